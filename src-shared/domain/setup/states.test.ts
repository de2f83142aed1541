import { describe, expect, it } from 'vitest';
import type { FaultData } from '../fault.ts';
import type { SetupColumn, SetupUpdateField } from './catalogue.ts';
import { completeConnection, fingerprintText, sidesText } from './document.ts';
import { type Draft, draft as schema, type DraftConnection } from './draft.ts';
import { applyPatch, withOtherCredential } from './edit.ts';
import { draftIssues } from './issues.ts';
import { mayGoLive, stepStates } from './states.ts';
import type { SetupStep } from './step.ts';

const at = '2026-11-25T10:00:00.000Z';
const column = (id: string, type: SetupColumn['type'] = 'string'): SetupColumn => ({ id, type, label: id, length: 50 });
const field = (id: string): SetupUpdateField => ({ ...column(id), mandatory: false, tableLink: false });

const connection: DraftConnection = {
  name: 'acme',
  title: 'Acme',
  afas: {
    participant: '12345',
    environment: 'production',
    authentication: 'token',
    getConnector: 'Pont_Contacts',
    columns: { contactId: 'ContactId', personNo: 'PersonNo', organisationId: 'OrganisationId', email: 'Email' },
  },
  spotler: {},
  fields: [
    {
      afas: 'FirstName',
      spotler: 'firstName',
      direction: 'both',
      winner: 'afas',
      emptyWins: false,
      write: { entity: 'person', field: 'FiNm' },
    },
  ],
  permissions: [{ afas: 'Newsletter', bit: 1, direction: 'toSpotler' }],
};

/** A draft in which everything is done and a dry run was looked at. */
function finished(): Draft {
  const columns = ['ContactId', 'PersonNo', 'OrganisationId', 'Email', 'FirstName', 'Street'].map((id) => column(id));
  const permissions = {
    name: 'permissions',
    description: '',
    type: 'set' as const,
    entries: [{ bit: 1, description: 'Nieuws' }],
  };
  const property = (name: string) => ({ name, description: name, type: 'string' as const, entries: [] });
  return schema.parse({
    version: 1,
    id: 'draft-abcd1234',
    of: null,
    createdAt: at,
    savedAt: at,
    at: 'goLive',
    confirmed: ['fields', 'permissions'],
    connection,
    seen: {
      afas: {
        at,
        environmentId: 'O12345AA',
        appName: 'Pont',
        tokenExpiry: '0',
        environmentFits: 'yes',
        getConnectors: [{ id: 'Pont_Contacts', description: '' }],
        updateConnectors: [],
      },
      connector: {
        at,
        id: 'Pont_Contacts',
        columns: [...columns, column('Newsletter', 'boolean')],
        updateFields: { contact: [], person: [field('FiNm')], organisation: null },
      },
      spotler: { at, properties: [property('firstName'), property('street'), permissions] },
      checks: { at, print: sidesText(connection), statuses: {}, pass: 10, warn: 0, fail: 0, skip: 0, failing: [] },
      dryRun: { at, runId: 'r', fingerprint: print(connection), status: 'succeeded', seenAt: at },
    },
    trouble: { afas: null, spotler: null },
  });
}

function print(of: DraftConnection): string {
  const complete = completeConnection(of);
  return complete === null ? '' : fingerprintText(complete);
}

function statesOf(draft: Draft, configured = { afas: true, spotler: true }, taken: string[] = []) {
  const complete = completeConnection(draft.connection);
  return stepStates(draft, {
    issues: draftIssues(draft.connection, { seen: draft.seen, taken }),
    configured,
    fingerprint: complete === null ? null : fingerprintText(complete),
    checksPrint: sidesText(draft.connection),
  });
}
const inShort = (draft: Draft) => Object.fromEntries(statesOf(draft).map(({ step, state }) => [step, state]));
const reasons = (draft: Draft, step: SetupStep) =>
  statesOf(draft)
    .find((one) => one.step === step)
    ?.reasons.map(({ code }) => code);

describe('steps', () => {
  it('are all done, and going live is open, once a dry run of exactly this was seen', () => {
    const states = statesOf(finished());
    expect(states.filter(({ state }) => state !== 'done').map(({ step, state }) => [step, state])).toEqual([
      ['goLive', 'todo'],
    ]);
    expect(mayGoLive(states)).toBe(true);
  });

  it('begin with what can be done first', () => {
    const empty = schema.parse({
      ...finished(),
      confirmed: [],
      connection: {},
      seen: { afas: null, connector: null, spotler: null, checks: null, dryRun: null },
    });
    const states = Object.fromEntries(
      statesOf(empty, { afas: false, spotler: false }).map(({ step, state }) => [step, state]),
    );
    expect(states).toEqual({
      customer: 'todo',
      afas: 'todo',
      spotler: 'todo',
      requirements: 'blocked',
      fields: 'blocked',
      permissions: 'blocked',
      dryRun: 'blocked',
      goLive: 'blocked',
    });
  });

  const mapped = connection.fields[0];
  it.each<[string, Parameters<typeof applyPatch>[1], boolean]>([
    ['a mapping', { change: { step: 'fields', answers: { fields: [] } } }, false],
    [
      'a direction',
      { change: { step: 'fields', answers: { fields: mapped ? [{ ...mapped, direction: 'toSpotler' }] : [] } } },
      false,
    ],
    ['the level', { change: { step: 'goLive', answers: { writeBack: 'full' } } }, false],
    ['a permission', { change: { step: 'permissions', answers: { permissions: [] } } }, false],
    ['the column of the address', { change: { step: 'afas', answers: { columns: { email: 'Street' } } } }, false],
    ['the rule for doubles in Spotler', { change: { step: 'spotler', answers: { dedup: 'email' } } }, false],
    ['the title', { change: { step: 'customer', answers: { title: 'Acme BV' } } }, true],
    ['the schedule', { change: { step: 'goLive', answers: { schedule: { everyMinutes: 60 } } } }, true],
    ['a brake', { change: { step: 'goLive', answers: { brakes: { optIn: 10 } } } }, true],
    ['a pilot', { change: { step: 'goLive', answers: { pilot: { contactIds: ['1001'] } } } }, true],
    ['shadow mode', { change: { step: 'goLive', answers: { mode: 'shadow' } } }, true],
    ['nothing but the step that is open', { at: 'fields' }, true],
  ])('a change of %s leaves going live open: %o', (_, patch, open) => {
    const changed = applyPatch(finished(), patch);
    expect(mayGoLive(statesOf(changed))).toBe(open);
    if (!open) expect(inShort(changed)['dryRun']).toMatch(/attention|blocked/);
  });

  it('a change that is taken back opens it again: it is the configuration that counts', () => {
    const away = applyPatch(finished(), { change: { step: 'goLive', answers: { writeBack: 'none' } } });
    expect(mayGoLive(statesOf(away))).toBe(false);
    const back = applyPatch(away, { change: { step: 'goLive', answers: { writeBack: null } } });
    expect(mayGoLive(statesOf(back))).toBe(true);
  });

  it.each([
    ['participant', '54321'],
    ['environment', 'test'],
    ['authentication', 'oauth'],
  ])('another %s makes void what AFAS said, and keeps the mapping', (key, value) => {
    const changed = applyPatch(finished(), { change: { step: 'afas', answers: { [key]: value } } });
    expect([changed.seen.afas, changed.seen.connector]).toEqual([null, null]);
    expect(changed.seen.spotler).not.toBeNull();
    expect(changed.connection.fields).toEqual(connection.fields);
    expect(inShort(changed)).toMatchObject({ afas: 'todo', spotler: 'done', fields: 'blocked', goLive: 'blocked' });
  });

  it('another credential makes void the dry run as well', () => {
    const changed = withOtherCredential(finished(), 'spotler');
    expect([changed.seen.spotler, changed.seen.dryRun, changed.seen.checks]).toEqual([null, null, null]);
    expect(changed.seen.afas).not.toBeNull();
  });

  it('trouble of one side shows at its step and holds back what follows; nothing of the draft is lost', () => {
    const fault: FaultData = { code: 'afas.credentialsRefused', kind: 'credentials', owner: 'afasAdmin', params: {} };
    const draft = { ...finished(), trouble: { afas: { at, fault }, spotler: null } };
    expect(inShort(draft)).toMatchObject({ afas: 'attention', spotler: 'done', dryRun: 'blocked' });
    expect(reasons(draft, 'afas')).toEqual(['afas.trouble']);
  });

  it('a connector, column, property or permission that is gone is named at its step', () => {
    const draft = finished();
    const { afas, connector, spotler } = draft.seen;
    const gone: Draft = {
      ...draft,
      seen: {
        ...draft.seen,
        afas: afas && { ...afas, getConnectors: [] },
        connector: connector && { ...connector, columns: connector.columns.filter(({ id }) => id !== 'FirstName') },
        spotler: spotler && { ...spotler, properties: [] },
      },
    };
    expect(reasons(gone, 'afas')).toEqual(['afas.connectorGone']);
    const issues = statesOf(gone).flatMap(({ step, issues: found }) =>
      found.map(({ path, code }) => [step, path.join('.'), code]),
    );
    expect(issues).toEqual([
      ['fields', 'fields.0.afas', 'column.gone'],
      ['fields', 'fields.0.spotler', 'property.gone'],
      ['permissions', 'permissions.0.bit', 'bit.gone'],
    ]);
  });

  it.each([
    [{ failing: ['A05'] }, 'attention', 'checks.failing'],
    [{ print: 'another' }, 'attention', 'checks.stale'],
  ])('requirements %o', (change, state, reason) => {
    const draft = finished();
    const { checks } = draft.seen;
    const other = { ...draft, seen: { ...draft.seen, checks: checks && { ...checks, ...change } } };
    expect([inShort(other)['requirements'], reasons(other, 'requirements'), inShort(other)['goLive']]).toEqual([
      state,
      [reason],
      'blocked',
    ]);
  });

  it.each([
    [{ seenAt: null }, 'todo', 'dryRun.notSeen'],
    [{ status: 'cancelled' as const }, 'attention', 'dryRun.notFinished'],
    [{ fingerprint: 'another' }, 'attention', 'dryRun.stale'],
  ])('dry run %o', (change, state, reason) => {
    const draft = finished();
    const { dryRun } = draft.seen;
    const other = { ...draft, seen: { ...draft.seen, dryRun: dryRun && { ...dryRun, ...change } } };
    expect([inShort(other)['dryRun'], reasons(other, 'dryRun')]).toEqual([state, [reason]]);
    expect(mayGoLive(statesOf(other))).toBe(false);
  });
});

describe('answers', () => {
  it('absent stays, null takes away, and other steps are left alone', () => {
    const once = applyPatch(finished(), {
      change: { step: 'afas', answers: { integrationId: '98765_1', columns: { blocked: 'Blocked' } } },
    });
    expect(once.connection.afas).toMatchObject({
      participant: '12345',
      integrationId: '98765_1',
      columns: { email: 'Email', blocked: 'Blocked' },
    });
    const twice = applyPatch(once, {
      change: { step: 'afas', answers: { integrationId: null, columns: { blocked: null } } },
    });
    expect(twice.connection).toEqual(connection);
  });

  it('a draft made from a connection keeps its name', () => {
    const draft = { ...finished(), of: 'acme' };
    expect(
      applyPatch(draft, { change: { step: 'customer', answers: { name: 'other', title: 'Other' } } }).connection,
    ).toMatchObject({
      name: 'acme',
      title: 'Other',
    });
  });

  it.each<[string, DraftConnection, string, string]>([
    ['no participant', { ...connection, afas: { ...connection.afas, participant: '' } }, 'afas.participant', 'missing'],
    [
      'a short participant',
      { ...connection, afas: { ...connection.afas, participant: '123' } },
      'afas.participant',
      'format',
    ],
    [
      'On-Premise',
      { ...connection, afas: { ...connection.afas, baseUrl: 'https://profit.example.nl' } },
      'afas.baseUrl',
      'baseUrl.notAllowed',
    ],
    ['a title of 121', { ...connection, title: 'x'.repeat(121) }, 'title', 'tooLong'],
    ['a name in capitals', { ...connection, name: 'Acme' }, 'name', 'format'],
    ['a name that is taken', { ...connection, name: 'other' }, 'name', 'name.taken'],
    ['a name of ours', { ...connection, name: 'sandbox' }, 'name', 'name.reserved'],
    ['a broken brake', { ...connection, brakes: { optIn: 'veel' } }, 'brakes.optIn', 'format'],
    ['every minute', { ...connection, schedule: { everyMinutes: 1 } }, 'schedule.everyMinutes', 'outOfRange'],
    ['half a minute', { ...connection, schedule: { everyMinutes: 7.5 } }, 'schedule.everyMinutes', 'format'],
    ['a pilot of nobody', { ...connection, pilot: { contactIds: [''] } }, 'pilot.contactIds', 'pilot.empty'],
    ['a pilot of nonsense', { ...connection, pilot: { contactIds: ['<b>'] } }, 'pilot.contactIds.0', 'format'],
    [
      'a return without a field, also while the rest is not filled in',
      {
        ...connection,
        name: '',
        fields: [{ afas: 'FirstName', spotler: 'firstName', direction: 'both', winner: 'afas', emptyWins: false }],
      },
      'fields.0.write',
      'write.missing',
    ],
    [
      'a street that returns',
      {
        ...connection,
        fields: [
          {
            afas: 'Street',
            spotler: 'street',
            direction: 'both',
            winner: 'afas',
            emptyWins: false,
            write: { entity: 'organisation', field: 'Ad' },
          },
        ],
      },
      'fields.0.write',
      'write.neverToAfas',
    ],
    [
      'a permission by text',
      { ...connection, permissions: [{ afas: 'Street', bit: 1, direction: 'toSpotler' }] },
      'permissions.0.afas',
      'column.notYesNo',
    ],
  ])('%s is an issue at its place', (_, wrong, place, code) => {
    const found = draftIssues(wrong, { seen: finished().seen, taken: ['other'] });
    expect(found.map((one) => [one.path.join('.'), one.code])).toContainEqual([place, code]);
  });

  it('a whole draft has none', () => {
    expect(draftIssues(connection, { seen: finished().seen, taken: ['other'] })).toEqual([]);
  });
});

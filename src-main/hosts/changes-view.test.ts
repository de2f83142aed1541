import { describe, expect, it } from 'vitest';
import type { RunRecord, RunResult } from '../../src-shared/domain/run.ts';
import { noChanges } from '../../src-shared/text/changes.ts';
import type { FieldChange } from '../store/changes.ts';
import { changeItem, changeLines, changeSheet, type ChangeWording, whyNoChanges } from './changes-view.ts';

const english: ChangeWording = { language: 'en', columnOf: new Map([[1, 'Newsletter']]), kind: 'delta' };
const dutch: ChangeWording = { ...english, language: 'nl' };

const change = (about: Partial<FieldChange> = {}): FieldChange => ({
  seq: 1,
  contactId: '7',
  name: 'Jan',
  email: null,
  side: 'spotler',
  step: 'confirmed',
  kind: 'update',
  property: 'firstName',
  bit: null,
  field: 'firstName',
  before: null,
  after: 'Jan',
  cause: null,
  ...about,
});
const bit = (about: Partial<FieldChange> = {}): FieldChange =>
  change({ property: null, bit: 1, field: 'permissions.1', after: false, cause: 'afas.no', ...about });

const result = (update: number): RunResult => ({
  run: {
    id: 'r',
    connection: 'acme',
    kind: 'delta',
    dryRun: true,
    status: 'succeeded',
    startedAt: '',
    endedAt: '',
    durationMs: 0,
  },
  read: { afasRows: 0, spotlerChanges: 0, bounces: 0 },
  toSpotler: { create: 0, update, optIn: 0, optOut: 0, excluded: 0, failed: 0 },
  toAfas: { contact: 0, person: 0, organisation: 0, optOut: 0, failed: 0 },
  conflicts: 0,
  waiting: 0,
  mailability: { becomeMailable: 0, becomeUnmailable: 0 },
  calls: { afas: { get: 0, put: 0 }, spotler: { get: 0, post: 0, put: 0 } },
  problems: [],
});
const run = (about: Partial<RunRecord> = {}): RunRecord => ({
  id: 'r',
  connection: 'acme',
  kind: 'delta',
  direction: 'both',
  dryRun: true,
  status: 'succeeded',
  startedAt: '',
  endedAt: null,
  result: result(0),
  fault: null,
  ...about,
});

describe('a change', () => {
  it('says where its value comes from, or why a permission changes', () => {
    const reason = (one: FieldChange, wording = english) => {
      const { code, owner } = changeItem(one, wording);
      return [code, owner];
    };
    expect(reason(change())).toEqual(['field.fromAfas', 'afasAdmin']);
    expect(reason(change({ side: 'afas' }))).toEqual(['field.fromSpotler', 'marketer']);
    expect(reason(change({ side: 'afas', property: 'bounce' }))).toEqual(['bounce.told', 'marketer']);
    expect(reason(bit())).toEqual(['afas.no', 'afasAdmin']);
    expect(reason(change(), { ...english, kind: 'undo' })).toEqual(['field.takenBack', 'marketer']);
  });

  it('names a permission by its column, and by its bit where that is mapped no longer', () => {
    expect(changeItem(bit(), english)).toMatchObject({ what: 'Newsletter', field: 'permissions.1', cause: 'afas.no' });
    expect(changeItem(bit({ bit: 4 }), english).what).toBe('permission 4');
  });

  it('is saved in words: empty stays empty, an unseen permission is unknown, a new contact has no before', () => {
    const cells = (one: FieldChange, wording = dutch) => changeSheet(run(), wording).rows(one)[0]?.slice(7, 9);
    expect(cells(change())).toEqual(['', 'Jan']);
    expect(cells(bit())).toEqual(['onbekend', 'nee']);
    expect(cells(bit({ before: true, after: false }), english)).toEqual(['yes', 'no']);
    expect(cells(bit({ kind: 'create', after: true }))).toEqual(['', 'ja']);
  });

  it('stands under its contact, which is named once', () => {
    const first = change();
    const second = bit();
    expect(changeLines(first, null, dutch)).toEqual([
      '7  Jan  –',
      '  Spotler  firstName  (leeg) → Jan  bevestigd  De waarde komt uit AFAS.',
    ]);
    expect(changeLines(second, first, dutch)).toEqual([
      '  Spotler  Newsletter (permissions.1)  onbekend → nee  bevestigd  In AFAS staat de permissie op nee.',
    ]);
    expect(changeLines(change({ contactId: '8', kind: 'create' }), second, english)[0]).toBe('8  Jan  –  new');
  });
});

describe('a run without changes', () => {
  it('changed nothing, or is kept no longer, or was cut short', () => {
    expect(whyNoChanges(run(), 'en')).toBe(noChanges.none.en);
    expect(whyNoChanges(run({ result: result(3) }), 'nl')).toBe(noChanges.gone.nl);
    expect(whyNoChanges(run({ result: null, status: 'failed' }), 'en')).toBe(noChanges.cut.en);
    expect(whyNoChanges(run({ result: null, status: 'running' }), 'en')).toBe(noChanges.none.en);
  });
});

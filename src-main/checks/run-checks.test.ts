import { describe, expect, it, vi } from 'vitest';
import type { CheckProgress, FoundList } from '../../src-shared/domain/check.ts';
import { connectionFile } from '../../src-shared/domain/connection.ts';
import type { CheckTextId } from '../../src-shared/text/checks.ts';
import type { AfasPort, AfasQuery, SpotlerPort } from '../engine/ports.ts';
import type { CheckPorts, Shelf } from './gather/ports.ts';
import { type Judged, runChecks } from './run-checks.ts';

const connection = connectionFile.parse({
  version: 1,
  name: 'acme',
  title: 'Acme',
  afas: {
    participant: '12345',
    environment: 'production',
    authentication: 'oauth',
    getConnector: 'Pont_Contacts',
    columns: {
      contactId: 'Id',
      personNo: 'P',
      organisationId: 'O',
      email: 'Email',
      blocked: 'Blocked',
      changedOn: ['C1', 'C2', 'C3'],
    },
  },
  spotler: { dedup: 'externalId' },
});
const column = (id: string, type: 'string' | 'boolean' = 'string') => ({ id, type, label: id, length: null });

/** AFAS with so many rows, and Spotler with nobody; counts what is asked. */
function sides(rows: number) {
  const asked = { access: 0, columns: 0, properties: 0, pages: 0, feeds: 0, updateFields: 0 };
  const never = async () => Promise.reject(new Error('not asked for here'));
  const afas = {
    access: async () => {
      asked.access += 1;
      const connectors = ['KnContact', 'KnPerson', 'KnOrganisation'];
      return {
        environmentId: 'O12345AA',
        appName: 'Pont',
        tokenExpiry: '0',
        getConnectors: [{ id: 'Pont_Contacts', description: '' }],
        updateConnectors: connectors.map((id) => ({ id, description: '' })),
      };
    },
    columns: async () => {
      asked.columns += 1;
      return [...['Id', 'P', 'O', 'Email', 'C1', 'C2', 'C3'].map((id) => column(id)), column('Blocked', 'boolean')];
    },
    async read({ orderBy, take, where }: AfasQuery, signal: AbortSignal) {
      signal.throwIfAborted();
      if (take > 1) asked.pages += 1;
      const after = Number(where?.[0]?.find(({ operator }) => operator === 'greaterThan')?.value ?? 0);
      const ids = Array.from({ length: Math.max(0, Math.min(take, rows - after)) }, (_, index) => after + index + 1);
      const shown = orderBy[0].startsWith('-') ? [rows] : ids;
      return shown.map((id) => ({
        Id: id,
        P: 'p',
        O: id % 10 === 0 ? '' : 'o',
        Email: `a${id}@x.example`,
        Blocked: id === 1,
      }));
    },
    updateFields: async () => {
      asked.updateFields += 1;
      return [];
    },
    readAny: never,
    update: never,
    serverNow: () => 1_000,
  };
  const nobody = async function* () {
    asked.feeds += 1;
    yield [];
  };
  const spotler = {
    properties: async () => {
      asked.properties += 1;
      return [{ name: 'email', description: '', type: 'email' as const, entries: [] }];
    },
    updates: nobody,
    bounces: nobody,
    contact: never,
    findByEmail: never,
    upsert: never,
    serverNow: () => 1_000,
  };
  return { asked, afas: afas as unknown as AfasPort, spotler: spotler as unknown as SpotlerPort };
}

/** A shelf that counts, for checks that need no more. */
function countingShelf(): Shelf & { readonly counted: Map<FoundList, number> } {
  const counted = new Map<FoundList, number>();
  let contacts = 0;
  return {
    counted,
    putAfas(items) {
      contacts += items.length;
      for (const list of items.flatMap(({ lists }) => lists)) counted.set(list, (counted.get(list) ?? 0) + 1);
    },
    putSpotler: () => undefined,
    noteBounced: () => undefined,
    markShared: () => ({ contacts: 0, addresses: 0 }),
    markDifferences: () => 0,
    unknownIds: () => [],
    markPutByOthers: () => ({ all: 0, lately: 0 }),
    mark: () => undefined,
    count: (list) => counted.get(list) ?? 0,
    contacts: () => contacts,
  };
}

function setup(rows: number) {
  const { asked, ...ports } = sides(rows);
  const shelf = countingShelf();
  const clock = { now: () => 1_000, breathe: async () => undefined };
  const cancel = new AbortController();
  const told: Judged[] = [];
  const progress: CheckProgress[] = [];
  const run = (only?: readonly CheckTextId[], change: Partial<CheckPorts> = {}) =>
    runChecks({
      connection,
      ports: { ...ports, clock, history: null, shelf, ...change },
      only,
      signal: cancel.signal,
      onJudged: (judged) => told.push(judged),
      onProgress: (one) => progress.push(one),
    });
  return { asked, run, cancel, told, progress, shelf };
}

describe('running checks', () => {
  it('asks for each fact once, and only for those that the chosen checks want', async () => {
    const { asked, run } = setup(20);
    await run(['A09', 'S05', 'X02']);
    expect(asked).toEqual({ access: 1, columns: 0, properties: 0, pages: 0, feeds: 0, updateFields: 0 });
    await run(['A12', 'S03']);
    expect(asked).toMatchObject({ access: 2, columns: 1, properties: 1, pages: 0, feeds: 0 });
    await run();
    expect(asked).toMatchObject({ access: 3, columns: 2, properties: 2, pages: 1, feeds: 2 });
  });

  it('tells each verdict as it comes: the cheap ones before anybody was read', async () => {
    const { run, told, progress } = setup(12_000);
    const results = await run();
    expect(results.map(({ check }) => check.id)).toEqual(results.map(({ check }) => check.id).toSorted());
    const order = told.map(({ check }) => check.id);
    expect(order.toSorted()).toEqual(results.map(({ check }) => check.id));
    expect(order.indexOf('A12')).toBeLessThan(order.indexOf('A13'));
    expect(order.indexOf('X02')).toBeLessThan(order.indexOf('A05'));
    const read = progress.flatMap(({ afas }) => (afas === null ? [] : [afas]));
    expect(read.at(0)).toEqual({ done: 0, total: null });
    expect(read.some(({ done, total }) => done === 5_000 && total !== null && total > 11_000 && total < 13_000)).toBe(
      true,
    );
    expect(read.at(-1)?.done).toBe(12_000);
    const a13 = results.find(({ check }) => check.id === 'A13')?.finding;
    expect(a13).toMatchObject({ status: 'warn', people: [{ list: 'noOrganisation', count: 1_200 }] });
  });

  it('stops reading when it is cancelled, and what was judged by then was told', async () => {
    const { run, told, cancel, asked } = setup(1_000_000);
    const running = run(undefined, {
      clock: {
        now: () => 1_000,
        breathe: async () => {
          if (asked.pages > 3) cancel.abort();
        },
      },
    });
    await expect(running).rejects.toMatchObject({ code: 'checks.cancelled', kind: 'cancelled' });
    expect(asked.pages).toBeLessThan(8);
    expect(told.map(({ check }) => check.id)).toEqual(expect.arrayContaining(['A01', 'A04', 'A12', 'X02']));
    expect(told.map(({ check }) => check.id)).not.toContain('A13');
  });

  it('an error of our own ends it instead of becoming a verdict', async () => {
    const { run, shelf } = setup(20);
    vi.spyOn(shelf, 'putAfas').mockImplementation(() => {
      throw new TypeError('bug');
    });
    await expect(run()).rejects.toMatchObject({ code: 'internal.unexpected' });
  });

  it('takes the number of rows of the last run as what is to be expected', async () => {
    const { run, progress } = setup(900);
    const history = {
      fullRead: () => ({ at: 0, rows: 2_000, mappingPrint: '' }),
      contacts: () => new Map(),
      print: (text: string) => text,
    };
    const [a08] = await run(['A08'], { history });
    expect(progress.some(({ afas }) => afas?.total === 2_000)).toBe(true);
    expect(a08).toMatchObject({ finding: { status: 'fail', said: [{ outcome: 'fewer', params: { less: 1_100 } }] } });
  });
});

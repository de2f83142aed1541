import { expect, test } from 'vitest';
import { createRandom, makePeople } from '../../people/index.ts';
import { defaultSwitches } from '../switches.ts';
import { settle } from '../world/settle.ts';
import { createWorld } from '../world/world.ts';
import { compileCondition } from './condition.ts';
import { getConnectors } from './connectors.ts';
import { parseFilter } from './filter.ts';
import { createSelector } from './select.ts';
import { createSorter, parseSorting } from './sorting.ts';

const count = 100_000;
const world = createWorld(() => Date.UTC(2026, 0, 15));
settle(world, makePeople({ seed: 2, contacts: count }), 2);

const sorter = createSorter(world);
const selector = createSelector(world, sorter, createRandom(1).next);
const switches = defaultSwitches();
const connector =
  getConnectors.find(({ id }) => id === 'Pont_Contacts') ??
  (() => {
    throw new Error('gone');
  })();

/** Reads a page and tells how many contacts were looked at for it. */
const page = (query: Readonly<Record<string, string>>, take: number, skip = 0) => {
  const before = selector.visited();
  const groups = parseFilter(connector.columns, new Map(Object.entries(query))).map((group) =>
    group.map((condition) => compileCondition(condition, switches, 'nl')),
  );
  const sorting = parseSorting(connector.columns, query['orderbyfieldids']);
  const rows = selector.select({ connector, groups, sorting, skip, take, authorised: () => true }, switches, 'nl');
  return { rows, visited: selector.visited() - before };
};

const above = (id: number) => ({
  filterfieldids: 'ContactId',
  filtervalues: String(id),
  operatortypes: '4',
  orderbyfieldids: 'ContactId',
});

test('keyset paging looks at each contact once in the whole read', () => {
  let [last, read, looks] = [0, 0, 0];
  for (;;) {
    const { rows, visited } = page(above(last), 5000);
    looks += visited;
    read += rows.length;
    if (rows.length < 5000) break;
    last = rows.at(-1)?.id ?? 0;
  }
  expect(read).toBe(count);
  expect(looks).toBe(count);
});

test('a look-up of contacts by id looks at those only', () => {
  const wanted = [5, 77_000, 99_999, 12].map((position) => world.contacts[position]?.id ?? 0);
  const { rows, visited } = page(
    {
      filterfieldids: wanted.map(() => 'ContactId').join(';'),
      filtervalues: wanted.join(';'),
      operatortypes: wanted.map(() => '1').join(';'),
      orderbyfieldids: 'ContactId',
    },
    100,
  );
  expect(rows.map(({ id }) => id)).toEqual([...wanted].sort((left, right) => left - right));
  expect(visited).toBe(wanted.length);
});

test('a delta over three dates is one scan and sorts nothing', () => {
  const since = '2022-12-30T00:00:00';
  const before = sorter.sorts();
  const { rows, visited } = page(
    {
      filterfieldids: 'ContactChangedOn;PersonChangedOn;OrganisationChangedOn',
      filtervalues: `${since};${since};${since}`,
      operatortypes: '2;2;2',
      orderbyfieldids: 'ContactId',
    },
    5000,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(2000);
  expect(visited).toBe(count);
  expect(sorter.sorts()).toBe(before);
});

test('a page without order costs its own length', () => {
  expect(page({}, 500).visited).toBe(500);
  expect(page({}, 100, 2000).visited).toBe(2100);
});

test('another order is sorted once, for every page, until something is written', () => {
  const before = sorter.sorts();
  const pages = [0, 1, 2].map((number) => page({ orderbyfieldids: 'LastName' }, 1000, number * 1000).rows);
  expect(sorter.sorts()).toBe(before + 1);
  expect(new Set(pages.flat()).size).toBe(3000);
  const [contact] = world.contacts;
  if (contact !== undefined) world.change(contact, { FuDs: 'x' }, true);
  page({ orderbyfieldids: 'LastName' }, 1000);
  expect(sorter.sorts()).toBe(before + 2);
});

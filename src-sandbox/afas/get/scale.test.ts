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

const changedSince = (since: string, last?: number) => {
  const columns = ['ContactChangedOn', 'PersonChangedOn', 'OrganisationChangedOn'];
  const group = (column: string) => (last === undefined ? column : `${column},ContactId`);
  return {
    filterfieldids: columns.map(group).join(';'),
    filtervalues: columns.map(() => (last === undefined ? since : `${since},${last}`)).join(';'),
    operatortypes: columns.map(() => (last === undefined ? '2' : '2,4')).join(';'),
    orderbyfieldids: 'ContactId',
  };
};
/** The ids that the same filter finds when every contact is looked at. */
const changedByLooking = (sinceMs: number, last = 0): readonly number[] =>
  world.contacts
    .filter(({ id, changedOn, person, organisation }) => {
      const dates = [changedOn, person?.changedOn ?? -Infinity, organisation?.changedOn ?? -Infinity];
      return id > last && dates.some((date) => date >= sinceMs);
    })
    .map(({ id }) => id);

test('a delta over three dates looks near what changed, finds all of it and sorts nothing', () => {
  const before = sorter.sorts();
  const { rows, visited } = page(changedSince('2022-12-30T00:00:00'), 5000);
  expect(rows.map(({ id }) => id)).toEqual(changedByLooking(Date.UTC(2022, 11, 30)));
  expect(rows.length).toBeGreaterThan(100);
  expect(visited).toBeLessThan(rows.length * 64);
  expect(sorter.sorts()).toBe(before);
});

test('a delta goes on behind the last id of a page, in either direction', () => {
  const since = Date.UTC(2022, 11, 30);
  const wanted = changedByLooking(since);
  const first = page(changedSince('2022-12-30T00:00:00'), 50).rows.map(({ id }) => id);
  const rest = page(changedSince('2022-12-30T00:00:00', first.at(-1)), 5000).rows.map(({ id }) => id);
  expect([...first, ...rest]).toEqual(wanted);
  const backwards = page({ ...changedSince('2022-12-30T00:00:00'), orderbyfieldids: '-ContactId' }, 5000);
  expect(backwards.rows.map(({ id }) => id)).toEqual(wanted.toReversed());
});

test.each([true, false])('a change shows at once, with dates finer than a second: %s', (subSecondDates) => {
  switches.subSecondDates = subSecondDates;
  const [one, two] = [world.contacts[70_000], world.contacts[12]];
  if (one === undefined || two?.person == null) throw new Error('gone');
  // The world's clock shows one in Amsterdam.
  const found = () => page(changedSince('2026-01-15T01:00:00'), 5000).rows.map(({ id }) => id);
  const before = found();
  world.change(one, { FuDs: 'x' }, true);
  world.change(two.person, { FiNm: 'x' }, true);
  const after = found();
  expect(after).toEqual(changedByLooking(Date.UTC(2026, 0, 15, 1)));
  expect(after).toEqual(expect.arrayContaining([one.id, two.id, ...before]));
  switches.subSecondDates = true;
});

test('where no date is filtered on in one of the groups, every contact is looked at', () => {
  const { filterfieldids, filtervalues, operatortypes } = changedSince('2030-01-01T00:00:00');
  const query = {
    filterfieldids: `${filterfieldids};LastName`,
    filtervalues: `${filtervalues};nobody at all`,
    operatortypes: `${operatortypes};1`,
    orderbyfieldids: 'ContactId',
  };
  expect(page(query, 5000)).toEqual({ rows: [], visited: count });
  expect(page(changedSince('2030-01-01T00:00:00'), 5000)).toEqual({ rows: [], visited: 0 });
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

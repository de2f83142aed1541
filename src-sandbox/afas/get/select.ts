import type { ReplyLanguage } from '../language.ts';
import type { AfasSwitches } from '../switches.ts';
import type { Contact } from '../world/types.ts';
import { positionFrom, type World } from '../world/world.ts';
import type { Condition } from './condition.ts';
import type { GetConnector } from './connector.ts';
import { contactId } from './contact-columns.ts';
import { createDateBlocks, type Stretch } from './date-blocks.ts';
import { idRanges } from './id-ranges.ts';
import { shuffled } from './shuffle.ts';
import type { SortColumn, Sorter } from './sorting.ts';

export type Selection = {
  readonly connector: GetConnector;
  readonly groups: readonly (readonly Condition[])[];
  readonly sorting: readonly SortColumn[];
  readonly skip: number;
  /** Infinity for everything. */
  readonly take: number;
  /** Rows the user's authorisation lets through. */
  readonly authorised: (contact: Contact) => boolean;
};

export type Selector = {
  /** The contact behind each row of the page, in order; a contact that a join repeats comes more than once. */
  readonly select: (selection: Selection, switches: AfasSwitches, language: ReplyLanguage) => Contact[];
  /** How many contacts were looked at since the start; tests bound it. */
  readonly visited: () => number;
};

const stretchesOf = (world: World, groups: Selection['groups']): readonly Stretch[] =>
  idRanges(groups).map(({ first, last }) => ({
    from: first === -Infinity ? 0 : positionFrom(world.contacts, first),
    to: last === Infinity ? world.contacts.length : positionFrom(world.contacts, last + 1),
  }));

function* inOrder(stretches: readonly Stretch[], descending: boolean): Generator<number, void, undefined> {
  for (const { from, to } of descending ? stretches.toReversed() : stretches) {
    if (descending) for (let position = to - 1; position >= from; position -= 1) yield position;
    else for (let position = from; position < to; position += 1) yield position;
  }
}

function* inNoOrder(stretches: readonly Stretch[], random: () => number): Generator<number, void, undefined> {
  const total = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  for (let offset of shuffled(total, random)) {
    for (const { from, to } of stretches) {
      if (offset < to - from) {
        yield from + offset;
        break;
      }
      offset -= to - from;
    }
  }
}

/**
 * Reads rows the way AFAS gives them: in the order asked for, and without one in a fresh random order at every call,
 * so that paging without `orderbyfieldids` loses and repeats rows.
 */
export const createSelector = (world: World, sorter: Sorter, random: () => number): Selector => {
  let visited = 0;
  const dates = createDateBlocks(world);

  const positionsOf = (
    { connector, groups, sorting }: Selection,
    switches: AfasSwitches,
    language: ReplyLanguage,
  ): Iterable<number> => {
    const [first] = sorting;
    if (first !== undefined && first.column !== contactId) {
      return sorter.sorted(connector.id, sorting, switches, language);
    }
    const stretches = stretchesOf(world, groups);
    if (first === undefined) return inNoOrder(stretches, random);
    return inOrder(dates.narrow(stretches, groups), first.descending);
  };

  return {
    visited: () => visited,
    select: (selection, switches, language) => {
      const { connector, groups, authorised, take } = selection;
      const { keeps, repeats } = connector;
      const accepts = (contact: Contact): boolean =>
        (keeps === undefined || keeps(contact)) &&
        (switches.blockedContactsAppear || contact.fields['Bl'] !== true) &&
        authorised(contact) &&
        (groups.length === 0 || groups.some((group) => group.every(({ test }) => test(contact))));

      const rows: Contact[] = [];
      let skip = selection.skip;
      if (take <= 0) return rows;
      for (const position of positionsOf(selection, switches, language)) {
        const contact = world.contacts[position];
        if (contact === undefined) break;
        visited += 1;
        if (!accepts(contact)) continue;
        for (let copy = repeats?.(contact) ?? 1; copy > 0; copy -= 1) {
          if (skip > 0) skip -= 1;
          else if (rows.push(contact) >= take) return rows;
        }
      }
      return rows;
    },
  };
};

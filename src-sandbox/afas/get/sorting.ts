import type { ReplyLanguage } from '../language.ts';
import type { AfasSwitches } from '../switches.ts';
import type { Value } from '../world/types.ts';
import type { World } from '../world/world.ts';
import type { Column } from './column.ts';
import { compareValues, readerOf } from './condition.ts';
import { columnInUrl } from './filter.ts';

export type SortColumn = { readonly column: Column; readonly descending: boolean };

/** `Field` ascending, `-Field` descending, several with commas; empty when the request asks no order. */
export const parseSorting = (columns: readonly Column[], parameter: string | undefined): readonly SortColumn[] =>
  (parameter ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const descending = part.startsWith('-');
      return { column: columnInUrl(columns, descending ? part.slice(1) : part), descending };
    });

/** Empty before filled, as the database has it. */
const compareOptional = (left: Value, right: Value): number =>
  left === null || right === null ? Number(left !== null) - Number(right !== null) : compareValues(left, right);

export type Sorter = {
  /** Positions in the world's contacts, in this order. */
  readonly sorted: (
    connector: string,
    sorting: readonly SortColumn[],
    switches: AfasSwitches,
    language: ReplyLanguage,
  ) => Uint32Array;
  /** How many times the world was sorted; tests bound it. */
  readonly sorts: () => number;
};

const keptOrders = 4;

/** Orders of the world, kept until the next write. Equal values stay in order of ContactId. */
export const createSorter = (world: World): Sorter => {
  const kept = new Map<string, Uint32Array>();
  let keptVersion = -1;
  let sorts = 0;

  const sortNow = (sorting: readonly SortColumn[], switches: AfasSwitches, language: ReplyLanguage): Uint32Array => {
    sorts += 1;
    const orders = sorting.map(({ column, descending }) => {
      const read = readerOf(column, switches, language);
      const direction = descending ? -1 : 1;
      const fold = (value: Value): Value =>
        typeof value === 'string' && !switches.caseSensitiveFilters ? value.toLowerCase() : value;
      return { direction, values: world.contacts.map((contact) => fold(read(contact))) };
    });
    return Uint32Array.from(world.contacts.keys()).sort((left, right) => {
      for (const { direction, values } of orders) {
        const order = compareOptional(values[left] ?? null, values[right] ?? null);
        if (order !== 0) return order * direction;
      }
      return left - right;
    });
  };

  return {
    sorts: () => sorts,
    sorted: (connector, sorting, switches, language) => {
      if (keptVersion !== world.version()) {
        kept.clear();
        keptVersion = world.version();
      }
      const order = sorting.map(({ column, descending }) => `${descending ? '-' : ''}${column.id}`).join(',');
      const key = [connector, language, switches.subSecondDates, switches.caseSensitiveFilters, order].join('|');
      const found = kept.get(key);
      if (found !== undefined) return found;
      const made = sortNow(sorting, switches, language);
      if (kept.size >= keptOrders) kept.delete(kept.keys().next().value ?? '');
      kept.set(key, made);
      return made;
    },
  };
};

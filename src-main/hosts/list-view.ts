import type { Page } from '../store/lists.ts';
import type { Sheet } from './export-file.ts';

/** A list of contacts with a reason, as every face shows it. */
export type ListView<T> = {
  /** One page, or all of it; read as it is asked for. */
  readonly rows: (page?: Page) => Iterable<T>;
  readonly count: () => number;
  readonly sheet: Sheet<T>;
  /** What a terminal shows of one. */
  readonly lines: (one: T) => readonly string[];
};

import type { ReplyLanguage } from '../language.ts';
import { errorNumbers, Refusal } from '../refusal.ts';
import type { AfasSwitches } from '../switches.ts';
import { texts } from '../texts.ts';
import type { Contact } from '../world/types.ts';
import type { Column } from './column.ts';
import { compileCondition } from './condition.ts';
import type { GetConnector } from './connector.ts';
import { parseFilter } from './filter.ts';
import type { Selector } from './select.ts';
import { printRows } from './serialise.ts';
import { parseSorting } from './sorting.ts';

type Page = { readonly skip: number; readonly take: number };

const number = (text: string | undefined, absent: number): number =>
  text === undefined || !/^\s*-?\d{1,15}\s*$/.test(text) ? absent : Number(text);

/**
 * Skip 0 and take 100 unless asked otherwise. -1 means everything and only as a pair; mixed it is an unexpected error.
 * A skip below -1 or one that is no number acts as 0.
 */
const parsePage = (parameters: ReadonlyMap<string, string>): Page => {
  const skip = number(parameters.get('skip'), 0);
  const take = number(parameters.get('take'), 100);
  if ((skip === -1) !== (take === -1) || take < -1) {
    throw new Refusal(texts.unexpected, { errorNumber: errorNumbers.generic });
  }
  return { skip: skip < -1 ? 0 : skip, take };
};

export type ReadRequest = {
  readonly connector: GetConnector;
  /** The definition's columns that are still there. */
  readonly columns: readonly Column[];
  /** By lower-case name. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly authorised: (contact: Contact) => boolean;
};

/** Answers one GetConnector call with its JSON body; throws a Refusal for what AFAS answers with an error. */
export const readConnector = (
  request: ReadRequest,
  selector: Selector,
  switches: AfasSwitches,
  language: ReplyLanguage,
): string => {
  const { connector, columns, parameters, authorised } = request;
  const page = parsePage(parameters);
  const groups = parseFilter(columns, parameters).map((group) =>
    group.map((condition) => compileCondition(condition, switches, language)),
  );
  const everything = page.take === -1;
  const take = page.take === 0 && switches.takeZeroGivesOneRow ? 1 : page.take;
  const rows = selector.select(
    {
      connector,
      groups,
      sorting: parseSorting(columns, parameters.get('orderbyfieldids')),
      skip: everything ? 0 : page.skip,
      take: everything ? Infinity : take,
      authorised,
    },
    switches,
    language,
  );
  return printRows(page, rows, columns, switches, language);
};

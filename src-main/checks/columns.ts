import { type CheckInput, fail } from './check.ts';
import { valueOf } from './gather/fact-names.ts';

/** Column ids of the GetConnector; empty where they could not be read. */
export function columnIds({ facts }: CheckInput): readonly string[] {
  return (valueOf(facts.columns) ?? []).map((column) => column.id);
}

/** Those of these columns that the GetConnector does not have. */
export function missingOf(input: CheckInput, wanted: readonly string[]): string[] {
  const present = new Set(columnIds(input));
  return [...new Set(wanted)].filter((column) => !present.has(column));
}

/** The finding that columns are missing; null when none is. */
export function missing(input: CheckInput, wanted: readonly string[]) {
  const columns = missingOf(input, wanted);
  if (columns.length === 0) return null;
  return fail('missing', { connector: input.connection.afas.getConnector, columns: columns.join(', ') });
}

/** Prefixes of AFAS' own GetConnectors; those can change with a Profit version. */
const foreignPrefix = /^Profit/i;

/** Names with dots, and names with a prefix of AFAS itself. */
export function oddNames(names: readonly string[]): { readonly dotted: string[]; readonly foreign: string[] } {
  return {
    dotted: names.filter((name) => name.includes('.')),
    foreign: names.filter((name) => foreignPrefix.test(name)),
  };
}

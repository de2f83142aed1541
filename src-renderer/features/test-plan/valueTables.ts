import type { Evidence } from '../../../src-shared/domain/case.ts';

type Values = Extract<Evidence, { kind: 'values' }>;

/** What both sides showed of one canary: first before, then after, or null where that was not looked at. */
export type ValueTableView = {
  readonly contactId: string;
  readonly columns: readonly {
    readonly side: Values['side'];
    readonly moment: Values['moment'];
    readonly seen: Values | null;
  }[];
  readonly fields: readonly string[];
};

const sides = ['afas', 'spotler'] as const;
const moments = ['before', 'after'] as const;

/** The values of each canary beside each other; of several looks at the same, the last one. */
export function valueTables(all: readonly Evidence[]): ValueTableView[] {
  const values = all.filter((one): one is Values => one.kind === 'values');
  return [...new Set(values.map(({ contactId }) => contactId))].map((contactId) => {
    const columns = sides.flatMap((side) =>
      moments.map((moment) => ({
        side,
        moment,
        seen:
          values.findLast((one) => one.contactId === contactId && one.side === side && one.moment === moment) ?? null,
      })),
    );
    const fields = [...new Set(columns.flatMap(({ seen }) => Object.keys(seen?.values ?? {})))];
    return { contactId, columns, fields };
  });
}

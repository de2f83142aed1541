import type { Connection } from '../../../src-shared/domain/connection.ts';
import { defineCheck, pass, type Said } from '../check.ts';
import { columnText, isSensitive, moduleOf } from '../column-words.ts';
import { oddNames } from '../columns.ts';
import { valueOf } from '../gather/fact-names.ts';

/** All columns of a GetConnector come along at every read, so what nobody needs should not be in it. */
export const a14 = defineCheck({
  id: 'A14',
  owner: 'afasAdmin',
  severity: 'warn',
  needs: ['A04'],
  facts: ['columns'],
  judge(input) {
    const columns = valueOf(input.facts.columns) ?? [];
    const used = usedColumns(input.connection);
    const sensitive = columns.filter(isSensitive);
    const { dotted, foreign } = oddNames(columns.map(({ id }) => id));
    // What A04 and A12 name already is not named once more.
    const named = new Set([...dotted, ...foreign]);
    const unused = columns.filter(
      (column) =>
        !used.has(column.id) && !named.has(column.id) && moduleOf(column) === null && !sensitive.includes(column),
    );
    const isMapped = input.connection.fields.length + input.connection.permissions.length > 0;
    const list = (chosen: typeof columns) => ({ columns: chosen.map(columnText).join(', ') });
    const said: Said<'sensitive' | 'unused'>[] = [
      ...(sensitive.length > 0 ? [{ outcome: 'sensitive', params: list(sensitive) } as const] : []),
      ...(isMapped && unused.length > 0 ? [{ outcome: 'unused', params: list(unused) } as const] : []),
    ];
    if (said.length > 0) return { status: 'warn', said };
    return isMapped ? pass() : pass('unmapped');
  },
});

function usedColumns({ afas, fields, permissions }: Connection): ReadonlySet<string> {
  const { changedOn, ...roles } = afas.columns;
  const mapped = [...fields, ...permissions].map((one) => one.afas);
  return new Set([...Object.values(roles), ...changedOn, ...mapped].filter((column) => column !== undefined));
}

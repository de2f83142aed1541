import { isNeverToAfas } from '../../../src-shared/domain/connection.ts';
import type { AfasColumnType } from '../../engine/ports.ts';
import { defineCheck, pass, type Said } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';
import { targetsOf } from '../targets.ts';

const returning: ReadonlySet<AfasColumnType | undefined> = new Set(['string', 'blob', 'boolean']);

/** Only text and yes/no return (R6), table links never do (R7), nor company name and address (R8). */
export const x03 = defineCheck({
  id: 'X03',
  owner: 'partner',
  severity: 'warn',
  needs: ['A04'],
  facts: ['columns'],
  mayUse: ['writable'],
  judge({ connection, facts }) {
    const types = new Map(valueOf(facts.columns)?.map(({ id, type }) => [id, type]));
    const back = connection.fields.filter(({ direction }) => direction !== 'toSpotler');
    const targets = targetsOf(connection, valueOf(facts.writable));
    const found = {
      types: back.filter(({ afas }) => types.has(afas) && !returning.has(types.get(afas))).map(({ afas }) => afas),
      tableLinks: targets.flatMap(({ column, field }) =>
        field !== null && field.values !== null ? [column ?? ''] : [],
      ),
      never: back.flatMap(({ afas, write }) => (write !== undefined && isNeverToAfas(write) ? [afas] : [])),
    };
    const said = Object.entries(found).flatMap(([outcome, columns]): Said<keyof typeof found>[] =>
      columns.length === 0
        ? []
        : [{ outcome: outcome as keyof typeof found, params: { columns: [...new Set(columns)].join(', ') } }],
    );
    return said.length === 0 ? pass() : { status: 'fail', said };
  },
});

import { defineCheck, pass, type Said } from '../check.ts';
import { columnText, type Module, moduleOf } from '../column-words.ts';
import { valueOf } from '../gather/fact-names.ts';

const modules: readonly Module[] = ['hrm', 'orders', 'financial'];

/** Only the CRM data collection feeds the GetConnector (R5). Names and labels tell, since metainfo shows no collection. */
export const a12 = defineCheck({
  id: 'A12',
  owner: 'afasAdmin',
  severity: 'warn',
  needs: ['A04'],
  facts: ['columns'],
  judge(input) {
    const columns = valueOf(input.facts.columns) ?? [];
    const said = modules.flatMap((module): Said<Module>[] => {
      const found = columns.filter((column) => moduleOf(column) === module);
      return found.length === 0 ? [] : [{ outcome: module, params: { columns: found.map(columnText).join(', ') } }];
    });
    return said.length === 0 ? pass() : { status: 'warn', said };
  },
});

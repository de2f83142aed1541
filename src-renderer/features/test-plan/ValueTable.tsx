import { useTranslation } from 'react-i18next';
import { reportWords } from '../../../src-shared/text/testplan/report.ts';
import { valueText } from '../../../src-shared/text/values.ts';
import { usePreferences } from '../../app/preferences.ts';
import { Table } from '../../ui/Table.tsx';
import classes from './Evidence.module.css';
import type { ValueTableView } from './valueTables.ts';

const names = { afas: 'AFAS', spotler: 'Spotler' } as const;
const unseen = '–';

/** One canary on both sides, before and after; what moved stands out. */
export function ValueTable({ table }: { readonly table: ValueTableView }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { contactId, columns, fields } = table;
  const title = t('plan.values', { contact: contactId });
  const cell = ({ seen }: ValueTableView['columns'][number], field: string): string => {
    if (seen === null) return unseen;
    if (!seen.present) return reportWords[language].notThere;
    return field in seen.values ? valueText(seen.values[field] ?? null, language, 'empty') : unseen;
  };
  return (
    <div className={classes.table}>
      <h4>{title}</h4>
      <div className={classes.frame}>
        <Table label={title}>
          <thead>
            <tr>
              <th scope="col">{t('plan.field')}</th>
              {columns.map(({ side, moment }) => (
                <th key={side + moment} scope="col">
                  {t(`plan.${moment}`, { side: names[side] })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => {
              const cells = columns.map((column) => cell(column, field));
              return (
                <tr key={field}>
                  <th scope="row">
                    <bdi>{field}</bdi>
                  </th>
                  {columns.map(({ side, moment }, index) => (
                    <td key={side + moment} className={moved(cells, index) ? classes.changed : undefined}>
                      <bdi>{cells[index]}</bdi>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </Table>
      </div>
    </div>
  );
}

/** True for a value after that is another one than before, on the same side. */
function moved(cells: readonly string[], index: number): boolean {
  const [before, after] = [cells[index - 1], cells[index]];
  return index % 2 === 1 && before !== unseen && after !== unseen && before !== after;
}

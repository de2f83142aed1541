import { useTranslation } from 'react-i18next';
import type { PeopleList } from '../../../src-shared/contract/history.ts';
import type { RunResult } from '../../../src-shared/domain/run.ts';
import { usePreferences } from '../../app/preferences.ts';
import { hrefOf } from '../../app/route.ts';
import { formatNumber } from '../../ui/format.ts';
import classes from './CountTable.module.css';

type Counts = RunResult['toSpotler'];
type Props = { readonly counts: Counts; readonly connection: string; readonly planned: boolean };

const columns = ['create', 'update', 'optIn', 'optOut', 'excluded', 'failed'] as const satisfies (keyof Counts)[];
const lists: Partial<Record<keyof Counts, PeopleList>> = { excluded: 'excluded', failed: 'failed' };

/** What a run did in Spotler, or would have done. The people who stayed behind are one step away. */
export function CountTable({ counts, connection, planned }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const cell = (column: keyof Counts) => {
    const number = formatNumber(counts[column], language);
    const list = lists[column];
    if (list === undefined || counts[column] === 0) return number;
    return <a href={hrefOf({ screen: 'people', connection, list, search: '', page: 1 })}>{number}</a>;
  };
  return (
    <table className={classes.counts}>
      <caption>{t(planned ? 'result.spotlerPlanned' : 'result.spotler')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`result.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {columns.map((column) => (
            <td key={column} data-zero={counts[column] === 0} data-failed={column === 'failed'}>
              {cell(column)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

import { useTranslation } from 'react-i18next';
import type { PeopleList } from '../../../src-shared/contract/history.ts';
import type { RunResult } from '../../../src-shared/domain/run.ts';
import { usePreferences } from '../../app/preferences.ts';
import { hrefOf } from '../../app/route.ts';
import { formatNumber } from '../../ui/format.ts';
import classes from './CountTable.module.css';

type ToSpotler = RunResult['toSpotler'];
type ToAfas = RunResult['toAfas'];
type Column = keyof ToSpotler | keyof ToAfas;
type Props<Counts> = { readonly counts: Counts; readonly connection: string; readonly planned: boolean };

const spotlerColumns = ['create', 'update', 'optIn', 'optOut', 'excluded', 'failed'] as const;
const afasColumns = ['contact', 'person', 'organisation', 'optOut', 'failed'] as const;
const lists: Partial<Record<Column, PeopleList>> = { excluded: 'excluded', failed: 'failed' };

/** What a run did in Spotler, or would have done. */
export function SpotlerCounts({ counts, connection, planned }: Props<ToSpotler>) {
  const { t } = useTranslation();
  const cells = spotlerColumns.map((column) => [column, counts[column]] as const);
  return (
    <CountTable
      caption={t(planned ? 'result.spotlerPlanned' : 'result.spotler')}
      cells={cells}
      connection={connection}
    />
  );
}

/** What a run did in AFAS, or would have done: entities written, and permissions switched off there. */
export function AfasCounts({ counts, connection, planned }: Props<ToAfas>) {
  const { t } = useTranslation();
  const cells = afasColumns.map((column) => [column, counts[column]] as const);
  return (
    <CountTable caption={t(planned ? 'result.afasPlanned' : 'result.afas')} cells={cells} connection={connection} />
  );
}

type TableProps = {
  readonly caption: string;
  readonly cells: readonly (readonly [Column, number])[];
  readonly connection: string;
};

/** Counts side by side. The people who stayed behind are one step away. */
function CountTable({ caption, cells, connection }: TableProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const shown = ([column, count]: TableProps['cells'][number]) => {
    const number = formatNumber(count, language);
    const list = lists[column];
    if (list === undefined || count === 0) return number;
    return <a href={hrefOf({ screen: 'people', connection, list, search: '', page: 1 })}>{number}</a>;
  };
  return (
    <table className={classes.counts}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {cells.map(([column]) => (
            <th key={column} scope="col">
              {t(`result.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {cells.map((cell) => (
            <td key={cell[0]} data-zero={cell[1] === 0} data-failed={cell[0] === 'failed'}>
              {shown(cell)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

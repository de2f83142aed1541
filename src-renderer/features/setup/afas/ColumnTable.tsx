import { useTranslation } from 'react-i18next';
import type { ConnectorLook } from '../../../../src-shared/contract/setup.ts';
import { columnNotes } from '../../../../src-shared/text/setup/suggestions.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { Table } from '../../../ui/Table.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import classes from './ConnectorPicker.module.css';

/** A row for each column: what it is, what it looks to be for, and its value in five contacts. */
export function ColumnTable({ look: { id, columns, rows, roles } }: { readonly look: ConnectorLook }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <Table label={t('picker.columnsOf', { connector: id })}>
      <thead>
        <tr>
          <th scope="col">{t('picker.column')}</th>
          <th scope="col">{t('picker.type')}</th>
          {rows.map((_, index) => (
            // The rows are samples; they have no name of their own.
            // oxlint-disable-next-line react/no-array-index-key
            <th key={index} scope="col">
              {t('picker.sample', { number: index + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map((column, at) => {
          const role = roles.find((one) => one.column === column.id);
          return (
            <tr key={column.id}>
              <th scope="row" className={classes.column}>
                <code>{column.id}</code> {role && <Tag tone="outline">{t(`role.${role.role}`)}</Tag>}
                {column.label !== column.id && <bdi className={classes.label}>{column.label}</bdi>}
                {column.note && <span className={classes.note}>{columnNotes[column.note][language]}</span>}
              </th>
              <td>{t(`columnType.${column.type}`)}</td>
              {rows.map((row, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={index} className={classes.cell}>
                  <Cell value={row[at] ?? null} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function Cell({ value }: { readonly value: string | boolean | null }) {
  const { t } = useTranslation();
  if (value === null || value === '') return <span className={classes.empty}>{t('picker.empty')}</span>;
  if (typeof value === 'boolean') return t(value ? 'picker.yes' : 'picker.no');
  return <bdi title={value}>{value}</bdi>;
}

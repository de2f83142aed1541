import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DryRunPerson } from '../../../../src-shared/contract/setup.ts';
import { Table } from '../../../ui/Table.tsx';
import { Differences } from './Differences.tsx';
import classes from './PersonTable.module.css';
import { PersonRow } from './PersonRow.tsx';

type Props = { readonly items: readonly DryRunPerson[]; readonly label: string };

/** People with what would happen to each and why; every difference opens below its person. */
export function PersonTable({ items, label }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void =>
    setOpen(new Set(open.has(id) ? [...open].filter((one) => one !== id) : [...open, id]));
  return (
    <Table label={label}>
      <thead>
        <tr>
          <th scope="col">{t('dryRun.person')}</th>
          <th scope="col">{t('people.organisation')}</th>
          <th scope="col">{t('dryRun.what')}</th>
          <th scope="col">{t('dryRun.why')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((person) => [
          <PersonRow
            key={person.contactId}
            person={person}
            open={open.has(person.contactId)}
            onToggle={() => toggle(person.contactId)}
          />,
          open.has(person.contactId) && (
            <tr key={`${person.contactId} more`} className={classes.more}>
              <td colSpan={4}>
                <Differences person={person} />
              </td>
            </tr>
          ),
        ])}
      </tbody>
    </Table>
  );
}

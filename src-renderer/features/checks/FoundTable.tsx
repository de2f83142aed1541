import { useTranslation } from 'react-i18next';
import type { FoundPerson } from '../../../src-shared/domain/check.ts';
import { LongText } from '../../ui/LongText.tsx';
import { Table } from '../../ui/Table.tsx';
import people from '../people/PeopleTable.module.css';
import classes from './FoundPeople.module.css';

type Props = { readonly items: readonly FoundPerson[]; readonly label: string };

export function FoundTable({ items, label }: Props) {
  const { t } = useTranslation();
  const optional = (text: string | null) =>
    text === null || text.trim() === '' ? (
      <span className={people.absent}>{t('people.absent')}</span>
    ) : (
      <LongText text={text} />
    );
  return (
    <Table label={label}>
      <thead>
        <tr>
          <th scope="col">{t('people.contactId')}</th>
          <th scope="col">{t('people.name')}</th>
          <th scope="col">{t('people.email')}</th>
          <th scope="col">{t('people.organisation')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((person) => (
          <tr key={`${person.contactId} ${person.code}`}>
            <td className={classes.id}>
              <LongText text={person.contactId} />
            </td>
            <th scope="row" className={classes.name}>
              {optional(person.name)}
            </th>
            <td className={classes.email}>{optional(person.email)}</td>
            <td className={classes.name}>{optional(person.organisation)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

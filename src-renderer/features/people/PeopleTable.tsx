import { useTranslation } from 'react-i18next';
import type { PeopleList } from '../../../src-shared/contract/history.ts';
import type { ListedContact } from '../../../src-shared/domain/person.ts';
import { LongText } from '../../ui/LongText.tsx';
import { Table } from '../../ui/Table.tsx';
import classes from './PeopleTable.module.css';

type Props = { readonly items: readonly ListedContact[]; readonly list: PeopleList };

export function PeopleTable({ items, list }: Props) {
  const { t } = useTranslation();
  return (
    <Table label={t(`people.${list}`)}>
      <thead>
        <tr>
          <th scope="col">{t('people.contactId')}</th>
          <th scope="col">{t('people.name')}</th>
          <th scope="col">{t('people.email')}</th>
          <th scope="col">{t('people.organisation')}</th>
          <th scope="col">{t('people.reason')}</th>
          <th scope="col">{t('owner.label')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((contact) => (
          <tr key={contact.contactId}>
            <td className={classes.id}>
              <LongText text={contact.contactId} />
            </td>
            <th scope="row" className={classes.name}>
              <OptionalText text={contact.name} />
            </th>
            <td className={classes.email}>
              <OptionalText text={contact.email} />
            </td>
            <td className={classes.name}>
              <OptionalText text={contact.organisation} />
            </td>
            <td className={classes.reason}>
              <LongText text={contact.message} cutAfter={300} />
            </td>
            <td>{t(`owner.${contact.owner}`)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A value that AFAS may not have. */
function OptionalText({ text }: { readonly text: string | null }) {
  const { t } = useTranslation();
  if (text === null || text.trim() === '') return <span className={classes.absent}>{t('people.absent')}</span>;
  return <LongText text={text} />;
}

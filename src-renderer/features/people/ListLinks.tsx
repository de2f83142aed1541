import { useTranslation } from 'react-i18next';
import { type PeopleList, peopleList } from '../../../src-shared/contract/history.ts';
import { hrefOf } from '../../app/route.ts';
import classes from './ListLinks.module.css';

/** The lists of a connection, and which of them is open. */
export function ListLinks({ connection, list }: { readonly connection: string; readonly list: PeopleList }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.lists} aria-label={t('people.lists')}>
      {peopleList.options.map((one) => (
        <a
          key={one}
          href={hrefOf({ screen: 'people', connection, list: one, search: '', page: 1 })}
          {...(one === list && { 'aria-current': 'page' })}
        >
          {t(`people.${one}`)}
        </a>
      ))}
    </nav>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import type { Route } from '../../app/route.ts';
import { goTo, replaceWith } from '../../app/useRoute.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SaveCsv } from '../../ui/SaveCsv.tsx';
import { ListLinks } from './ListLinks.tsx';
import { Pages } from './Pages.tsx';
import { pageSize } from './pageRange.ts';
import classes from './PeopleScreen.module.css';
import { PeopleTable } from './PeopleTable.tsx';
import { NoPeople } from './NoPeople.tsx';
import { SearchField } from './SearchField.tsx';

type Place = Extract<Route, { screen: 'people' }>;

/** The people whom a run left behind, by list, with the reason; searched and paged by the host. */
export function PeopleScreen({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const { connection, list, search, page } = place;
  const offset = (page - 1) * pageSize;
  const people = useQuery(
    api.history.people.queryOptions({
      input: { connection, list, search, offset, limit: pageSize },
      placeholderData: keepPreviousData,
    }),
  );
  const found = people.data;
  return (
    <>
      <div className={classes.head}>
        <ListLinks connection={connection} list={list} />
        <p className={classes.text}>{t(`people.${list}Text`)}</p>
      </div>
      <Panel flush>
        <div className={classes.tools}>
          <SearchField value={search} onSearch={(text) => replaceWith({ ...place, search: text, page: 1 })} />
          <output className={classes.total}>{found && t('people.total', { count: found.total })}</output>
          <SaveCsv label={t('people.csv')} make={() => client.history.peopleCsv({ connection, list })} />
        </div>
        <FaultNotice fault={faultOf(people.error)} fresh onRetry={() => void people.refetch()} />
        {people.isPending && !people.isError && <Loading />}
        {found && found.items.length > 0 && <PeopleTable items={found.items} list={list} />}
        {found?.items.length === 0 && <NoPeople place={place} />}
        {found && <Pages page={page} total={found.total} onPage={(next) => goTo({ ...place, page: next })} />}
      </Panel>
    </>
  );
}

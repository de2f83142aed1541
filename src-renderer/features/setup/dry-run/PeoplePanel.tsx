import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type RefObject, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SaveCsv } from '../../../ui/SaveCsv.tsx';
import { Pages } from '../../people/Pages.tsx';
import { SearchField } from '../../people/SearchField.tsx';
import type { Shown } from './dryRunLists.ts';
import classes from './PeoplePanel.module.css';
import { PersonTable } from './PersonTable.tsx';

/** People on one page: each can open into a table of its own. */
const pageSize = 25;

type Props = {
  readonly draft: string;
  readonly runId: string;
  readonly shown: Shown;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onShow: (shown: Shown) => void;
};

/** The people of one list, searched and paged by the host, each with every difference. */
export function PeoplePanel({ draft, runId, shown, heading, onShow }: Props) {
  const { t } = useTranslation();
  const { list, reason, search, page } = shown;
  const { queryKey, ...asked } = api.setup.dryRun.people.queryOptions({
    input: { draft, list, reason: reason?.code ?? null, search, offset: (page - 1) * pageSize, limit: pageSize },
  });
  const people = useQuery({ ...asked, queryKey: [...queryKey, runId], placeholderData: keepPreviousData });
  const found = people.data;
  const onSearch = useCallback((text: string) => onShow({ ...shown, search: text, page: 1 }), [onShow, shown]);
  return (
    <Panel flush>
      <div className={classes.head}>
        <h2 ref={heading} tabIndex={-1}>
          {t('dryRun.people', { list: t(`dryRun.list.${list}`) })}
        </h2>
        {reason && (
          <p className={classes.reason}>
            <LongText text={t('dryRun.onlyReason', { reason: reason.message })} cutAfter={200} />
            <Button variant="default" size="xs" onClick={() => onShow({ ...shown, reason: null, page: 1 })}>
              {t('dryRun.allReasons')}
            </Button>
          </p>
        )}
        <div className={classes.tools}>
          <SearchField value={search} onSearch={onSearch} />
          <output className={classes.total}>{found && t('people.total', { count: found.total })}</output>
          <SaveCsv
            label={t('dryRun.csv')}
            make={() => client.setup.dryRun.csv({ draft, list, reason: reason?.code ?? null })}
          />
        </div>
      </div>
      <FaultNotice fault={faultOf(people.error)} fresh onRetry={() => void people.refetch()} />
      {people.isPending && !people.isError && <Loading />}
      {found && found.items.length > 0 && (
        <PersonTable key={`${list} ${reason?.code} ${page}`} items={found.items} label={t(`dryRun.list.${list}`)} />
      )}
      {found?.items.length === 0 && <Empty title={t(search === '' ? 'dryRun.nobody' : 'people.noHit')} />}
      {found && (
        <Pages size={pageSize} page={page} total={found.total} onPage={(next) => onShow({ ...shown, page: next })} />
      )}
    </Panel>
  );
}

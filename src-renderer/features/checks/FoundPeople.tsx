import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundList } from '../../../src-shared/domain/check.ts';
import { api, client } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { download } from '../../ui/download.ts';
import { Pages } from '../people/Pages.tsx';
import { pageSize } from '../people/pageRange.ts';
import { SearchField } from '../people/SearchField.tsx';
import classes from './FoundPeople.module.css';
import { FoundTable } from './FoundTable.tsx';

type Props = { readonly jobId: string; readonly list: FoundList };

/** The people behind a finding, searched and paged by the host, and all of them as CSV. */
export function FoundPeople({ jobId, list }: Props) {
  const { t } = useTranslation();
  const [{ search, page }, setPlace] = useState({ search: '', page: 1 });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const onSearch = useCallback((text: string) => setPlace({ search: text, page: 1 }), []);
  const input = { jobId, lists: [list], search, offset: (page - 1) * pageSize, limit: pageSize };
  const people = useQuery(
    api.checks.people.queryOptions({ input, placeholderData: keepPreviousData, gcTime: 0, staleTime: Infinity }),
  );
  const save = useMutation({
    mutationFn: () => client.checks.peopleCsv({ jobId, lists: [list] }),
    onSuccess: ({ fileName, csv }) => download(fileName, csv),
  });
  const found = people.data;
  return (
    <div className={classes.people}>
      <h4 ref={heading} tabIndex={-1} className={classes.title}>
        {t(`foundTitle.${list}`)}
      </h4>
      <div className={classes.tools}>
        <SearchField value={search} onSearch={onSearch} />
        <output className={classes.total}>{found && t('people.total', { count: found.total })}</output>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('people.csv')}
        </Button>
      </div>
      <FaultNotice fault={faultOf(people.error) ?? faultOf(save.error)} fresh />
      {people.isPending && !people.isError && <Loading />}
      {found && found.items.length > 0 && <FoundTable items={found.items} label={t(`foundTitle.${list}`)} />}
      {found?.items.length === 0 && <p className={classes.none}>{t('people.noHit')}</p>}
      {found && (
        <Pages page={page} total={found.total} onPage={(next) => setPlace((place) => ({ ...place, page: next }))} />
      )}
    </div>
  );
}

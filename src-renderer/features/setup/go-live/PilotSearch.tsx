import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { SearchField } from '../../people/SearchField.tsx';
import classes from './Pilot.module.css';

/** Contacts shown at a time; who searches more precisely sees fewer. */
const shown = 8;

type Props = {
  readonly draft: string;
  readonly chosen: readonly string[];
  readonly onAdd: (id: string, name: string) => void;
};

/** Finds contacts among those that the dry run read. */
export function PilotSearch({ draft, chosen, onAdd }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const people = useQuery(
    api.setup.dryRun.people.queryOptions({
      input: { draft, list: 'all', search, limit: shown },
      enabled: search.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const found = search.trim() === '' ? undefined : people.data;
  return (
    <section aria-label={t('goLive.pilot.found')}>
      <SearchField value={search} onSearch={setSearch} label={t('goLive.pilot.search')} />
      <FaultNotice fault={faultOf(people.error)} fresh />
      <output className={classes.text}>
        {found?.total === 0 && t('people.noHit')}
        {found && found.total > shown && t('goLive.pilot.more', { number: found.total, shown })}
      </output>
      <ul className={classes.found}>
        {found?.items.map(({ contactId, name, email, organisation }) => {
          const isChosen = chosen.includes(contactId);
          return (
            <li key={contactId}>
              <span>
                <bdi className={classes.name}>{name || contactId}</bdi>{' '}
                <bdi className={classes.text}>
                  {[contactId, email, organisation].filter((part) => part !== null && part !== '').join(' · ')}
                </bdi>
              </span>
              <Button
                variant="default"
                size="xs"
                aria-label={t('mapping.named', {
                  act: t(isChosen ? 'goLive.pilot.added' : 'goLive.pilot.add'),
                  what: name || contactId,
                })}
                aria-disabled={isChosen}
                {...(isChosen && { 'data-disabled': true })}
                onClick={() => isChosen || onAdd(contactId, name)}
              >
                {t(isChosen ? 'goLive.pilot.added' : 'goLive.pilot.add')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

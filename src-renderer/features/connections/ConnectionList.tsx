import { CloseButton, Input } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../src-shared/contract/connections.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import classes from './ConnectionList.module.css';
import { ConnectionRow } from './ConnectionRow.tsx';
import { found } from './found.ts';

/** All connections; from the second one on they can be searched. */
export function ConnectionList({ list }: { readonly list: readonly ConnectionSummary[] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const shown = found(list, search, (environment) => t(`environment.${environment}`));
  return (
    <Panel flush>
      {list.length > 1 && (
        <div className={classes.tools}>
          <Input
            className={classes.field ?? ''}
            type="search"
            aria-label={t('connections.search')}
            placeholder={t('connections.search')}
            maxLength={200}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={
              search !== '' && (
                <CloseButton size="sm" aria-label={t('connections.clear')} onClick={() => setSearch('')} />
              )
            }
            rightSectionPointerEvents="all"
          />
        </div>
      )}
      {list.length === 0 && <Empty title={t('connections.empty')} text={t('connections.emptyText')} />}
      <output>{list.length > 0 && shown.length === 0 && <Empty title={t('connections.noHit')} />}</output>
      {shown.length > 0 && (
        <ul>
          {shown.map((connection) => (
            <ConnectionRow key={connection.name} connection={connection} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../src-shared/contract/connections.ts';
import { Tag } from '../../ui/Tag.tsx';
import classes from './ConnectionFacts.module.css';

/** What a connection is tied to: environment in word and colour, participant, GetConnector; and what keeps it from running. */
export function ConnectionFacts({ connection }: { readonly connection: ConnectionSummary }) {
  const { t } = useTranslation();
  const { environment, sandbox, participant, getConnector, locked, configured, stateFault } = connection;
  return (
    <div className={classes.facts}>
      <Tag tone={environment}>{t(`environment.${environment}`)}</Tag>
      {sandbox && <Tag tone="outline">{t('connections.sandbox')}</Tag>}
      {locked && (
        <Tag tone="bad">
          <IconLock size={14} stroke={2} aria-hidden />
          {t('connections.locked')}
        </Tag>
      )}
      {!(configured.afas && configured.spotler) && <Tag tone="warn">{t('connections.noCredentials')}</Tag>}
      {stateFault && <Tag tone="bad">{t('connections.stateFault')}</Tag>}
      <span>
        {t('connections.participant')} {participant}
      </span>
      <span className={classes.connector}>
        {t('connections.getConnector')} <bdi>{getConnector}</bdi>
      </span>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../src-shared/contract/connections.ts';
import { Tag } from '../../ui/Tag.tsx';
import classes from './ConnectionFacts.module.css';

/** What a connection is tied to: environment in word and colour, participant, GetConnector. */
export function ConnectionFacts({ connection }: { readonly connection: ConnectionSummary }) {
  const { t } = useTranslation();
  const { environment, sandbox, participant, getConnector } = connection;
  return (
    <div className={classes.facts}>
      <Tag tone={environment}>{t(`environment.${environment}`)}</Tag>
      {sandbox && <Tag tone="outline">{t('connections.sandbox')}</Tag>}
      <span>
        {t('connections.participant')} {participant}
      </span>
      <span className={classes.connector}>
        {t('connections.getConnector')} <bdi>{getConnector}</bdi>
      </span>
    </div>
  );
}

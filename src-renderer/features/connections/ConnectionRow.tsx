import { ActionIcon } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../src-shared/contract/connections.ts';
import { usePreferences } from '../../app/preferences.ts';
import { hrefOf } from '../../app/route.ts';
import { Running } from '../../ui/Running.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { ConnectionFacts } from './ConnectionFacts.tsx';
import classes from './ConnectionRow.module.css';
import { lastRunWords } from './lastRunWords.ts';

/** One connection in the list: what it is, how its last run went, and whether one is going on. */
export function ConnectionRow({ connection }: { readonly connection: ConnectionSummary }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const when = useWhen();
  const { title, lastRun } = connection;
  return (
    <li className={classes.row} data-environment={connection.environment}>
      <div className={classes.what}>
        <h2 className={classes.title}>
          <a href={hrefOf({ screen: 'sync', connection: connection.name })}>
            <bdi>{title}</bdi>
          </a>
        </h2>
        <ConnectionFacts connection={connection} />
      </div>
      <div className={classes.run}>
        {connection.jobId === null ? (
          <p>{lastRun ? lastRunWords(lastRun, when(lastRun.startedAt), language, t) : t('connections.noRun')}</p>
        ) : (
          <Running>{t('connections.running')}</Running>
        )}
      </div>
      <ActionIcon
        component="a"
        href={hrefOf({ screen: 'manage', connection: connection.name })}
        className={classes.manage ?? ''}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('connections.manageNamed', { title })}
        title={t('connection.manage')}
      >
        <IconSettings size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </li>
  );
}

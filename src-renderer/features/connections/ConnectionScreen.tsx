import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../src-shared/contract/connections.ts';
import { faultOf } from '../../app/client/failure.ts';
import { hrefOf } from '../../app/route.ts';
import { useConnections } from '../../app/useConnections.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Running } from '../../ui/Running.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { useWatchedJob } from '../sync/useWatchedJob.ts';
import { ConnectionFacts } from './ConnectionFacts.tsx';
import classes from './ConnectionScreen.module.css';

export type ConnectionPart = 'sync' | 'people' | 'runs' | 'check' | 'test' | 'manage';

type Props = {
  readonly name: string;
  readonly part: ConnectionPart;
  readonly children: (connection: ConnectionSummary) => ReactNode;
};

/** One connection: what it is, its parts, and the part that is open. Watches its run whichever part that is. */
export function ConnectionScreen({ name, part, children }: Props) {
  const { t } = useTranslation();
  const connections = useConnections();
  const connection = connections.data?.find((one) => one.name === name);
  useWatchedJob(connection?.jobId ?? null);
  if (!connection) {
    return (
      <>
        <FaultNotice fault={faultOf(connections.error)} fresh onRetry={() => void connections.refetch()} />
        {connections.isPending && !connections.isError && <Loading />}
        {connections.data && <Gone />}
      </>
    );
  }
  const parts = {
    sync: hrefOf({ screen: 'sync', connection: name }),
    people: hrefOf({ screen: 'people', connection: name, list: 'excluded', search: '', page: 1 }),
    runs: hrefOf({ screen: 'runs', connection: name }),
    check: hrefOf({ screen: 'check', connection: name }),
    test: hrefOf({ screen: 'test', connection: name }),
    manage: hrefOf({ screen: 'manage', connection: name }),
  };
  return (
    <>
      <div className={classes.head}>
        <ScreenHeading>
          <bdi>{connection.title}</bdi>
          <VisuallyHidden>, {t(`connection.${part}`)}</VisuallyHidden>
        </ScreenHeading>
        <ConnectionFacts connection={connection} />
      </div>
      <nav className={classes.parts} aria-label={t('connection.parts')}>
        {(['sync', 'people', 'runs', 'check', 'test', 'manage'] as const).map((one) => (
          <a key={one} href={parts[one]} {...(one === part && { 'aria-current': 'page' })}>
            {t(`connection.${one}`)}
          </a>
        ))}
        {connection.jobId !== null && part !== 'sync' && <Running>{t('connections.running')}</Running>}
      </nav>
      {children(connection)}
    </>
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <Panel>
      <ScreenHeading>{t('connection.gone')}</ScreenHeading>
      <p>{t('connection.goneText')}</p>
      <p>
        <a href={hrefOf({ screen: 'connections' })}>{t('connection.back')}</a>
      </p>
    </Panel>
  );
}

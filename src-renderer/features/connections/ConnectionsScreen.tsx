import { useTranslation } from 'react-i18next';
import { faultOf } from '../../app/client/failure.ts';
import { useConnections } from '../../app/useConnections.ts';
import { Empty } from '../../ui/Empty.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { AddConnection } from './AddConnection.tsx';
import { ConnectionRow } from './ConnectionRow.tsx';
import classes from './ConnectionsScreen.module.css';

export function ConnectionsScreen() {
  const { t } = useTranslation();
  const connections = useConnections();
  const list = connections.data;
  return (
    <>
      <div className={classes.head}>
        <ScreenHeading>{t('connections.title')}</ScreenHeading>
        <p className={classes.intro}>{t('connections.intro')}</p>
      </div>
      <FaultNotice fault={faultOf(connections.error)} fresh onRetry={() => void connections.refetch()} />
      {!list && !connections.isError && <Loading />}
      {list && (
        <>
          <Panel flush>
            {list.length === 0 ? (
              <Empty title={t('connections.empty')} text={t('connections.emptyText')} />
            ) : (
              <ul>
                {list.map((connection) => (
                  <ConnectionRow key={connection.name} connection={connection} />
                ))}
              </ul>
            )}
          </Panel>
          <AddConnection practice={!list.some(({ sandbox }) => sandbox)} />
        </>
      )}
    </>
  );
}

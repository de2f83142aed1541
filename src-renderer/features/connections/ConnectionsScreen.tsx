import { useTranslation } from 'react-i18next';
import { faultOf } from '../../app/client/failure.ts';
import { useConnections } from '../../app/useConnections.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { DraftList } from '../setup/drafts/DraftList.tsx';
import { AddConnection } from './AddConnection.tsx';
import { ConnectionList } from './ConnectionList.tsx';
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
          <ConnectionList list={list} />
          <DraftList />
          <AddConnection practice={!list.some(({ sandbox }) => sandbox)} />
        </>
      )}
    </>
  );
}

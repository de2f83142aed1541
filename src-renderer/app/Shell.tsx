import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { VaultScreen } from '../features/vault/VaultScreen.tsx';
import { FaultNotice } from '../ui/FaultNotice.tsx';
import { Loading } from '../ui/Loading.tsx';
import { faultOf } from './client/failure.ts';
import { HostBanner } from './HostBanner.tsx';
import { Screens } from './Screens.tsx';
import classes from './Shell.module.css';
import { TopBar } from './TopBar.tsx';
import { useAppState } from './useAppState.ts';
import { useConnections } from './useConnections.ts';
import { useRoute } from './useRoute.ts';
import { useScreenChange } from './useScreenChange.ts';
import { useTitle } from './useTitle.ts';

/** The frame of the window: bar, banner, and the screen of this moment. */
export function Shell() {
  const { t } = useTranslation();
  const route = useRoute();
  const app = useAppState();
  const vault = app.data?.vault;
  const open = vault === 'open';
  const connections = useConnections(open);
  const title = useTitle(route, open);
  useScreenChange({
    route,
    vault,
    connectionTitle: title,
    ready: app.isSuccess && (!open || connections.isFetched),
  });
  return (
    <>
      <a className={classes.skip} href="#main" onClick={skipToMain}>
        {t('app.skip')}
      </a>
      <TopBar route={route} title={title} version={app.data?.version} locked={!open} />
      <HostBanner />
      <main id="main" className={classes.main} tabIndex={-1}>
        {!app.data && <VisuallyHidden component="h1">Pont</VisuallyHidden>}
        <FaultNotice fault={faultOf(app.error)} fresh onRetry={() => void app.refetch()} />
        {app.isPending && !app.isError && <Loading />}
        {app.data && vault !== undefined && vault !== 'open' && (
          <VaultScreen key={vault} state={vault} protection={app.data.protection} />
        )}
        {open && <Screens route={route} />}
      </main>
    </>
  );
}

/** The address says where the reader is, so the link moves the focus itself. */
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

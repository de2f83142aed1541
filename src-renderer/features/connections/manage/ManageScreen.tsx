import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../../src-shared/contract/connections.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { CredentialsPanel } from '../../credentials/CredentialsPanel.tsx';
import { CopyPanel } from './CopyPanel.tsx';
import { NamePanel } from './NamePanel.tsx';
import { RemovePanel } from './RemovePanel.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';

/** What is done with a connection as a whole: its credentials, its name, copies of it, its end. */
export function ManageScreen({ connection }: { readonly connection: ConnectionSummary }) {
  const { t } = useTranslation();
  const { environment, locked, stateFault, sandbox } = connection;
  return (
    <>
      {locked && (
        <Notice tone="bad" title={t('manage.lockTitle', { environment: t(`environment.${environment}`) })}>
          <p>{t('manage.lockText')}</p>
        </Notice>
      )}
      <FaultNotice fault={stateFault} />
      <SettingsPanel connection={connection.name} />
      <CredentialsPanel connection={connection.name} />
      {!sandbox && <NamePanel key={connection.name} connection={connection} />}
      <CopyPanel connection={connection} />
      <RemovePanel connection={connection} />
    </>
  );
}

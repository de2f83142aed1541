import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { CredentialCard } from './CredentialCard.tsx';
import classes from './CredentialsPanel.module.css';
import { Protection } from './Protection.tsx';

/** The credentials of a connection, both sides, and what keeps them. Nothing here ever holds one. */
export function CredentialsPanel({ connection }: { readonly connection: string }) {
  const { t } = useTranslation();
  const shown = useQuery(api.credentials.show.queryOptions({ input: { connection } }));
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{t('credentials.title')}</h2>
        <p className={classes.intro}>{t('credentials.intro')}</p>
      </div>
      <FaultNotice fault={faultOf(shown.error)} fresh onRetry={() => void shown.refetch()} />
      {shown.isPending && !shown.isError && <Loading />}
      {shown.data && (
        <div className={classes.sides}>
          <CredentialCard connection={connection} credential={shown.data.afas} />
          <CredentialCard connection={connection} credential={shown.data.spotler} />
        </div>
      )}
      <Protection />
    </Panel>
  );
}

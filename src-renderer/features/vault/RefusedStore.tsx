import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VaultProtection } from '../../../src-shared/domain/vault.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { queryClient } from '../../app/client/queryClient.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Why the app asks for a passphrase although it could use a password store: this computer has none that protects. */
export function RefusedStore({ protection: { system } }: { readonly protection: VaultProtection }) {
  const { t } = useTranslation();
  const look = useMutation(
    api.credentials.lookAgain.mutationOptions({
      onSuccess: (app) => queryClient.setQueryData(api.app.state.queryKey(), app),
    }),
  );
  if (!system || system.usable) return null;
  return (
    <Notice tone="plain" title={t(`protection.refused.${system.reason}`)}>
      <p>{t('protection.refusedChoices')}</p>
      <Button variant="default" loading={look.isPending} onClick={() => look.mutate(undefined)}>
        {t('protection.lookAgain')}
      </Button>
      <FaultNotice fault={faultOf(look.error)} fresh />
    </Notice>
  );
}

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultProtection } from '../../../src-shared/domain/vault.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { queryClient } from '../../app/client/queryClient.ts';
import { useAppState } from '../../app/useAppState.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { MovedNews, type Moved } from './MovedNews.tsx';
import classes from './Protection.module.css';
import { ToPassphrase } from './ToPassphrase.tsx';

/** What keeps the keys of this computer, and the way to something else where there is one. */
export function Protection() {
  const { t } = useTranslation();
  const protection = useAppState().data?.protection;
  const [moved, setMoved] = useState<Moved | null>(null);
  const adopt = (news: Moved): void => {
    setMoved(news);
    queryClient.setQueryData(api.app.state.queryKey(), news.app);
    void queryClient.invalidateQueries({ queryKey: api.credentials.key() });
  };
  const toSystem = useMutation(api.credentials.keepInSystem.mutationOptions({ onSuccess: adopt }));
  const look = useMutation(
    api.credentials.lookAgain.mutationOptions({
      onSuccess: async (app) => {
        queryClient.setQueryData(api.app.state.queryKey(), app);
        await queryClient.invalidateQueries({ queryKey: api.credentials.key() });
      },
    }),
  );
  if (!protection) return null;
  const { kind, system } = protection;
  return (
    <section className={classes.protection} aria-label={t('protection.title')}>
      <h3>{t('protection.title')}</h3>
      <Where protection={protection} />
      {system && !system.usable && (
        <Notice tone={kind === 'system' ? 'bad' : 'plain'} title={t(`protection.refused.${system.reason}`)}>
          {kind === 'system' && <p>{t('protection.refusedKept')}</p>}
          <Button variant="default" loading={look.isPending} onClick={() => look.mutate(undefined)}>
            {t('protection.lookAgain')}
          </Button>
        </Notice>
      )}
      {system?.usable && kind === 'passphrase' && (
        <>
          <p className={classes.text}>{t('protection.useSystemText')}</p>
          <Button variant="default" loading={toSystem.isPending} onClick={() => toSystem.mutate(undefined)}>
            {t('protection.useSystem')}
          </Button>
        </>
      )}
      {system && kind === 'system' && <ToPassphrase onMoved={adopt} />}
      <FaultNotice fault={faultOf(toSystem.error ?? look.error)} fresh />
      <MovedNews moved={moved} />
    </section>
  );
}

function Where({ protection: { kind, system } }: { readonly protection: VaultProtection }) {
  const { t } = useTranslation();
  if (kind === 'passphrase') return <p className={classes.text}>{t('protection.passphrase')}</p>;
  return system?.usable ? <p className={classes.text}>{t(`protection.system.${system.backend}`)}</p> : null;
}

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { download } from '../../../ui/download.ts';
import classes from './RemovedData.module.css';

/** What disappears with a connection, and the way to keep the proof of consent. */
export function RemovedData({ connection: name }: { readonly connection: string }) {
  const { t } = useTranslation();
  const data = useQuery(api.connections.data.queryOptions({ input: { name } }));
  const save = useMutation({
    mutationFn: () => client.connections.ledgerCsv({ name }),
    onSuccess: ({ fileName, csv }) => download(fileName, csv),
  });
  if (!data.data) return data.isError ? <FaultNotice fault={faultOf(data.error)} fresh /> : <Loading />;
  const { runs, ledgerLines } = data.data;
  return (
    <div className={classes.data}>
      <p>{t('remove.what')}</p>
      <ul className={classes.list}>
        <li>{t('remove.secrets')}</li>
        {runs === null || ledgerLines === null ? (
          <li>{t('remove.unreadable')}</li>
        ) : (
          <>
            <li>{t('remove.state')}</li>
            <li>{t('remove.runs', { count: runs })}</li>
            <li>{t('remove.ledger', { count: ledgerLines })}</li>
          </>
        )}
      </ul>
      {ledgerLines !== null && ledgerLines > 0 && (
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('remove.ledgerFirst')}
        </Button>
      )}
      <FaultNotice fault={faultOf(save.error)} fresh />
    </div>
  );
}

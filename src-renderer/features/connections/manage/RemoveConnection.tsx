import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../../src-shared/contract/connections.ts';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { queryClient } from '../../../app/client/queryClient.ts';
import { goTo } from '../../../app/useRoute.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { RemovedData } from './RemovedData.tsx';

type Props = { readonly connection: ConnectionSummary; readonly onClose: () => void };

/** Says what goes with it, and asks for the name of a real customer before anything does. */
export function RemoveConnection({ connection, onClose }: Props) {
  const { t } = useTranslation();
  const { name, title, sandbox, jobId } = connection;
  const [typed, setTyped] = useState('');
  const remove = useMutation(
    api.connections.remove.mutationOptions({
      onSuccess: async () => {
        onClose();
        goTo({ screen: 'connections' });
        await queryClient.invalidateQueries({ queryKey: api.connections.key() });
      },
    }),
  );
  return (
    <ConfirmDialog
      opened
      title={t('connections.removeTitle', { title })}
      confirm={t('connections.remove')}
      danger
      busy={remove.isPending}
      blocked={!sandbox && typed.trim() !== name}
      onConfirm={() => remove.mutate({ name })}
      onClose={onClose}
    >
      {sandbox ? <p>{t('connections.removeTextSandbox')}</p> : <RemovedData connection={name} />}
      {jobId !== null && <p>{t('connections.removeBusy')}</p>}
      {!sandbox && (
        <TextInput
          label={t('remove.type', { name })}
          spellCheck={false}
          autoComplete="off"
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <FaultNotice fault={faultOf(remove.error)} fresh />
    </ConfirmDialog>
  );
}

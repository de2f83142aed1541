import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../src-shared/contract/connections.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { queryClient } from '../../app/client/queryClient.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';

type Props = { readonly connection: ConnectionSummary; readonly opened: boolean; readonly onClose: () => void };

export function RemoveConnection({ connection, opened, onClose }: Props) {
  const { t } = useTranslation();
  const { name, title, sandbox, jobId } = connection;
  const remove = useMutation(
    api.connections.remove.mutationOptions({
      onSuccess: async () => {
        onClose();
        await queryClient.invalidateQueries({ queryKey: api.connections.key() });
        document.querySelector<HTMLElement>('[data-screen-heading]')?.focus();
      },
    }),
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={t('connections.removeTitle', { title })}
      confirm={t('connections.remove')}
      danger
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ name })}
      onClose={onClose}
    >
      <p>{t(sandbox ? 'connections.removeTextSandbox' : 'connections.removeText')}</p>
      {jobId !== null && <p>{t('connections.removeBusy')}</p>}
      <FaultNotice fault={faultOf(remove.error)} fresh />
    </ConfirmDialog>
  );
}

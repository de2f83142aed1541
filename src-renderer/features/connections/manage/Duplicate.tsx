import { Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../../src-shared/contract/connections.ts';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { queryClient } from '../../../app/client/queryClient.ts';
import { useConnections } from '../../../app/useConnections.ts';
import { goTo } from '../../../app/useRoute.ts';
import dialog from '../../../ui/ConfirmDialog.module.css';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { freeName } from '../freeName.ts';
import { NameForm } from './NameForm.tsx';

type Props = { readonly connection: ConnectionSummary; readonly opened: boolean; readonly onClose: () => void };

/** Asks what the copy is called, makes it, and goes there. */
export function Duplicate({ connection: { name, title }, opened, onClose }: Props) {
  const { t } = useTranslation();
  const taken = useConnections().data?.map((connection) => connection.name) ?? [];
  const duplicate = useMutation(
    api.connections.duplicate.mutationOptions({
      onSuccess: async (made) => {
        onClose();
        await queryClient.invalidateQueries({ queryKey: api.connections.key() });
        goTo({ screen: 'manage', connection: made.name });
      },
    }),
  );
  return (
    <Modal.Root opened={opened} onClose={onClose}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={dialog.body ?? ''}>
          <Modal.Title className={dialog.title ?? ''}>{t('manage.duplicateTitle', { title })}</Modal.Title>
          <NameForm
            start={{ name: freeName(name, taken), title }}
            submit={t('manage.duplicate')}
            busy={duplicate.isPending}
            onSubmit={(given) => duplicate.mutate({ name, newName: given.name, title: given.title })}
            onCancel={onClose}
          >
            <FaultNotice fault={faultOf(duplicate.error)} fresh />
          </NameForm>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

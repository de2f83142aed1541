import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src-shared/domain/credential.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { adoptCredential } from './adoptCredential.ts';

type Props = {
  readonly connection: string;
  readonly side: Side;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onForgotten: () => void;
};

/** Asks first, and says what stops and what stays valid elsewhere. */
export function ForgetCredential({ connection, side, opened, onClose, onForgotten }: Props) {
  const { t } = useTranslation();
  const forget = useMutation(
    api.credentials.forget.mutationOptions({
      onSuccess: async (view) => {
        onClose();
        onForgotten();
        await adoptCredential(connection, view);
      },
    }),
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={t('credentials.forgetTitle', { side: t(`credentials.${side}`) })}
      confirm={t('credentials.forget')}
      danger
      busy={forget.isPending}
      onConfirm={() => forget.mutate({ connection, side })}
      onClose={onClose}
    >
      <p>{t('credentials.forgetText')}</p>
      <p>{t(`credentials.forgetText.${side}`)}</p>
      <FaultNotice fault={faultOf(forget.error)} fresh />
    </ConfirmDialog>
  );
}

import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client/client.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { useConnectFault } from '../parts/useConnectFault.ts';
import type { StepProps } from '../step.ts';
import { AfasFacts } from './AfasFacts.tsx';
import classes from './AfasStep.module.css';

/** Asks AFAS who it is, and shows what it said or why it did not answer. */
export function ConnectAfas({ view, refresh }: StepProps) {
  const { t } = useTranslation();
  const connect = useMutation(
    api.setup.afas.connect.mutationOptions({
      onSuccess: (now) => refresh(now),
      // What went wrong is kept with the draft.
      onError: () => refresh(),
    }),
  );
  const { afas } = view.seen;
  const fault = useConnectFault(connect.error, view.trouble.afas);
  return (
    <>
      <div className={classes.act}>
        <Button
          variant={afas ? 'default' : 'filled'}
          leftSection={<IconPlugConnected size={16} aria-hidden />}
          loading={connect.isPending}
          onClick={() => connect.mutate({ draft: view.id })}
        >
          {t(afas ? 'connect.again' : 'connect.afas')}
        </Button>
        <output>
          {connect.isPending ? t('connect.asking', { side: 'AFAS' }) : connect.isSuccess && t('connect.done')}
        </output>
      </div>
      {!connect.isPending && <FaultNotice fault={fault} fresh={connect.isError} />}
      {afas && <AfasFacts afas={afas} environment={view.connection.afas.environment ?? null} />}
    </>
  );
}

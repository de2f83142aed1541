import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../../src-shared/domain/credential.ts';
import type { UiKey } from '../../../../src-shared/text/ui/en.ts';
import { client } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { StepProps } from '../step.ts';
import classes from './Connect.module.css';
import { neededToAsk } from './neededToAsk.ts';

const names = { afas: 'AFAS', spotler: 'Spotler' } as const;

/**
 * Asks one side about itself, once everything is filled in that this takes. What goes wrong is kept with the draft, so it
 * is told after a return as well.
 */
export function Connect({ view, save, refresh, side }: StepProps & { readonly side: Side }) {
  const { t } = useTranslation();
  const connect = useMutation({
    mutationFn: async (): Promise<readonly UiKey[]> => {
      // After whatever is still being saved.
      const needed = neededToAsk(await save({ at: side }), side);
      if (needed.length === 0) refresh(await client.setup[side].connect({ draft: view.id }));
      return needed;
    },
    onError: () => refresh(),
  });
  const needed = connect.data ?? [];
  const fault = faultOf(connect.error) ?? view.trouble[side]?.fault ?? null;
  const known = view.seen[side] !== null;
  const news = connect.isPending
    ? t('connect.asking', { side: names[side] })
    : connect.isSuccess && needed.length === 0 && known && t('connect.done');
  return (
    <>
      <div className={classes.act}>
        <Button
          variant={known ? 'default' : 'filled'}
          leftSection={<IconPlugConnected size={16} aria-hidden />}
          loading={connect.isPending}
          onClick={() => connect.mutate()}
        >
          {t(known ? 'connect.again' : `connect.${side}`)}
        </Button>
        <output>{news}</output>
      </div>
      {!connect.isPending && needed.length > 0 && (
        <Notice
          tone="warn"
          role="alert"
          title={t('connect.first', { places: needed.map((name) => t(name)).join(', ') })}
        />
      )}
      {!connect.isPending && needed.length === 0 && <FaultNotice fault={fault} fresh={connect.isError} />}
    </>
  );
}

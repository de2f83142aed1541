import { Button } from '@mantine/core';
import { IconRocket } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DraftView, DryRunReport } from '../../../../src-shared/contract/setup.ts';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { queryClient } from '../../../app/client/queryClient.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Closed } from './Closed.tsx';
import { FirstRun } from './FirstRun.tsx';
import { noteLive } from './live.ts';
import classes from './GoLivePanel.module.css';

type Props = { readonly view: DraftView; readonly report: DryRunReport | null; readonly automatic: boolean };

/** What the first run will do, why going live is still closed, and the button. */
export function GoLivePanel({ view, report, automatic }: Props) {
  const { t } = useTranslation();
  const { connection, id, mayGoLive } = view;
  const isShadow = connection.mode === 'shadow';
  const go = useMutation(
    api.setup.goLive.mutationOptions({
      onSuccess: async ({ name }) => {
        const pilot = connection.pilot !== undefined;
        noteLive(id, { name, title: connection.title ?? name, automatic, shadow: isShadow, pilot });
        await queryClient.invalidateQueries({ queryKey: api.connections.key() });
        await queryClient.invalidateQueries({ queryKey: api.setup.list.key() });
      },
    }),
  );
  return (
    <Panel>
      <FirstRun view={view} report={report} automatic={automatic} />
      {mayGoLive ? <p className={classes.ready}>{t('goLive.ready')}</p> : <Closed view={view} />}
      <FaultNotice fault={faultOf(go.error)} fresh />
      <div>
        <Button
          size="md"
          leftSection={<IconRocket size={18} aria-hidden />}
          disabled={!mayGoLive}
          loading={go.isPending}
          onClick={() => go.mutate({ draft: id, automatic })}
        >
          {t(isShadow ? 'goLive.buttonShadow' : 'goLive.button')}
        </Button>
      </div>
    </Panel>
  );
}

import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DraftView, DryRunReport } from '../../../../src-shared/contract/setup.ts';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { useWhen } from '../../../ui/useWhen.ts';
import type { StepProps } from '../step.ts';
import classes from './SeenPanel.module.css';

type Props = {
  readonly view: DraftView;
  readonly report: DryRunReport;
  readonly refresh: StepProps['refresh'];
};

/** Where somebody says to have looked at exactly this outcome. Going live is closed before. */
export function SeenPanel({ view, report, refresh }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  const seen = useMutation(api.setup.dryRun.seen.mutationOptions({ onSuccess: (now) => refresh(now) }));
  const seenAt = view.seen.dryRun?.runId === report.runId ? view.seen.dryRun.seenAt : null;
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{t('dryRun.seenTitle')}</h2>
        <p>{t('dryRun.seenText')}</p>
      </div>
      <div className={classes.act}>
        <Button
          variant={seenAt === null ? 'filled' : 'default'}
          leftSection={<IconCheck size={16} aria-hidden />}
          loading={seen.isPending}
          // Not `disabled`, which would drop the focus of whoever has just pressed it.
          {...(seenAt !== null && { 'data-disabled': true })}
          aria-disabled={seenAt !== null}
          onClick={() => seenAt === null && seen.mutate({ draft: view.id, fingerprint: report.fingerprint })}
        >
          {t('dryRun.seen')}
        </Button>
        <output>
          {seenAt !== null && t(view.mayGoLive ? 'dryRun.seenDone' : 'dryRun.seenDoneWaits', { when: when(seenAt) })}
        </output>
      </div>
      <FaultNotice fault={faultOf(seen.error)} fresh />
    </Panel>
  );
}

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { usePreferences } from '../../app/preferences.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Running } from '../../ui/Running.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import type { JobTrack } from './jobTrack.ts';
import { PhaseStrip } from './PhaseStrip.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import classes from './ProgressPanel.module.css';
import { doneWords, leftWords, rateWords } from './progressWords.ts';

type Props = {
  readonly jobId: string;
  /** Nothing until the first look at this job has come. */
  readonly track: JobTrack | undefined;
};

/** A job that goes on: phase, bar, numbers, and the way to end it. */
export function ProgressPanel({ jobId, track }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const when = useWhen();
  const cancel = useMutation(api.sync.cancel.mutationOptions());
  if (!track) {
    return (
      <Panel>
        <Running>{t('progress.joining')}</Running>
      </Panel>
    );
  }
  const { view } = track;
  const { progress } = view;
  const cancelling = view.state === 'cancelling';
  const asked = cancelling || cancel.isPending;
  const facts = [
    doneWords(progress, t),
    rateWords(progress, language, t),
    progress.secondsLeft === null || cancelling ? null : leftWords(progress.secondsLeft, t),
  ].filter((fact) => fact !== null);
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{cancelling ? t('progress.cancelling') : t(view.dryRun ? 'progress.dryRun' : 'progress.sync')}</h2>
        <p className={classes.started}>{t('progress.started', { when: when(view.startedAt) })}</p>
        <Button
          variant="default"
          className={classes.cancel ?? ''}
          // Not `disabled`, which would drop the focus of whoever has just pressed it.
          data-disabled={asked}
          aria-disabled={asked}
          onClick={() => asked || cancel.mutate({ jobId })}
        >
          {t('progress.cancel')}
        </Button>
      </div>
      <ProgressBar track={track} />
      <div className={classes.now}>
        <p className={classes.phase}>{t(`phase.${progress.phase}`)}</p>
        <ul className={classes.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      <PhaseStrip dryRun={view.dryRun} phase={progress.phase} />
      {cancelling && <p className={classes.note}>{t('progress.cancelText')}</p>}
      <FaultNotice fault={faultOf(cancel.error)} fresh />
    </Panel>
  );
}

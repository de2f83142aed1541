import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../src-shared/contract/connections.ts';
import { faultOf } from '../../app/client/failure.ts';
import { Empty } from '../../ui/Empty.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { Announcement } from './Announcement.tsx';
import { useJobs } from './jobs.ts';
import { latestOutcome } from './outcome.ts';
import { ProgressPanel } from './ProgressPanel.tsx';
import { RunReport } from './RunReport.tsx';
import { StartPanel } from './StartPanel.tsx';
import classes from './SyncScreen.module.css';
import { useStartRun } from './useStartRun.ts';

/** Starts a run of one connection, shows it while it goes on, and then what came of it. */
export function SyncScreen({ connection }: { readonly connection: ConnectionSummary }) {
  const { t } = useTranslation();
  const { name, jobId, lastRun } = connection;
  const track = useJobs(({ tracks }) => tracks[name]);
  const [full, setFull] = useState(false);
  const start = useStartRun();
  const ended = track?.view.state === 'ended' && track.view.jobId === jobId;
  const running = jobId !== null && !ended;
  const followed = running && track?.view.jobId === jobId ? track : undefined;
  const outcome = latestOutcome(track?.view, lastRun);
  const begin = (dryRun: boolean, releaseBrake = false): void =>
    start.mutate({ connection: name, dryRun, full, releaseBrake });
  const body = useRef<HTMLDivElement>(null);
  useFocusKept(body, running);
  return (
    <div ref={body} tabIndex={-1} className={classes.body}>
      <Announcement track={track} />
      {running ? (
        <ProgressPanel jobId={jobId} track={followed} />
      ) : (
        <StartPanel
          writeBack={connection.writeBack}
          full={full}
          onFull={setFull}
          busy={start.isPending}
          onStart={begin}
        />
      )}
      <FaultNotice fault={faultOf(start.error)} fresh />
      {!running && outcome && (
        <RunReport
          title={t(outcome.dryRun ? 'result.lastDry' : 'result.last')}
          connection={name}
          outcome={outcome}
          onRetry={() => begin(outcome.dryRun)}
          onRelease={() => begin(false, true)}
        />
      )}
      {!running && !outcome && (
        <Panel flush>
          <Empty title={t('sync.never')} text={t('sync.neverText')} />
        </Panel>
      )}
    </div>
  );
}

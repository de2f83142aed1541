import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Announcement } from '../../sync/Announcement.tsx';
import { ProgressPanel } from '../../sync/ProgressPanel.tsx';
import { useFocusKept } from '../mapping/useFocusKept.ts';
import type { StepProps } from '../step.ts';
import classes from './DryRunStep.module.css';
import { LastEnd } from './LastEnd.tsx';
import { DryRunOutcome } from './DryRunOutcome.tsx';
import { StartPanel } from './StartPanel.tsx';
import { useDryRunJob } from './useDryRunJob.ts';

/** The step in which a dry run is made and looked at. */
export function DryRunStep({ view, refresh }: StepProps) {
  const { running, track, start } = useDryRunJob(view.id);
  const report = useQuery(api.setup.dryRun.report.queryOptions({ input: { draft: view.id } }));
  const body = useRef<HTMLDivElement>(null);
  useFocusKept(body, running !== null);
  // Whether it still holds is a matter of the draft as it is now, not as it was when the outcome was read.
  const found = report.data && { ...report.data, current: report.data.fingerprint === view.fingerprint };
  return (
    <div ref={body} tabIndex={-1} className={classes.body}>
      <Announcement track={track} />
      {running === null ? (
        <StartPanel
          view={view}
          again={found !== undefined && found !== null}
          busy={start.isPending}
          onStart={() => start.mutate({ draft: view.id })}
        />
      ) : (
        <ProgressPanel jobId={running} track={track?.view.jobId === running ? track : undefined} />
      )}
      <FaultNotice fault={faultOf(start.error)} fresh />
      {running === null && track && <LastEnd job={track.view} />}
      <FaultNotice fault={faultOf(report.error)} fresh onRetry={() => void report.refetch()} />
      {report.isPending && !report.isError && <Loading />}
      {running === null && found && <DryRunOutcome key={found.runId} view={view} report={found} refresh={refresh} />}
    </div>
  );
}

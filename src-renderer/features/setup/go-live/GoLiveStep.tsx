import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../app/client/client.ts';
import { LevelPanel } from '../mapping/LevelPanel.tsx';
import type { StepProps } from '../step.ts';
import { BrakesPanel } from './BrakesPanel.tsx';
import { GoLivePanel } from './GoLivePanel.tsx';
import { ModePanel } from './ModePanel.tsx';
import { SchedulePanel } from './SchedulePanel.tsx';
import { WhoPanel } from './WhoPanel.tsx';

/** The last step: who takes part, what is written and when, what stops a run, and the button. */
export function GoLiveStep({ view, save }: StepProps) {
  const { data: report = null } = useQuery(api.setup.dryRun.report.queryOptions({ input: { draft: view.id } }));
  const running = useQuery({
    ...api.schedule.get.queryOptions({ input: { connection: view.of ?? '' } }),
    enabled: view.of !== null,
  });
  const [chosen, setChosen] = useState<boolean | null>(null);
  // A connection that is changed goes on as it was; a new one starts by itself.
  const automatic = chosen ?? running.data?.automatic ?? true;
  return (
    <>
      <WhoPanel view={view} save={save} searchable={report !== null} />
      <ModePanel view={view} save={save} />
      <LevelPanel view={view} save={save} step="goLive" />
      <SchedulePanel view={view} save={save} automatic={automatic} onAutomatic={setChosen} />
      <BrakesPanel view={view} save={save} />
      <GoLivePanel view={view} report={report} automatic={automatic} />
    </>
  );
}

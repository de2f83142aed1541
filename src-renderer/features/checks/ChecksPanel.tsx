import type { CheckSubjectId } from '../../../src-shared/contract/checks.ts';
import type { ChecksSeen } from '../../../src-shared/domain/setup/draft.ts';
import type { FaultData } from '../../../src-shared/domain/fault.ts';
import { faultOf } from '../../app/client/failure.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { arrange, tally } from './arrange.ts';
import { AuditorPanel } from './AuditorPanel.tsx';
import type { CheckBoard } from './checkBoard.ts';
import { CheckGroups } from './CheckGroups.tsx';
import { ChecksHead } from './ChecksHead.tsx';
import { keyOf, useBoards } from './boards.ts';
import { Remembered } from './Remembered.tsx';
import { TodoPanel } from './TodoPanel.tsx';
import { useChecks } from './useChecks.ts';

type Props = {
  readonly subject: CheckSubjectId;
  /** False where nothing can be asked yet. */
  readonly possible?: boolean;
  /** How they came out before this window was there. */
  readonly remembered?: ChecksSeen | null;
  readonly onEnded?: () => void;
};

/** The requirement checks of a connection or a draft: run, watched, explained, and taken along as a to-do list. */
export function ChecksPanel({ subject, possible = true, remembered = null, onEnded }: Props) {
  const checks = useChecks(subject, onEnded);
  const { infos, board, running, start } = checks;
  const key = keyOf(subject);
  const report = useBoards(({ reports }) => reports[key]) ?? null;
  const groups = arrange(infos.data ?? [], board);
  const fault = faultOf(checks.starting.error) ?? faultOfEnd(board);
  return (
    <>
      <Panel>
        <ChecksHead checks={checks} counts={tally(groups)} possible={possible} />
        <FaultNotice fault={fault} fresh />
        {board.job === null && <Remembered seen={remembered} infos={infos.data ?? []} />}
      </Panel>
      <FaultNotice fault={faultOf(infos.error)} fresh onRetry={() => void infos.refetch()} />
      {infos.isPending && !infos.isError && <Loading />}
      {infos.data && (
        <CheckGroups
          groups={groups}
          busy={running || !possible}
          auditor={report?.items ?? []}
          onAgain={(id) => start([id])}
        />
      )}
      {!running && <TodoPanel key={board.whole?.jobId} board={board} report={report?.text ?? null} />}
      <AuditorPanel subjectKey={key} report={report} />
    </>
  );
}

/** What cut the last job short; null while one goes on. */
function faultOfEnd({ job }: CheckBoard): FaultData | null {
  return job?.state === 'ended' ? job.fault : null;
}

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../src-shared/contract/connections.ts';
import type { TestPlanOverview } from '../../../src-shared/contract/test-plan.ts';
import type { CaseId } from '../../../src-shared/domain/case.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { CanaryPanel } from './CanaryPanel.tsx';
import { CaseList } from './CaseList.tsx';
import { GoingPlan } from './GoingPlan.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import classes from './PlanBody.module.css';
import { PlanNews } from './PlanNews.tsx';
import { ReportPanel } from './ReportPanel.tsx';
import { RequirementTable } from './RequirementTable.tsx';
import { StartPlan } from './StartPlan.tsx';
import { usePlanActs } from './usePlanActs.ts';
import { isGoing, usePlanSession } from './usePlanSession.ts';

type Props = { readonly connection: ConnectionSummary; readonly overview: TestPlanOverview };

/** Canaries, cases to choose from, what goes on, the report, and what came before. */
export function PlanBody({ connection: { name, sandbox }, overview }: Props) {
  const { t } = useTranslation();
  const { cases, canaries, owesCleanUp } = overview;
  const acts = usePlanActs(name);
  const session = usePlanSession(name, overview, acts.round);
  const going = overview.live && session !== null && isGoing(session);
  const [chosen, setChosen] = useState<ReadonlySet<CaseId>>(new Set(cases.map(({ id }) => id)));
  const [by, setBy] = useState<string | null>(null);
  const who = by ?? session?.by ?? '';
  const body = useRef<HTMLDivElement>(null);
  useFocusKept(body, going);
  return (
    <div ref={body} tabIndex={-1} className={classes.body}>
      <p className={classes.intro}>{t('plan.intro')}</p>
      <PlanNews session={session} going={going} ended={acts.round > 0} />
      {going && <GoingPlan key={session.id} connection={name} session={session} />}
      <CanaryPanel connection={name} practice={sandbox} kept={canaries} going={going} />
      {!going && (
        <StartPlan
          session={session}
          owesCleanUp={owesCleanUp}
          marked={canaries.state !== 'none'}
          by={who}
          onBy={setBy}
          chosen={chosen.size}
          busy={acts.busy}
          fault={acts.fault ?? session?.fault ?? null}
          onStart={() => acts.start(chosen.size === cases.length ? [] : [...chosen], who)}
          onResume={() => acts.resume([], who)}
        />
      )}
      <CaseList
        connection={name}
        cases={cases}
        session={session}
        going={going}
        chosen={chosen}
        onChoose={setChosen}
        onRerun={(id) => acts.resume([id], who)}
      />
      {session !== null && !going && <ReportPanel connection={name} session={session} />}
      <RequirementTable cases={cases} session={session} />
      <HistoryPanel connection={name} />
    </div>
  );
}

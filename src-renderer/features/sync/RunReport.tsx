import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { durationWords } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { BrakeNotice } from './BrakeNotice.tsx';
import { AfasCounts, SpotlerCounts } from './CountTable.tsx';
import type { RunOutcome } from './outcome.ts';
import { ProblemTable } from './ProblemTable.tsx';
import { RunFacts } from './RunFacts.tsx';
import classes from './RunReport.module.css';

type Props = {
  readonly title: string;
  readonly connection: string;
  readonly outcome: RunOutcome;
  /** Left out for a run of the past, which cannot be done anew. */
  readonly onRetry?: () => void;
  readonly onRelease?: () => void;
};

/** Endings that need a word of explanation of their own. */
function hasNote(status: RunOutcome['status']): status is 'running' | 'cancelled' | 'interrupted' {
  return status === 'running' || status === 'cancelled' || status === 'interrupted';
}

/** How a run ended: in a word, in numbers, and with who stayed behind and why. */
export function RunReport({ title, connection, outcome, onRetry, onRelease }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const when = useWhen();
  const { status, result, fault, kind, dryRun } = outcome;
  const facts = [
    when(outcome.startedAt),
    kind && t(`kind.${kind}`),
    result && durationWords(result.run.durationMs, language, t),
  ].filter((fact) => fact !== null);
  const planned = dryRun || status === 'stopped';
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{title}</h2>
        <StatusTag status={status} />
        <p className={classes.facts}>{facts.join(' · ')}</p>
      </div>
      {status === 'stopped' && <BrakeNotice outcome={outcome} {...(!dryRun && onRelease && { onRelease })} />}
      {hasNote(status) && <p>{t(`result.${status}Note`)}</p>}
      {fault?.kind !== 'cancelled' && fault?.kind !== 'brake' && (
        <FaultNotice fault={fault} {...(onRetry && { onRetry })} />
      )}
      {planned && result && <p>{t(dryRun ? 'result.dryNote' : 'result.stoppedNote')}</p>}
      {result && (
        <>
          <SpotlerCounts counts={result.toSpotler} connection={connection} planned={planned} />
          <AfasCounts counts={result.toAfas} connection={connection} planned={dryRun} />
          <RunFacts result={result} connection={connection} />
          <ProblemTable result={result} connection={connection} />
        </>
      )}
    </Panel>
  );
}

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView, DryRunReport } from '../../../../src-shared/contract/setup.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { durationWords } from '../../../ui/format.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useWhen } from '../../../ui/useWhen.ts';
import type { StepProps } from '../step.ts';
import { Balance } from './Balance.tsx';
import { Brakes } from './Brakes.tsx';
import { Counts } from './Counts.tsx';
import classes from './DryRunOutcome.module.css';
import { firstShown, type Shown } from './dryRunLists.ts';
import { Findings } from './Findings.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { SeenPanel } from './SeenPanel.tsx';

type Props = {
  readonly view: DraftView;
  readonly report: DryRunReport;
  readonly refresh: StepProps['refresh'];
};

/** What the last dry run said: the balance, totals, findings, and the people behind each number. */
export function DryRunOutcome({ view, report, refresh }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const when = useWhen();
  const [shown, setShown] = useState<Shown>(() => firstShown(report));
  const people = useRef<HTMLHeadingElement>(null);
  const show = (next: Shown): void => {
    setShown(next);
    people.current?.focus();
  };
  const { run, read } = report.result;
  const facts = {
    rows: read.afasRows,
    changes: read.spotlerChanges,
    duration: durationWords(run.durationMs, language, t),
  };
  return (
    <>
      <Panel>
        <div className={classes.head}>
          <h2>{t('dryRun.title', { when: when(report.at) })}</h2>
          <StatusTag status={run.status} />
          {!report.current && <Tag tone="warn">{t('dryRun.stale')}</Tag>}
          <p className={classes.facts}>{t('dryRun.read', facts)}</p>
          {!report.current && <p>{t('dryRun.staleText')}</p>}
        </div>
        <Brakes result={report.result} />
        <Balance report={report} shown={shown} onShow={show} />
        <Counts report={report} shown={shown} onShow={show} />
        <Findings result={report.result} onShow={show} />
      </Panel>
      <PeoplePanel draft={view.id} runId={report.runId} shown={shown} heading={people} onShow={setShown} />
      {report.current && <SeenPanel view={view} report={report} refresh={refresh} />}
    </>
  );
}

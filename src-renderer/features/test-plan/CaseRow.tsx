import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView, TestPlanOverview } from '../../../src-shared/contract/test-plan.ts';
import { caseWords } from '../../../src-shared/text/testplan/cases.ts';
import { causeSentence } from '../../../src-shared/text/testplan/causes.ts';
import { usePreferences } from '../../app/preferences.ts';
import classes from './CaseRow.module.css';
import { CaseTag } from './CaseTag.tsx';
import { Evidence } from './Evidence.tsx';
import { Took } from './Took.tsx';

type Props = {
  readonly connection: string;
  readonly planned: TestPlanOverview['cases'][number];
  /** What came of it in the session that is shown; null where that did not have it. */
  readonly result: SessionView['cases'][number] | null;
  readonly sessionId: string | null;
  readonly going: boolean;
  readonly box: ReactNode;
  readonly onRerun: () => void;
};

/** One case: what it proves, how it came out and why, and what was seen. */
export function CaseRow({ connection, planned, result, sessionId, going, box, onRerun }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const [open, setOpen] = useState(false);
  const { id } = planned;
  const { title, proves } = caseWords(id, language);
  const status = result?.status ?? 'queued';
  const cause = result?.cause ?? null;
  const seen = result !== null && result.evidenceCount > 0;
  return (
    <li className={classes.case} data-status={status}>
      <div className={classes.box}>{box}</div>
      <div className={classes.what}>
        <p className={classes.title}>
          <span className={classes.id}>{id}</span> {title}
        </p>
        <p>{proves}</p>
        <p className={classes.small}>
          {t('plan.requirement', { ids: planned.requirements.join(', ') })}
          {planned.byHand && ` · ${t('plan.byHand')}`}
        </p>
        {cause !== null && (
          <p className={classes.cause}>
            <strong>{t('plan.cause')}:</strong> <bdi>{causeSentence(cause, language)}</bdi>{' '}
            <span className={classes.small}>
              {t('owner.label')}: {t(`owner.${cause.owner}`)}
            </span>
          </p>
        )}
      </div>
      <div className={classes.verdict}>
        <CaseTag status={status} />
        {result !== null && <Took result={result} />}
      </div>
      <div className={classes.acts}>
        {seen && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={open}
            aria-label={t('plan.actOf', { act: t('plan.evidence'), what: id })}
            onClick={() => setOpen(!open)}
          >
            {t('plan.evidence')}
          </Button>
        )}
        {!going && result !== null && status !== 'queued' && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('plan.actOf', { act: t('plan.rerun'), what: id })}
            onClick={onRerun}
          >
            {t('plan.rerun')}
          </Button>
        )}
      </div>
      {open && seen && sessionId !== null && (
        <div className={classes.evidence}>
          <Evidence connection={connection} sessionId={sessionId} caseId={id} count={result.evidenceCount} />
        </div>
      )}
    </li>
  );
}

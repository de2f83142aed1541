import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../src-shared/contract/test-plan.ts';
import { usePreferences } from '../../app/preferences.ts';
import { durationWords } from '../../ui/format.ts';
import classes from './CaseRow.module.css';
import { useElapsed } from './useElapsed.ts';

type Result = SessionView['cases'][number];

/** The timer of a case that is at work, against what is promised; afterwards what the slowest change took to arrive. */
export function Took({ result }: { readonly result: Result }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { status, startedAt, promisedMs, tookMs } = result;
  const minutes = promisedMs === null ? null : Math.round(promisedMs / 60_000);
  if (startedAt !== null && (status === 'running' || status === 'waiting')) {
    return (
      <p className={classes.small}>
        <Elapsed since={startedAt} />
        {minutes !== null && ` · ${t('plan.promised', { minutes })}`}
      </p>
    );
  }
  if (tookMs === null || tookMs === 0) return null;
  const time = durationWords(tookMs, language, t);
  return (
    <p className={classes.small}>{minutes === null ? t('plan.took', { time }) : t('plan.tookOf', { time, minutes })}</p>
  );
}

function Elapsed({ since }: { readonly since: string }) {
  const { t } = useTranslation();
  const time = useElapsed(since);
  return <>{t('plan.elapsed', { time })}</>;
}

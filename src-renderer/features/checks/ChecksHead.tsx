import { Button, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../app/client/failure.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import type { tally } from './arrange.ts';
import classes from './ChecksHead.module.css';
import { ChecksOutcome } from './ChecksOutcome.tsx';
import { ChecksProgress } from './ChecksProgress.tsx';
import type { useChecks } from './useChecks.ts';

type Props = {
  readonly checks: ReturnType<typeof useChecks>;
  readonly counts: ReturnType<typeof tally>;
  readonly possible: boolean;
};

/** Starts and stops the checks, and says how they stand all together. */
export function ChecksHead({ checks, counts, possible }: Props) {
  const { t } = useTranslation();
  const { board, running, cancelling } = checks;
  const { job } = board;
  const judged = counts.pass + counts.warn + counts.fail + counts.skip;
  const total = judged + counts.judging + counts.notRun;
  const asked = job?.state === 'cancelling';
  const done = job !== null && job.state === 'ended' && judged > 0;
  const sentence = t('checks.ended', { fail: counts.fail, warn: counts.warn, pass: counts.pass });
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('checks.title')}</h2>
        <StartOrStop checks={checks} possible={possible} done={done} />
      </div>
      {job === null && <p className={classes.intro}>{t('checks.intro')}</p>}
      {running && <ChecksProgress board={board} judged={judged} total={total} />}
      {done && <ChecksOutcome counts={counts} at={job.startedAt} />}
      <VisuallyHidden component="output">
        {running && !asked && t('checks.running')}
        {done && sentence}
      </VisuallyHidden>
      <FaultNotice fault={faultOf(cancelling.error)} fresh />
    </>
  );
}

type StartProps = Pick<Props, 'checks' | 'possible'> & { readonly done: boolean };

/** One button in one place: what had the focus keeps it when the checks begin and when they end. */
function StartOrStop({ checks: { board, running, start, cancel }, possible, done }: StartProps) {
  const { t } = useTranslation();
  const asked = board.job?.state === 'cancelling';
  if (!possible && !running) return null;
  const words = running ? (asked ? 'checks.cancelling' : 'checks.cancel') : done ? 'checks.runAgain' : 'checks.run';
  return (
    <Button
      variant={running || done ? 'default' : 'filled'}
      // Not `disabled`, which would drop the focus of whoever has just pressed it.
      data-disabled={running && asked}
      aria-disabled={running && asked}
      onClick={() => (running ? !asked && cancel() : start())}
    >
      {t(words)}
    </Button>
  );
}

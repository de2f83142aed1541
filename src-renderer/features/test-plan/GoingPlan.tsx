import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../src-shared/contract/test-plan.ts';
import { caseWords } from '../../../src-shared/text/testplan/cases.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { usePreferences } from '../../app/preferences.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Running } from '../../ui/Running.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import { CaseTag } from './CaseTag.tsx';
import classes from './GoingPlan.module.css';
import { Instruction } from './Instruction.tsx';
import { Took } from './Took.tsx';

type Props = { readonly connection: string; readonly session: SessionView };

/** A session that goes on: how far it is, the case at work, what a person has to do, and the ways to stop. */
export function GoingPlan({ connection, session }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const when = useWhen();
  const pause = useMutation(api.testPlan.pause.mutationOptions());
  const cancel = useMutation(api.testPlan.cancel.mutationOptions());
  const { state, cases, instruction } = session;
  const stopping = state !== 'running' || pause.isPending || cancel.isPending;
  const done = cases.filter(({ status }) => ['pass', 'fail', 'skip'].includes(status)).length;
  const now = cases.find(({ status }) => ['running', 'waiting', 'cleaning'].includes(status));
  const ofSession = { connection, sessionId: session.id };
  const stop = (act: typeof pause) => ({
    variant: 'default',
    // Not `disabled`, which would drop the focus of whoever has just pressed it.
    'data-disabled': stopping,
    'aria-disabled': stopping,
    onClick: () => stopping || act.mutate(ofSession),
  });
  const progress = t('plan.done', { done, total: cases.length });
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{t('plan.going')}</h2>
        <p className={classes.small}>{t('plan.started', { when: when(session.startedAt) })}</p>
        <div className={classes.acts}>
          <Button {...stop(pause)}>{t('plan.pause')}</Button>
          <Button {...stop(cancel)}>{t('plan.cancel')}</Button>
        </div>
      </div>
      <progress className={classes.bar} aria-label={progress} max={cases.length} value={done} />
      <p className={classes.small}>{progress}</p>
      {state === 'pausing' && <Running>{t('plan.pausing')}</Running>}
      {state === 'cancelling' && <Running>{t('plan.cancelling')}</Running>}
      {state === 'running' && now === undefined && instruction === null && <Running>{t('plan.preparing')}</Running>}
      {now !== undefined && (
        <div className={classes.now}>
          <p className={classes.title}>
            {now.id} {caseWords(now.id, language).title}
          </p>
          <CaseTag status={now.status} />
          <Took result={now} />
        </div>
      )}
      {instruction !== null && <Instruction connection={connection} session={session} instruction={instruction} />}
      <FaultNotice fault={faultOf(pause.error ?? cancel.error)} fresh />
    </Panel>
  );
}

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../src-shared/contract/test-plan.ts';
import { instructionSentence } from '../../../src-shared/text/testplan/instructions.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { usePreferences } from '../../app/preferences.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import classes from './GoingPlan.module.css';
import { useElapsed } from './useElapsed.ts';

type Props = {
  readonly connection: string;
  readonly session: SessionView;
  readonly instruction: NonNullable<SessionView['instruction']>;
};

/** The one thing that a person has to do now, and what Pont looks for meanwhile. */
export function Instruction({ connection, session, instruction }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const time = useElapsed(instruction.since);
  const skip = useMutation(api.testPlan.skip.mutationOptions());
  const { code, params } = instruction;
  return (
    <Notice tone="warn" title={t('plan.waiting')}>
      <p className={classes.todo}>
        <bdi>{instructionSentence(code, params, language)}</bdi>
      </p>
      <p>{t('plan.watching')}</p>
      <p className={classes.small}>{t('plan.waitingFor', { time })}</p>
      <Button
        variant="default"
        loading={skip.isPending}
        onClick={() => skip.mutate({ connection, sessionId: session.id })}
      >
        {t('plan.skip')}
      </Button>
      <FaultNotice fault={faultOf(skip.error)} fresh />
    </Notice>
  );
}

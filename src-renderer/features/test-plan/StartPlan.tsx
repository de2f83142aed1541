import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../src-shared/contract/test-plan.ts';
import type { FaultData } from '../../../src-shared/domain/fault.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import classes from './StartPlan.module.css';

type Props = {
  readonly session: SessionView | null;
  readonly owesCleanUp: boolean;
  readonly marked: boolean;
  readonly by: string;
  readonly onBy: (by: string) => void;
  readonly chosen: number;
  readonly busy: boolean;
  readonly fault: FaultData | null;
  readonly onStart: () => void;
  readonly onResume: () => void;
};

/** Who runs it, and the ways to begin: what was chosen, or the rest of a session that was paused. */
export function StartPlan(props: Props) {
  const { session, owesCleanUp, marked, by, onBy, chosen, busy, fault, onStart, onResume } = props;
  const { t } = useTranslation();
  const when = useWhen();
  const paused = session?.state === 'paused';
  const rest = session?.cases.filter(({ status }) => !['pass', 'fail', 'skip'].includes(status)).length ?? 0;
  return (
    <Panel>
      <h2>{t('plan.start')}</h2>
      {owesCleanUp && (
        <Notice tone="warn" title={t('plan.owes')}>
          <p>{t('plan.owesText')}</p>
        </Notice>
      )}
      {paused && rest > 0 && (
        <Notice tone="plain" title={t('plan.paused', { count: rest })}>
          <p>{t('plan.pausedText', { when: when(session.startedAt) })}</p>
        </Notice>
      )}
      {!marked && <p>{t('plan.noCanariesText')}</p>}
      <div className={classes.acts}>
        <TextInput
          className={classes.by ?? ''}
          classNames={{ description: classes.description ?? '' }}
          label={t('plan.by')}
          description={t('plan.byText')}
          value={by}
          maxLength={120}
          autoComplete="name"
          onChange={(event) => onBy(event.currentTarget.value)}
        />
        {paused && rest > 0 && (
          <Button disabled={busy} onClick={onResume}>
            {t('plan.resume')}
          </Button>
        )}
        <Button
          variant={paused && rest > 0 ? 'default' : 'filled'}
          disabled={busy || chosen === 0}
          loading={busy}
          onClick={onStart}
        >
          {t('plan.startChosen', { count: chosen })}
        </Button>
      </div>
      <FaultNotice fault={fault} fresh />
      <p className={classes.note}>{t('plan.startText')}</p>
    </Panel>
  );
}

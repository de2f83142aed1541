import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanaryState } from '../../../src-shared/contract/test-plan.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { queryClient } from '../../app/client/queryClient.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Running } from '../../ui/Running.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { CanaryForm } from './CanaryForm.tsx';
import { CanaryList } from './CanaryList.tsx';
import classes from './CanaryPanel.module.css';

type Props = {
  readonly connection: string;
  readonly practice: boolean;
  /** As the overview has it: marked or not, and not looked at. */
  readonly kept: CanaryState;
  /** True while a session goes on. */
  readonly going: boolean;
};

const tones = { none: 'warn', unchecked: 'plain', verified: 'good', refused: 'bad' } as const satisfies Record<
  CanaryState['state'],
  Tone
>;
const checks = ['marked', 'under', 'address', 'domain', 'person'] as const;

/** Who the canaries are, whether they are what they have to be, and how they are marked. */
export function CanaryPanel({ connection, practice, kept, going }: Props) {
  const { t } = useTranslation();
  const [looked, setLooked] = useState<CanaryState | null>(null);
  const [editing, setEditing] = useState(false);
  const verify = useMutation(api.testPlan.verifyCanaries.mutationOptions({ onSuccess: setLooked }));
  const shown = looked ?? kept;
  const { state, setting } = shown;
  const onKept = (found: CanaryState): void => {
    setLooked(found);
    setEditing(false);
    void queryClient.invalidateQueries({ queryKey: api.testPlan.key() });
  };
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{t('plan.canaries')}</h2>
        <Tag tone={tones[state]}>{t(`plan.canaries.${state}`)}</Tag>
      </div>
      {practice && <p>{t('plan.canaries.practiceText')}</p>}
      {state === 'none' && <p className={classes.text}>{t('plan.canaries.noneText')}</p>}
      <FaultNotice fault={shown.fault} fresh={looked !== null} />
      <div className={classes.checks}>
        <p>{t('plan.canaries.checks')}</p>
        <ul data-verified={state === 'verified'}>
          {checks.map((check) => (
            <li key={check}>
              {state === 'verified' && <IconCheck size={16} aria-hidden />}
              {t(`plan.canaries.check.${check}`)}
            </li>
          ))}
        </ul>
      </div>
      {state === 'verified' && <CanaryList canaries={shown.canaries} />}
      {verify.isPending && <Running>{t('plan.canaries.verifying')}</Running>}
      <FaultNotice fault={faultOf(verify.error)} fresh />
      {editing ? (
        <CanaryForm connection={connection} setting={setting} onKept={onKept} onClose={() => setEditing(false)} />
      ) : (
        <div className={classes.acts}>
          {state !== 'none' && (
            <Button
              variant="default"
              disabled={going}
              loading={verify.isPending}
              onClick={() => verify.mutate({ connection })}
            >
              {t('plan.canaries.verify')}
            </Button>
          )}
          {!practice && (
            <Button variant={state === 'none' ? 'filled' : 'default'} disabled={going} onClick={() => setEditing(true)}>
              {t(state === 'none' ? 'plan.canaries.edit' : 'plan.canaries.change')}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}

import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetupStep } from '../../../../src-shared/domain/setup/step.ts';
import { hrefOf } from '../../../app/route.ts';
import { goTo } from '../../../app/useRoute.ts';
import type { StepProps } from '../step.ts';
import { neighboursOf } from './neighbours.ts';
import { OpenPoints } from './OpenPoints.tsx';
import classes from './StepFoot.module.css';

/** Back and Next. Next says to be done with a step; what is then still open is listed, with a way on all the same. */
export function StepFoot({ view, step, save }: StepProps & { readonly step: SetupStep }) {
  const { t } = useTranslation();
  const { before, after } = neighboursOf(step);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const points = useRef<HTMLDivElement>(null);
  const state = view.steps.find((one) => one.step === step);
  const showsPoints = asked && after !== null && state !== undefined && state.state !== 'done';
  useEffect(() => {
    if (showsPoints) points.current?.focus();
  }, [showsPoints]);

  const next = async (to: SetupStep): Promise<void> => {
    setBusy(true);
    const now = await save({ confirm: step });
    setBusy(false);
    const done = now.steps.find((one) => one.step === step)?.state === 'done';
    if (done) return goTo({ screen: 'setup', draft: view.id, step: to });
    setAsked(true);
    points.current?.focus();
  };
  return (
    <div className={classes.foot}>
      {showsPoints && (
        <div ref={points} tabIndex={-1} className={classes.points}>
          <OpenPoints view={view} state={state} after={after} />
        </div>
      )}
      <div className={classes.buttons}>
        {before && (
          <Button
            component="a"
            variant="default"
            href={hrefOf({ screen: 'setup', draft: view.id, step: before })}
            leftSection={<IconArrowLeft size={16} aria-hidden />}
          >
            {t('setup.backTo', { step: t(`step.${before}`) })}
          </Button>
        )}
        {after && (
          <Button
            className={classes.next ?? ''}
            loading={busy}
            rightSection={<IconArrowRight size={16} aria-hidden />}
            onClick={() => void next(after)}
          >
            {t('setup.nextTo', { step: t(`step.${after}`) })}
          </Button>
        )}
      </div>
    </div>
  );
}

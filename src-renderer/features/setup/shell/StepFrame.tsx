import { useTranslation } from 'react-i18next';
import { type SetupStep, stepOrder } from '../../../../src-shared/domain/setup/step.ts';
import { ScreenHeading } from '../../../ui/ScreenHeading.tsx';
import type { StepProps } from '../step.ts';
import { stepScreens } from '../steps.ts';
import classes from './StepFrame.module.css';
import { StepFoot } from './StepFoot.tsx';
import { StepStanding } from './StepStanding.tsx';

/** The open step: what it is, how it stands, its answers, and the way on. */
export function StepFrame({ step, ...props }: StepProps & { readonly step: SetupStep }) {
  const { t } = useTranslation();
  const Screen = stepScreens[step];
  const number = stepOrder.indexOf(step) + 1;
  return (
    <div className={classes.frame}>
      <div className={classes.head}>
        <p className={classes.number}>{t('setup.stepOf', { number, total: stepOrder.length })}</p>
        <ScreenHeading>{t(`step.${step}`)}</ScreenHeading>
      </div>
      <StepStanding view={props.view} step={step} />
      <Screen {...props} />
      <StepFoot step={step} {...props} />
    </div>
  );
}

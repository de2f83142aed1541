import { IconAlertTriangle, IconCheck, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { StepState } from '../../../../src-shared/domain/setup/state.ts';
import type { SetupStep } from '../../../../src-shared/domain/setup/step.ts';
import { hrefOf } from '../../../app/route.ts';
import classes from './StepRail.module.css';

type Props = { readonly view: DraftView; readonly step: SetupStep };

/** All steps with how they stand. Any of them can be opened at any time. */
export function StepRail({ view, step: open }: Props) {
  const { t } = useTranslation();
  const words = ({ state, blockedBy }: StepState): string => {
    // More than two would fill the rail; the step itself names them all.
    if (state !== 'blocked' || blockedBy.length > 2) return t(`stepState.${state}`);
    return t('stepState.after', { steps: blockedBy.map((one) => t(`step.${one}`)).join(', ') });
  };
  return (
    <nav className={classes.rail} aria-label={t('setup.steps')}>
      <ol>
        {view.steps.map((one, index) => (
          <li key={one.step} data-state={one.state} data-open={one.step === open}>
            <a
              href={hrefOf({ screen: 'setup', draft: view.id, step: one.step })}
              {...(one.step === open && { 'aria-current': 'step' })}
            >
              <span className={classes.sign} aria-hidden>
                <Sign state={one.state} number={index + 1} />
              </span>
              <span className={classes.name}>{t(`step.${one.step}`)}</span>
              <span className={classes.state}>{words(one)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Sign({ state, number }: { readonly state: StepState['state']; readonly number: number }) {
  switch (state) {
    case 'done':
      return <IconCheck size={16} stroke={2.5} />;
    case 'attention':
      return <IconAlertTriangle size={16} stroke={2} />;
    case 'blocked':
      return <IconClockPause size={16} stroke={1.75} />;
    case 'todo':
      return number;
  }
}

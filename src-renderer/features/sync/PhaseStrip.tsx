import { useTranslation } from 'react-i18next';
import type { RunPhase } from '../../../src-shared/domain/run.ts';
import { phasesOf } from './jobTrack.ts';
import classes from './PhaseStrip.module.css';

/** The phases in their order; which are done, and which it is now. */
export function PhaseStrip({ dryRun, phase }: { readonly dryRun: boolean; readonly phase: RunPhase }) {
  const { t } = useTranslation();
  const phases = phasesOf(dryRun);
  const now = phases.indexOf(phase);
  return (
    <ol className={classes.strip} aria-label={t('progress.phases')}>
      {phases.map((one, index) => (
        <li key={one} data-done={index < now} {...(index === now && { 'aria-current': 'step' })}>
          {t(`phase.${one}`)}
        </li>
      ))}
    </ol>
  );
}

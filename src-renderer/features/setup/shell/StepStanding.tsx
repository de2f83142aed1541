import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { SetupStep } from '../../../../src-shared/domain/setup/step.ts';
import { reasonSentence } from '../../../../src-shared/text/setup/reasons.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { hrefOf } from '../../../app/route.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { standingOf } from './standing.ts';
import classes from './StepStanding.module.css';

type Props = { readonly view: DraftView; readonly step: SetupStep };

/** Why this step cannot be worked in yet, or what is wrong with it as a whole. */
export function StepStanding({ view, step }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const state = view.steps.find((one) => one.step === step);
  if (!state) return null;
  const { blockedBy, reasons } = standingOf(state);
  if (blockedBy.length > 0) {
    return (
      <Notice tone="plain" title={t('setup.blocked')}>
        <p>{t('setup.blockedText')}</p>
        <ul className={classes.list}>
          {blockedBy.map((one) => (
            <li key={one}>
              <a href={hrefOf({ screen: 'setup', draft: view.id, step: one })}>{t(`step.${one}`)}</a>
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (reasons.length === 0) return null;
  return (
    <Notice tone="warn" title={t('setup.attention')}>
      <ul className={classes.list}>
        {reasons.map((reason) => (
          <li key={reason.code}>{reasonSentence(reason, language)}</li>
        ))}
      </ul>
    </Notice>
  );
}

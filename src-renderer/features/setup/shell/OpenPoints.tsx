import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import type { StepState } from '../../../../src-shared/domain/setup/state.ts';
import type { SetupStep } from '../../../../src-shared/domain/setup/step.ts';
import { issueSentence } from '../../../../src-shared/text/setup/issues.ts';
import { reasonSentence } from '../../../../src-shared/text/setup/reasons.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { hrefOf } from '../../../app/route.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { placeName } from '../parts/placeName.ts';
import classes from './StepStanding.module.css';

const shownAtMost = 8;

type Props = { readonly view: DraftView; readonly state: StepState; readonly after: SetupStep };

/** What keeps this step from being done, point by point, and the way on all the same. */
export function OpenPoints({ view, state: { blockedBy, reasons, issues }, after }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const more = issues.length - shownAtMost;
  const step = (one: SetupStep) => (
    <a href={hrefOf({ screen: 'setup', draft: view.id, step: one })}>{t(`step.${one}`)}</a>
  );
  return (
    <Notice tone="warn" role="alert" title={t('setup.open')}>
      <ul className={classes.list}>
        {blockedBy.map((one) => (
          <li key={one}>
            {t('setup.blocked')}: {step(one)}
          </li>
        ))}
        {reasons.map((reason) => (
          <li key={reason.code}>{reasonSentence(reason, language)}</li>
        ))}
        {issues.slice(0, shownAtMost).map((issue) => (
          <li key={`${issue.path.join('.')} ${issue.code}`}>
            <bdi>{placeName(issue.path, view.connection, t)}</bdi>: {issueSentence(issue, language)}
          </li>
        ))}
        {more > 0 && <li>{t('setup.openMore', { count: more })}</li>}
      </ul>
      <p>
        <a href={hrefOf({ screen: 'setup', draft: view.id, step: after })}>
          {t('setup.goOn', { step: t(`step.${after}`) })}
        </a>
      </p>
    </Notice>
  );
}

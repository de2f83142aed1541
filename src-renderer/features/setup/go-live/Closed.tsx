import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import { reasonSentence } from '../../../../src-shared/text/setup/reasons.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { hrefOf } from '../../../app/route.ts';
import { Notice } from '../../../ui/Notice.tsx';
import classes from './GoLivePanel.module.css';

/** Why going live is closed: each step that is not done, with its reasons and the way there. */
export function Closed({ view }: { readonly view: DraftView }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const open = view.steps.filter(({ step, state }) => step !== 'goLive' && state !== 'done');
  const own = view.steps.find(({ step }) => step === 'goLive')?.issues ?? [];
  return (
    <Notice tone="warn" title={t('goLive.closed')}>
      <ul className={classes.closed}>
        {open.map(({ step, reasons }) => (
          <li key={step}>
            <a href={hrefOf({ screen: 'setup', draft: view.id, step })}>
              {t('goLive.toStep', { step: t(`step.${step}`) })}
            </a>
            {reasons.map((reason) => (
              <p key={reason.code}>{reasonSentence(reason, language)}</p>
            ))}
          </li>
        ))}
        {own.length > 0 && <li>{t('goLive.ownIssues')}</li>}
      </ul>
    </Notice>
  );
}

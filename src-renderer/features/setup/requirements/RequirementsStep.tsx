import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../../app/route.ts';
import { ChecksPanel } from '../../checks/ChecksPanel.tsx';
import guide from '../../checks/CheckScreen.module.css';
import type { StepProps } from '../step.ts';

/** The requirements of the link, checked on the draft as it is. The host keeps how they came out. */
export function RequirementsStep({ view, refresh }: StepProps) {
  const { t } = useTranslation();
  const blocked = view.steps.find(({ step }) => step === 'requirements')?.state === 'blocked';
  return (
    <>
      <p className={guide.guide}>
        {t('checks.guide')} <a href={hrefOf({ screen: 'draftGuide', draft: view.id })}>{t('guide.title')}</a>
      </p>
      <ChecksPanel
        subject={{ draft: view.id }}
        possible={!blocked}
        remembered={view.seen.checks}
        onEnded={() => refresh()}
      />
    </>
  );
}

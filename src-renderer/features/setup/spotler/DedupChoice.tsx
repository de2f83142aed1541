import { useTranslation } from 'react-i18next';
import { RadioChoice } from '../parts/RadioChoice.tsx';
import { useIssue } from '../parts/useIssue.ts';
import type { StepProps } from '../step.ts';

/** By what the account recognises double contacts: asked, because the API does not tell. */
export function DedupChoice({ view, save }: Pick<StepProps, 'view' | 'save'>) {
  const { t } = useTranslation();
  const issue = useIssue(view);
  return (
    <RadioChoice
      legend={t('dedup.legend')}
      description={t('dedup.text')}
      value={view.connection.spotler.dedup ?? 'unknown'}
      issue={issue(['spotler', 'dedup'])}
      onChoose={(dedup) => save({ change: { step: 'spotler', answers: { dedup } } })}
      options={(['externalId', 'email', 'unknown'] as const).map((value) => ({
        value,
        name: t(`dedup.${value}`),
        text: t(`dedup.${value}Text`),
      }))}
    />
  );
}

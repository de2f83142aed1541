import { useTranslation } from 'react-i18next';
import { environment as environments } from '../../../../src-shared/domain/connection.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { DraftText } from '../parts/DraftText.tsx';
import { RadioChoice } from '../parts/RadioChoice.tsx';
import { useIssue } from '../parts/useIssue.ts';
import type { StepProps } from '../step.ts';
import classes from './AfasStep.module.css';

/** Which AFAS: the participant, and which of its environments. */
export function WhereFields({ view, save }: Pick<StepProps, 'view' | 'save'>) {
  const { t } = useTranslation();
  const issue = useIssue(view);
  const { participant = '', environment, baseUrl, integrationId = '' } = view.connection.afas;
  const address = issue(['afas', 'baseUrl']);
  return (
    <div className={classes.fields}>
      <DraftText
        className={classes.short ?? ''}
        label={t('place.participant')}
        description={t('afas.participantText')}
        inputMode="numeric"
        value={participant}
        issue={issue(['afas', 'participant'])}
        onSave={(text) => save({ change: { step: 'afas', answers: { participant: text } } })}
      />
      <RadioChoice
        legend={t('place.environment')}
        value={environment ?? null}
        issue={issue(['afas', 'environment'])}
        onChoose={(chosen) => save({ change: { step: 'afas', answers: { environment: chosen } } })}
        options={environments.options.map((value) => ({
          value,
          name: <Tag tone={value}>{t(`environment.${value}`)}</Tag>,
          text: t(`afas.environmentText.${value}`),
        }))}
      />
      {baseUrl !== undefined && (
        <p className={classes.note}>
          {t('place.afasAddress')}: <code>{baseUrl}</code>
        </p>
      )}
      {address !== null && <p className={classes.wrong}>{address}</p>}
      <details className={classes.more}>
        <summary>{t('afas.more')}</summary>
        <DraftText
          className={classes.short ?? ''}
          label={t('place.integrationId')}
          description={t('afas.integrationIdText')}
          value={integrationId}
          issue={issue(['afas', 'integrationId'])}
          onSave={(text) => save({ change: { step: 'afas', answers: { integrationId: text } } })}
        />
      </details>
    </div>
  );
}

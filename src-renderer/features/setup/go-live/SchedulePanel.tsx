import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/Panel.tsx';
import { useSaved } from '../mapping/useSaved.ts';
import { useIssue } from '../parts/useIssue.ts';
import type { StepProps } from '../step.ts';
import { scheduleChoices, scheduleDefaults, timeWords } from './scheduleWords.ts';
import classes from './SchedulePanel.module.css';

type Props = Pick<StepProps, 'view' | 'save'> & {
  readonly automatic: boolean;
  readonly onAutomatic: (automatic: boolean) => void;
};

/** Whether runs start by themselves, and how often. */
export function SchedulePanel({ view, save, automatic, onAutomatic }: Props) {
  const { t } = useTranslation();
  const issue = useIssue(view);
  const [schedule, change] = useSaved(view.connection.schedule ?? {}, async (chosen) => {
    const saved = await save({ change: { step: 'goLive', answers: { schedule: chosen } } });
    return saved.connection.schedule ?? {};
  });
  return (
    <Panel>
      <h2>{t('goLive.schedule')}</h2>
      <Checkbox
        label={t('goLive.automatic')}
        description={t('goLive.automaticText')}
        checked={automatic}
        onChange={(event) => onAutomatic(event.currentTarget.checked)}
      />
      <div className={classes.two}>
        {(['everyMinutes', 'fullEveryHours'] as const).map((key) => {
          const value = schedule[key] ?? scheduleDefaults[key];
          const minutes = (one: number): number => (key === 'everyMinutes' ? one : one * 60);
          return (
            <NativeSelect
              key={key}
              label={t(`goLive.${key}`)}
              description={t(`goLive.${key}Text`)}
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              value={String(value)}
              error={issue(['schedule', key])}
              data={scheduleChoices(key, value).map((one) => ({
                value: String(one),
                label: timeWords(minutes(one), t),
              }))}
              classNames={{ description: classes.small ?? '', error: classes.small ?? '' }}
              onChange={(event) => {
                const chosen = Number(event.currentTarget.value);
                change((now) => ({ ...now, [key]: chosen }));
              }}
            />
          );
        })}
      </div>
    </Panel>
  );
}

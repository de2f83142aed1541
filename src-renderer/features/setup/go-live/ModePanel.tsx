import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/Panel.tsx';
import { RadioChoice } from '../parts/RadioChoice.tsx';
import type { StepProps } from '../step.ts';

/** Whether runs write, or only compare while an older link still runs. */
export function ModePanel({ view, save }: Pick<StepProps, 'view' | 'save'>) {
  const { t } = useTranslation();
  return (
    <Panel>
      <h2>{t('goLive.mode')}</h2>
      <RadioChoice
        titled
        legend={t('goLive.mode')}
        value={view.connection.mode ?? 'live'}
        options={(['live', 'shadow'] as const).map((value) => ({
          value,
          name: t(`goLive.mode.${value}`),
          text: t(`goLive.mode.${value}Text`),
        }))}
        onChoose={(mode) => save({ change: { step: 'goLive', answers: { mode } } })}
      />
    </Panel>
  );
}

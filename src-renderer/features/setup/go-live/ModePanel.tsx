import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/Panel.tsx';
import { useSaved } from '../mapping/useSaved.ts';
import { RadioChoice } from '../parts/RadioChoice.tsx';
import type { StepProps } from '../step.ts';

/** Whether runs write, or only compare while an older link still runs. */
export function ModePanel({ view, save }: Pick<StepProps, 'view' | 'save'>) {
  const { t } = useTranslation();
  const [mode, change] = useSaved(view.connection.mode ?? 'live', async (chosen) => {
    const saved = await save({ change: { step: 'goLive', answers: { mode: chosen } } });
    return saved.connection.mode ?? 'live';
  });
  return (
    <Panel>
      <h2>{t('goLive.mode')}</h2>
      <RadioChoice
        titled
        legend={t('goLive.mode')}
        value={mode}
        options={(['live', 'shadow'] as const).map((value) => ({
          value,
          name: t(`goLive.mode.${value}`),
          text: t(`goLive.mode.${value}Text`),
        }))}
        onChoose={(chosen) => change(() => chosen)}
      />
    </Panel>
  );
}

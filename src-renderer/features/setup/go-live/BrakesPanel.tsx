import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/Panel.tsx';
import { useSaved } from '../mapping/useSaved.ts';
import { DraftText } from '../parts/DraftText.tsx';
import { useIssue } from '../parts/useIssue.ts';
import type { StepProps } from '../step.ts';
import { brakeDefaults, brakeOrder, limitOf, withBrake } from './brakeLimits.ts';
import classes from './BrakesPanel.module.css';

/** What stops a run before its first write, with what each brake counts. */
export function BrakesPanel({ view, save }: Pick<StepProps, 'view' | 'save'>) {
  const { t } = useTranslation();
  const issue = useIssue(view);
  const [brakes, , changed] = useSaved(view.connection.brakes ?? {}, async (now) => {
    const saved = await save({ change: { step: 'goLive', answers: { brakes: now } } });
    return saved.connection.brakes ?? {};
  });
  const words = (limit: number | string): string => (limit === 'unlimited' ? t('goLive.unlimited') : String(limit));
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{t('goLive.brakes')}</h2>
        <p className={classes.text}>{t('goLive.brakesText')}</p>
      </div>
      <div className={classes.brakes}>
        {brakeOrder.map((brake) => {
          const limit = brakes[brake];
          return (
            <DraftText
              key={brake}
              label={t(`goLive.brake.${brake}`)}
              description={t(`goLive.brake.${brake}Text`)}
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              placeholder={t('goLive.brake.default', { value: words(brakeDefaults[brake]) })}
              value={limit === undefined ? '' : words(limit)}
              issue={issue(['brakes', brake], true)}
              onSave={(typed) => changed((now) => withBrake(now, brake, limitOf(typed)))}
            />
          );
        })}
      </div>
    </Panel>
  );
}

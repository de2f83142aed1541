import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/Panel.tsx';
import { RadioChoice } from '../parts/RadioChoice.tsx';
import type { StepProps } from '../step.ts';
import classes from './LevelPanel.module.css';

type Props = Pick<StepProps, 'view' | 'save'> & { readonly step: 'permissions' | 'goLive' };

/** How much goes back to AFAS, with what each level means. A dry run holds for one level only. */
export function LevelPanel({ view, save, step }: Props) {
  const { t } = useTranslation();
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{t('permits.level')}</h2>
        {view.seen.dryRun && <p className={classes.text}>{t('level.closes')}</p>}
      </div>
      <RadioChoice
        titled
        legend={t('permits.level')}
        value={view.connection.writeBack ?? 'optOutsOnly'}
        options={(['optOutsOnly', 'full', 'none'] as const).map((value) => ({
          value,
          name: t(`level.${value}`),
          text: t(`level.${value}Text`),
        }))}
        onChoose={(writeBack) =>
          save({ change: step === 'goLive' ? { step, answers: { writeBack } } : { step, answers: { writeBack } } })
        }
      />
    </Panel>
  );
}

import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/Panel.tsx';
import { useSaved } from '../mapping/useSaved.ts';
import { RadioChoice } from '../parts/RadioChoice.tsx';
import { useIssue } from '../parts/useIssue.ts';
import type { StepProps } from '../step.ts';
import { Pilot } from './Pilot.tsx';

type Props = Pick<StepProps, 'view' | 'save'> & { readonly searchable: boolean };

/** Everybody, or chosen contacts first. */
export function WhoPanel({ view, save, searchable }: Props) {
  const { t } = useTranslation();
  const issue = useIssue(view);
  const [pilot, change] = useSaved(view.connection.pilot?.contactIds ?? null, async (ids) => {
    const answers = { pilot: ids === null ? null : { contactIds: [...ids] } };
    const saved = await save({ change: { step: 'goLive', answers } });
    return saved.connection.pilot?.contactIds ?? null;
  });
  return (
    <Panel>
      <h2>{t('goLive.who')}</h2>
      <RadioChoice
        titled
        legend={t('goLive.who')}
        value={pilot === null ? 'all' : 'pilot'}
        options={(['pilot', 'all'] as const).map((value) => ({
          value,
          name: t(`goLive.who.${value}`),
          text: t(`goLive.who.${value}Text`),
        }))}
        onChoose={(who) => change((now) => (who === 'all' ? null : (now ?? [])))}
      />
      {pilot !== null && (
        <Pilot
          draft={view.id}
          ids={pilot}
          searchable={searchable}
          issue={issue(['pilot', 'contactIds'], true)}
          onChange={(next) => change((now) => next(now ?? []))}
        />
      )}
    </Panel>
  );
}

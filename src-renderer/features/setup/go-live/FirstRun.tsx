import { useTranslation } from 'react-i18next';
import type { DraftView, DryRunReport } from '../../../../src-shared/contract/setup.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { formatNumber } from '../../../ui/format.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { heldBrakes } from './brakeLimits.ts';
import { firstRunFacts } from './firstRun.ts';
import classes from './GoLivePanel.module.css';
import { scheduleDefaults, timeWords } from './scheduleWords.ts';

type Props = { readonly view: DraftView; readonly report: DryRunReport | null; readonly automatic: boolean };

/** What happens at the first run, and how it goes on, sentence by sentence. */
export function FirstRun({ view: { connection }, report, automatic }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { mode, pilot, writeBack, schedule, brakes } = connection;
  const isShadow = mode === 'shadow';
  const facts = report === null || isShadow ? [] : firstRunFacts(report);
  const held = report === null || isShadow || pilot ? [] : heldBrakes(report, brakes ?? {});
  const everyMinutes = schedule?.everyMinutes ?? scheduleDefaults.everyMinutes;
  const fullEveryHours = schedule?.fullEveryHours ?? scheduleDefaults.fullEveryHours;
  const times = { every: timeWords(everyMinutes, t), full: timeWords(fullEveryHours * 60, t) };
  return (
    <>
      <h2>{t('goLive.summary')}</h2>
      {isShadow && <p>{t('goLive.first.shadow')}</p>}
      {!isShadow && pilot && <p>{t('goLive.first.pilot', { count: pilot.contactIds.length })}</p>}
      {!isShadow && pilot && facts.length > 0 && <p>{t('goLive.first.upTo')}</p>}
      <ul className={classes.facts}>
        {facts.map(({ list, count }) => (
          <li key={list}>{t(`goLive.first.${list}`, { count })}</li>
        ))}
        {!isShadow && report === null && <li>{t('goLive.first.noDryRun')}</li>}
        {!isShadow && report !== null && facts.length === 0 && <li>{t('goLive.first.nothing')}</li>}
        {!isShadow && <li>{t(`sync.writeBack.${writeBack ?? 'optOutsOnly'}`)}</li>}
        <li>{automatic ? t('goLive.first.schedule', times) : t('goLive.first.byHand')}</li>
      </ul>
      {held.map(({ brake, limit, count }) => (
        <Notice
          key={brake}
          tone="warn"
          title={t('goLive.first.brake', {
            brake: t(`goLive.brake.${brake}`),
            limit: formatNumber(limit, language),
            number: count,
          })}
        >
          <p>{t('goLive.first.brakeText')}</p>
        </Notice>
      ))}
    </>
  );
}

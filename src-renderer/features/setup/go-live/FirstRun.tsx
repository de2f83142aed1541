import { useTranslation } from 'react-i18next';
import type { DraftView, DryRunReport } from '../../../../src-shared/contract/setup.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { formatNumber } from '../../../ui/format.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { type FirstRunStory, firstRunStory } from './firstRun.ts';
import classes from './GoLivePanel.module.css';
import { scheduleDefaults, timeWords } from './scheduleWords.ts';

type Props = { readonly view: DraftView; readonly report: DryRunReport | null; readonly automatic: boolean };

/** What happens at the first run, and how it goes on, sentence by sentence. */
export function FirstRun({ view: { connection }, report, automatic }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { writeBack = 'optOutsOnly', schedule = {} } = connection;
  const story = firstRunStory(connection, report);
  const { everyMinutes = scheduleDefaults.everyMinutes, fullEveryHours = scheduleDefaults.fullEveryHours } = schedule;
  const times = { every: timeWords(everyMinutes, t), full: timeWords(fullEveryHours * 60, t) };
  return (
    <>
      <h2>{t('goLive.summary')}</h2>
      {story.shadow && <p>{t('goLive.first.shadow')}</p>}
      {!story.shadow && story.pilot !== null && <p>{t('goLive.first.pilot', { count: story.pilot })}</p>}
      <ul className={classes.facts}>
        <Facts story={story} />
        {!story.shadow && <li>{t(`sync.writeBack.${writeBack}`)}</li>}
        <li>{automatic ? t('goLive.first.schedule', times) : t('goLive.first.byHand')}</li>
      </ul>
      {story.held.map(({ brake, limit, count }) => (
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

/** The numbers of the dry run, as far as they hold for what was chosen. */
function Facts({ story: { facts, shadow, pilot } }: { readonly story: FirstRunStory }) {
  const { t } = useTranslation();
  if (shadow) return null;
  if (facts === null) return <li>{t('goLive.first.noDryRun')}</li>;
  if (facts.length === 0) return <li>{t('goLive.first.nothing')}</li>;
  const told = facts.map(({ list, count }) => <li key={list}>{t(`goLive.first.${list}`, { count })}</li>);
  if (pilot === null) return told;
  return (
    <li>
      {t('goLive.first.upTo')}
      <ul className={classes.facts}>{told}</ul>
    </li>
  );
}

import { useTranslation } from 'react-i18next';
import type { RunResult } from '../../../src-shared/domain/run.ts';
import { usePreferences } from '../../app/preferences.ts';
import { hrefOf } from '../../app/route.ts';
import { durationWords, formatNumber } from '../../ui/format.ts';
import { FactList } from './FactList.tsx';
import classes from './RunFacts.module.css';

/** The numbers beside the counts: who becomes mailable or not, what was read, what it took, what stands open. */
export function RunFacts({ result, connection }: { readonly result: RunResult; readonly connection: string }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const number = (value: number): string => formatNumber(value, language);
  const { mailability, read, calls, conflicts, waiting, run } = result;
  const conflictList = hrefOf({ screen: 'people', connection, list: 'conflict', search: '', page: 1 });
  return (
    <div className={classes.groups}>
      <FactList
        title={t('result.mailability')}
        facts={[
          [t('result.mailable'), number(mailability.becomeMailable)],
          [t('result.unmailable'), number(mailability.becomeUnmailable)],
        ]}
      />
      <FactList
        title={t('result.read')}
        facts={[
          [t('result.afasRows'), number(read.afasRows)],
          [t('result.spotlerChanges'), number(read.spotlerChanges)],
          [t('result.bounces'), number(read.bounces)],
        ]}
      />
      <FactList
        title={t('result.open')}
        facts={[
          [
            t('result.conflicts'),
            conflicts === 0 ? (
              number(0)
            ) : (
              <a key="conflicts" href={conflictList}>
                {number(conflicts)}
              </a>
            ),
          ],
          [t('result.waiting'), number(waiting)],
        ]}
      />
      <FactList
        title={t('result.calls')}
        facts={[
          [t('result.callsAfas'), t('result.callsAfasText', calls.afas)],
          [t('result.callsSpotler'), t('result.callsSpotlerText', calls.spotler)],
          [t('result.duration'), durationWords(run.durationMs, language, t)],
        ]}
      />
    </div>
  );
}

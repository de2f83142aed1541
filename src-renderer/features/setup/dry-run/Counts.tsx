import { useTranslation } from 'react-i18next';
import type { DryRunReport } from '../../../../src-shared/contract/setup.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { formatNumber } from '../../../ui/format.ts';
import classes from './DryRunOutcome.module.css';
import { countedLists, countOf, type Shown, wholeList } from './dryRunLists.ts';

type Props = {
  readonly report: DryRunReport;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
};

/** Totals; each opens its people. */
export function Counts({ report, shown, onShow }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <section aria-label={t('dryRun.counts')}>
      <h3 className={classes.title}>{t('dryRun.counts')}</h3>
      <ul className={classes.counts}>
        {countedLists.map((list) => {
          const count = countOf(report, list);
          return (
            <li key={list}>
              <button
                type="button"
                aria-pressed={shown.list === list}
                disabled={count === 0}
                onClick={() => onShow(wholeList(list))}
              >
                <span>{t(`dryRun.count.${list}`)}</span>
                <strong>{formatNumber(count, language)}</strong>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

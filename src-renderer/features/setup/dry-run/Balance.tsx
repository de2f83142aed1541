import { useTranslation } from 'react-i18next';
import type { DryRunReport } from '../../../../src-shared/contract/setup.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { formatNumber } from '../../../ui/format.ts';
import classes from './DryRunOutcome.module.css';
import { countOf, type Shown, wholeList } from './dryRunLists.ts';

type Props = {
  readonly report: DryRunReport;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
};

/** Who becomes mailable and who no longer is, by reason; each number opens its people. */
export function Balance({ report, shown, onShow }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <section aria-label={t('dryRun.balance')}>
      <h3 className={classes.title}>{t('dryRun.balance')}</h3>
      <div className={classes.balance}>
        {(['becomesMailable', 'becomesUnmailable'] as const).map((list) => {
          const total = countOf(report, list);
          const reasons = report.balance.filter((one) => one.list === list);
          return (
            <div key={list} className={classes.side} data-list={list}>
              <p className={classes.number}>
                <strong>{formatNumber(total, language)}</strong> {t(`dryRun.${list}`)}
              </p>
              {total === 0 ? (
                <p>{t('dryRun.balanceNone')}</p>
              ) : (
                <ul className={classes.reasons}>
                  {reasons.length > 1 && (
                    <li>
                      <button
                        type="button"
                        className={classes.link}
                        aria-pressed={shown.list === list && shown.reason === null}
                        onClick={() => onShow(wholeList(list))}
                      >
                        <span>{formatNumber(total, language)}</span>
                        <span>{t('dryRun.everybody')}</span>
                      </button>
                    </li>
                  )}
                  {reasons.map(({ code, message, count }) => (
                    <li key={code}>
                      <button
                        type="button"
                        className={classes.link}
                        aria-pressed={
                          shown.list === list &&
                          (shown.reason?.code === code || (shown.reason === null && reasons.length === 1))
                        }
                        onClick={() => onShow(wholeList(list, reasons.length === 1 ? null : { code, message }))}
                      >
                        <span>{formatNumber(count, language)}</span>
                        <span>{message}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

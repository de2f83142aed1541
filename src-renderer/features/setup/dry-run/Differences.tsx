import { useTranslation } from 'react-i18next';
import type { DryRunPerson } from '../../../../src-shared/contract/setup.ts';
import { valueText } from '../../../../src-shared/text/values.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { LongText } from '../../../ui/LongText.tsx';
import { valuesOf } from './dryRunLists.ts';
import classes from './PersonTable.module.css';

/** Every difference of one person, field by field, then what both sides hold against each other. */
export function Differences({ person }: { readonly person: DryRunPerson }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { differences, conflicts, kind } = person;
  return (
    <>
      {differences.length > 0 && (
        <table className={classes.differences}>
          <thead>
            <tr>
              <th scope="col">{t('dryRun.field')}</th>
              <th scope="col">{t('mapping.direction')}</th>
              <th scope="col">{t('dryRun.before')}</th>
              <th scope="col">{t('dryRun.after')}</th>
              <th scope="col">{t('dryRun.because')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => {
              const { before, after } = valuesOf(difference, kind, language);
              return (
                <tr key={`${difference.side} ${difference.field}`}>
                  <th scope="row">
                    <bdi>{difference.what}</bdi>
                  </th>
                  <td className={classes.side}>
                    {t(difference.side === 'afas' ? 'dryRun.side.afas' : 'dryRun.side.spotler')}
                  </td>
                  <td className={classes.before}>
                    <LongText text={before} />
                  </td>
                  <td className={classes.after}>
                    <LongText text={after} />
                  </td>
                  <td>{difference.message}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {conflicts.length > 0 && (
        <table className={classes.differences}>
          <caption>{t('dryRun.conflicts', { count: conflicts.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('dryRun.field')}</th>
              <th scope="col">{t('dryRun.agreed')}</th>
              <th scope="col">{t('mapping.afas')}</th>
              <th scope="col">{t('mapping.spotler')}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ property, column, base, agreed, afas, spotler }) => (
              <tr key={property}>
                <th scope="row">
                  <bdi>{column}</bdi>
                </th>
                <td className={classes.before}>
                  <LongText text={agreed ? valueText(base, language, 'empty') : '–'} />
                </td>
                <td>
                  <LongText text={valueText(afas, language, 'empty')} />
                </td>
                <td>
                  <LongText text={valueText(spotler, language, 'empty')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

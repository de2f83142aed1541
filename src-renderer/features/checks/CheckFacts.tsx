import { useTranslation } from 'react-i18next';
import type { CheckFinding } from '../../../src-shared/domain/check.ts';
import { usePreferences } from '../../app/preferences.ts';
import { MenuPaths } from '../../ui/MenuPaths.tsx';
import classes from './CheckGroups.module.css';

/** What is to be done about a finding, by whom, and where in both languages of the screen. */
export function CheckFacts({ finding }: { readonly finding: CheckFinding }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { remedy } = finding[language];
  return (
    <dl className={classes.facts}>
      {remedy !== '' && (
        <div>
          <dt>{t('checks.remedy')}</dt>
          <dd>{remedy}</dd>
        </div>
      )}
      <div>
        <dt>{t('checks.owner')}</dt>
        <dd>{t(`owner.${finding.owner}`)}</dd>
      </div>
      {finding.menu.length > 0 && (
        <div>
          <dt>{t('checks.where')}</dt>
          <dd>
            <MenuPaths menu={finding.menu} />
          </dd>
        </div>
      )}
    </dl>
  );
}

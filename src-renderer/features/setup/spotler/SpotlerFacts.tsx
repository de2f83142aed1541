import { useTranslation } from 'react-i18next';
import { permissionsOf } from '../../../../src-shared/domain/setup/catalogue.ts';
import type { SpotlerSeen } from '../../../../src-shared/domain/setup/draft.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useWhen } from '../../../ui/useWhen.ts';
import { PropertyTable } from './PropertyTable.tsx';
import classes from './SpotlerStep.module.css';

/** What the account has: its permissions, its fields, and the field that holds the external id. */
export function SpotlerFacts({ spotler: { at, properties } }: { readonly spotler: SpotlerSeen }) {
  const { t } = useTranslation();
  const when = useWhen();
  const permissions = permissionsOf(properties);
  const externalId = properties.find(({ name }) => name === 'externalId');
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t('spotler.properties')}</dt>
          <dd>{t('spotler.propertyCount', { count: properties.length })}</dd>
        </div>
        <div>
          <dt>{t('spotler.externalId')}</dt>
          <dd>
            {externalId
              ? t('spotler.externalIdThere', { description: externalId.description || externalId.name })
              : t('spotler.externalIdGone')}
          </dd>
        </div>
        <div>
          <dt>{t('connect.asked')}</dt>
          <dd>{when(at)}</dd>
        </div>
      </dl>
      {permissions.length === 0 ? (
        <Notice tone="warn" title={t('spotler.noPermissions')}>
          <p>{t('spotler.noPermissionsText')}</p>
        </Notice>
      ) : (
        <div className={classes.permissions}>
          <h3>{t('spotler.permissionCount', { count: permissions.length })}</h3>
          <ul>
            {permissions.map(({ bit, description }) => (
              <li key={bit}>
                <bdi>{description}</bdi>
                <span>
                  {t('spotler.bit')} {bit}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <details className={classes.all}>
        <summary>{t('spotler.showProperties')}</summary>
        <div className={classes.frame}>
          <PropertyTable properties={properties} />
        </div>
      </details>
    </>
  );
}

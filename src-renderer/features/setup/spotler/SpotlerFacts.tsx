import { useTranslation } from 'react-i18next';
import { permissionsOf } from '../../../../src-shared/domain/setup/catalogue.ts';
import type { SpotlerSeen } from '../../../../src-shared/domain/setup/draft.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useWhen } from '../../../ui/useWhen.ts';
import { SideFacts } from '../parts/SideFacts.tsx';
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
      <SideFacts
        facts={[
          [t('spotler.properties'), t('spotler.propertyCount', { count: properties.length })],
          [
            t('spotler.externalId'),
            externalId
              ? t('spotler.externalIdThere', { description: externalId.description || externalId.name })
              : t('spotler.externalIdGone'),
          ],
          [t('connect.asked'), when(at)],
        ]}
      />
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

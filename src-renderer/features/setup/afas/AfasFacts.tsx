import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../../src-shared/domain/connection.ts';
import type { AfasSeen } from '../../../../src-shared/domain/setup/draft.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useWhen } from '../../../ui/useWhen.ts';
import classes from './AfasStep.module.css';

const writers = ['KnContact', 'KnPerson', 'KnOrganisation'] as const;

type Props = { readonly afas: AfasSeen; readonly environment: Environment | null };

/** Who AFAS said it is, and which connectors there are. */
export function AfasFacts({ afas, environment }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  const missing = writers.filter((one) => !afas.updateConnectors.some(({ id }) => id === one));
  const expires = afas.tokenExpiry !== '' && afas.tokenExpiry !== '0';
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t('credentials.environmentId')}</dt>
          <dd>
            <bdi>{afas.environmentId}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('credentials.appName')}</dt>
          <dd>
            <bdi>{afas.appName}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('afas.getConnectors')}</dt>
          <dd>{t('afas.connectorCount', { count: afas.getConnectors.length })}</dd>
        </div>
        <div>
          <dt>{t('afas.updateConnectors')}</dt>
          <dd>{afas.updateConnectors.map(({ id }) => id).join(', ') || t('afas.none')}</dd>
        </div>
        {expires && (
          <div>
            <dt>{t('afas.expiry')}</dt>
            <dd>{afas.tokenExpiry}</dd>
          </div>
        )}
        <div>
          <dt>{t('connect.asked')}</dt>
          <dd>{when(afas.at)}</dd>
        </div>
      </dl>
      {afas.environmentFits === 'unknown' && environment && (
        <Notice tone="plain" title={t('afas.environmentUnknown', { environment: t(`environment.${environment}`) })} />
      )}
      {missing.length > 0 && (
        <Notice tone="plain" title={t('afas.writersMissing', { connectors: missing.join(', ') })}>
          <p>{t('afas.writersMissingText')}</p>
        </Notice>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../../src-shared/domain/connection.ts';
import type { AfasSeen } from '../../../../src-shared/domain/setup/draft.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useWhen } from '../../../ui/useWhen.ts';
import { SideFacts } from '../parts/SideFacts.tsx';

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
      <SideFacts
        facts={[
          [t('credentials.environmentId'), <bdi key="environment">{afas.environmentId}</bdi>],
          [t('credentials.appName'), <bdi key="app">{afas.appName}</bdi>],
          [t('afas.getConnectors'), t('afas.connectorCount', { count: afas.getConnectors.length })],
          [t('afas.updateConnectors'), afas.updateConnectors.map(({ id }) => id).join(', ') || t('afas.none')],
          ...(expires ? [[t('afas.expiry'), afas.tokenExpiry] as const] : []),
          [t('connect.asked'), when(afas.at)],
        ]}
      />
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

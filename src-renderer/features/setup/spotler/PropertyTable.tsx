import { useTranslation } from 'react-i18next';
import { isMappable, type SetupProperty } from '../../../../src-shared/domain/setup/catalogue.ts';
import { Table } from '../../../ui/Table.tsx';

/** The fields of the account. */
export function PropertyTable({ properties }: { readonly properties: readonly SetupProperty[] }) {
  const { t } = useTranslation();
  return (
    <Table label={t('spotler.properties')}>
      <thead>
        <tr>
          <th scope="col">{t('spotler.property')}</th>
          <th scope="col">{t('spotler.description')}</th>
          <th scope="col">{t('spotler.type')}</th>
          <th scope="col">{t('spotler.mappable')}</th>
        </tr>
      </thead>
      <tbody>
        {properties.map((property) => (
          <tr key={property.name}>
            <th scope="row">
              <code>{property.name}</code>
            </th>
            <td>
              <bdi>{property.description}</bdi>
            </td>
            <td>{t(`propertyType.${property.type}`)}</td>
            <td>{t(isMappable(property) ? 'spotler.mappableYes' : 'spotler.mappableNo')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

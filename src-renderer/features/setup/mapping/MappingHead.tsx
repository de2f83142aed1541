import { useTranslation } from 'react-i18next';
import table from './MappingTable.module.css';

/** The head of a table of what is mapped: the AFAS side, the direction, the Spotler side and what comes of it. */
export function MappingHead() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col">{t('mapping.afas')}</th>
        <th scope="col">{t('mapping.direction')}</th>
        <th scope="col">{t('mapping.spotler')}</th>
        <th scope="col">{t('mapping.reach')}</th>
        <th scope="col" className={table.acts}>
          <span className={table.unseen}>{t('mapping.acts')}</span>
        </th>
      </tr>
    </thead>
  );
}

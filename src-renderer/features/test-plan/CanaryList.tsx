import { useTranslation } from 'react-i18next';
import type { CanaryState } from '../../../src-shared/contract/test-plan.ts';
import { Table } from '../../ui/Table.tsx';
import classes from './CanaryPanel.module.css';

/** The canaries as they were found in AFAS. */
export function CanaryList({ canaries }: Pick<CanaryState, 'canaries'>) {
  const { t } = useTranslation();
  const title = t('plan.canaries.list', { count: canaries.length });
  return (
    <details className={classes.details}>
      <summary>{title}</summary>
      <Table label={title}>
        <thead>
          <tr>
            <th scope="col">{t('plan.canaries.contact')}</th>
            <th scope="col">{t('plan.canaries.name')}</th>
            <th scope="col">{t('plan.canaries.email')}</th>
          </tr>
        </thead>
        <tbody>
          {canaries.map(({ contactId, name, email }) => (
            <tr key={contactId}>
              <th scope="row">{contactId}</th>
              <td>
                <bdi>{name}</bdi>
              </td>
              <td>
                <bdi>{email}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

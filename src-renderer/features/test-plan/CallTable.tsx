import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../src-shared/domain/case.ts';
import { usePreferences } from '../../app/preferences.ts';
import { durationWords } from '../../ui/format.ts';
import { Table } from '../../ui/Table.tsx';
import { clockTime } from './courseLine.ts';
import classes from './Evidence.module.css';

type Calls = Extract<Evidence, { kind: 'calls' }>['calls'];

/** Every call that a case made, without values or secrets. */
export function CallTable({ calls }: { readonly calls: Calls }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const title = t('plan.calls', { count: calls.length });
  const rows = calls.map((call, index) => ({ ...call, key: index }));
  return (
    <details className={classes.calls}>
      <summary>{title}</summary>
      <div className={classes.frame}>
        <Table label={title}>
          <thead>
            <tr>
              <th scope="col">{t('plan.call.time')}</th>
              <th scope="col">{t('plan.call.side')}</th>
              <th scope="col">{t('plan.call.call')}</th>
              <th scope="col" data-number>
                {t('plan.call.status')}
              </th>
              <th scope="col" data-number>
                {t('plan.call.took')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, at, side, method, label, status, durationMs }) => (
              <tr key={key}>
                <td className={classes.time}>{clockTime(at, language)}</td>
                <td>{side === 'afas' ? 'AFAS' : 'Spotler'}</td>
                <td>
                  <code>
                    {method} {label}
                  </code>
                </td>
                <td data-number>{status ?? t('plan.call.none')}</td>
                <td data-number>{durationWords(durationMs, language, t)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  );
}

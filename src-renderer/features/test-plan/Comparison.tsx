import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseComparison } from '../../../src-shared/domain/case.ts';
import { caseWords } from '../../../src-shared/text/testplan/cases.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { usePreferences } from '../../app/preferences.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Table } from '../../ui/Table.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import classes from './HistoryPanel.module.css';

const tones = { better: 'good', worse: 'bad', new: 'plain', gone: 'outline', other: 'warn' } as const satisfies Record<
  Exclude<CaseComparison['change'], 'same'>,
  Tone
>;

type Props = { readonly connection: string; readonly sessionId: string };

/** Which cases came out otherwise than in the session before: what to look at after a release of AFAS. */
export function Comparison({ connection, sessionId }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const when = useWhen();
  const found = useQuery(api.testPlan.compare.queryOptions({ input: { connection, sessionId } }));
  const { before, now, cases = [] } = found.data ?? {};
  const changed = cases.flatMap((one) => (one.change === 'same' ? [] : { ...one, change: one.change }));
  return (
    <div className={classes.compared}>
      <FaultNotice fault={faultOf(found.error)} fresh onRetry={() => void found.refetch()} />
      {found.isPending && !found.isError && <Loading />}
      {found.data && !before && <p>{t('plan.comparedNone')}</p>}
      {before && now && (
        <>
          <h3>{t('plan.compared', { when: when(before.startedAt) })}</h3>
          <p>
            {t(before.configuration === now.configuration ? 'plan.sameConfiguration' : 'plan.otherConfiguration')}{' '}
            {changed.length === 0 && t('plan.noChange')}
          </p>
          {changed.length > 0 && (
            <div className={classes.frame}>
              <Table label={t('plan.compared', { when: when(before.startedAt) })}>
                <thead>
                  <tr>
                    <th scope="col">{t('plan.change.case')}</th>
                    <th scope="col">{t('plan.change.before')}</th>
                    <th scope="col">{t('plan.change.now')}</th>
                    <th scope="col">{t('plan.change.change')}</th>
                  </tr>
                </thead>
                <tbody>
                  {changed.map((one) => (
                    <tr key={one.id}>
                      <th scope="row">
                        {one.id} {caseWords(one.id, language).title}
                      </th>
                      <td>{one.before === null ? '–' : t(`plan.status.${one.before}`)}</td>
                      <td>{one.now === null ? '–' : t(`plan.status.${one.now}`)}</td>
                      <td>
                        <Tag tone={tones[one.change]}>{t(`plan.change.${one.change}`)}</Tag>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            </div>
          )}
        </>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { SessionView, TestPlanOverview } from '../../../src-shared/contract/test-plan.ts';
import { requirementIds } from '../../../src-shared/domain/case.ts';
import { requirementNames } from '../../../src-shared/text/testplan/cases.ts';
import { reportWords } from '../../../src-shared/text/testplan/report.ts';
import { usePreferences } from '../../app/preferences.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';
import classes from './HistoryPanel.module.css';

type Props = { readonly cases: TestPlanOverview['cases']; readonly session: SessionView | null };

/** The requirement that there is a test plan is met by its report. */
const reportItself = 'R12';

/** Each requirement of the link with the cases that prove it, and how those came out. */
export function RequirementTable({ cases, session }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const words = reportWords[language];
  const statusOf = (id: string) => session?.cases.find((one) => one.id === id)?.status ?? 'queued';
  return (
    <Panel flush>
      <h2 className={classes.title}>{t('plan.requirements')}</h2>
      <Table label={t('plan.requirements')}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {words.requirement}
            </th>
            <th scope="col">{words.provenBy}</th>
          </tr>
        </thead>
        <tbody>
          {requirementIds.map((id, index) => {
            const proof = cases.filter(({ requirements }) => requirements.includes(id));
            const groups = [...Map.groupBy(proof, (one) => statusOf(one.id))];
            return (
              <tr key={id}>
                <td>{id}</td>
                <th scope="row">{requirementNames[language][index]}</th>
                <td>
                  {proof.length === 0 && (id === reportItself ? words.thisReport : words.notProven)}
                  {groups.map(([status, ones]) => (
                    <div key={status}>
                      {ones.map((one) => one.id).join(' ')}: {t(`plan.status.${status}`)}
                    </div>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Panel>
  );
}

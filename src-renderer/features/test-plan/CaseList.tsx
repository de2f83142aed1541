import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionView, TestPlanOverview } from '../../../src-shared/contract/test-plan.ts';
import type { CaseId } from '../../../src-shared/domain/case.ts';
import { groupNames } from '../../../src-shared/text/testplan/cases.ts';
import { usePreferences } from '../../app/preferences.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './CaseList.module.css';
import { CaseRow } from './CaseRow.tsx';

type Props = {
  readonly connection: string;
  readonly cases: TestPlanOverview['cases'];
  readonly session: SessionView | null;
  readonly going: boolean;
  readonly chosen: ReadonlySet<CaseId>;
  readonly onChoose: (chosen: ReadonlySet<CaseId>) => void;
  readonly onRerun: (id: CaseId) => void;
};

/** Every case by its group: to choose from, and with its last verdict. */
export function CaseList({ connection, cases, session, going, chosen, onChoose, onRerun }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const groups = [...Map.groupBy(cases, ({ group }) => group)];
  const set = (ids: readonly CaseId[], on: boolean): void => {
    const rest = [...chosen].filter((id) => !ids.includes(id));
    onChoose(new Set(on ? [...rest, ...ids] : rest));
  };
  const box = (ids: readonly CaseId[]) => {
    const count = ids.filter((id) => chosen.has(id)).length;
    return {
      checked: count === ids.length,
      indeterminate: count > 0 && count < ids.length,
      disabled: going,
      onChange: (event: { currentTarget: HTMLInputElement }) => set(ids, event.currentTarget.checked),
    };
  };
  return (
    <Panel flush>
      <div className={classes.head}>
        <h2>{t('plan.cases')}</h2>
        <Checkbox label={t('plan.all')} {...box(cases.map(({ id }) => id))} />
      </div>
      {groups.map(([group, members]) => (
        <section key={group} aria-label={groupNames[language][group]}>
          <div className={classes.group}>
            <Checkbox
              {...box(members.map(({ id }) => id))}
              aria-label={t('plan.group', { group: groupNames[language][group] })}
            />
            <h3>{groupNames[language][group]}</h3>
          </div>
          <ul>
            {members.map((one) => (
              <CaseRow
                key={one.id}
                connection={connection}
                planned={one}
                result={session?.cases.find(({ id }) => id === one.id) ?? null}
                sessionId={session?.id ?? null}
                going={going}
                box={<Checkbox {...box([one.id])} aria-label={`${t('plan.choose')} ${one.id}`} />}
                onRerun={() => onRerun(one.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

import { useTranslation } from 'react-i18next';
import type { SetupColumn } from '../../../../src-shared/domain/setup/catalogue.ts';
import type { StepAnswers } from '../../../../src-shared/domain/setup/patch.ts';
import { useIssue } from '../parts/useIssue.ts';
import { usePicked } from '../parts/usePicked.ts';
import type { StepProps } from '../step.ts';
import { ColumnSelect } from './ColumnSelect.tsx';
import classes from './RoleFields.module.css';

const single = ['contactId', 'personNo', 'organisationId', 'email', 'blocked', 'contactType'] as const;
const dates = [0, 1, 2] as const;
const noDates: readonly string[] = [];

type Columns = NonNullable<Extract<StepAnswers, { step: 'afas' }>['answers']['columns']>;

type Props = StepProps & { readonly columns: readonly SetupColumn[] };

/** Which columns carry the link. What is sure is filled in; everything can be chosen otherwise. */
export function RoleFields({ view, save, columns }: Props) {
  const { t } = useTranslation();
  const issue = useIssue(view);
  const given = view.connection.afas.columns;
  const [changedOn, pickDates] = usePicked(given.changedOn ?? noDates);
  const saveColumns = (answered: Columns): Promise<unknown> =>
    save({ change: { step: 'afas', answers: { columns: answered } } });
  const saveDate = (at: number, column: string): Promise<unknown> => {
    const next = dates.map((index) => (index === at ? column : (changedOn[index] ?? ''))).filter((one) => one !== '');
    const saving = saveColumns({ changedOn: next });
    pickDates(next, saving);
    return saving;
  };
  return (
    <>
      <p className={classes.intro}>{t('roles.text')}</p>
      <div className={classes.roles}>
        {single.map((role) => (
          <ColumnSelect
            key={role}
            part={role}
            label={t(`role.${role}`)}
            description={t(`roles.${role}`)}
            none={t(role === 'blocked' || role === 'contactType' ? 'roles.none' : 'roles.choose')}
            columns={columns}
            value={given[role] ?? ''}
            issue={issue(['afas', 'columns', role])}
            onChoose={(column) => saveColumns({ [role]: column === '' ? null : column })}
          />
        ))}
      </div>
      <fieldset className={classes.dates}>
        <legend>{t('role.changedOn')}</legend>
        <p>{t('roles.changedOn')}</p>
        <div className={classes.roles}>
          {dates.map((at) => (
            <ColumnSelect
              key={at}
              part="changedOn"
              label={t('roles.date', { number: at + 1 })}
              none={t('roles.none')}
              columns={columns}
              value={changedOn[at] ?? ''}
              issue={issue(['afas', 'columns', 'changedOn', at])}
              onChoose={(column) => saveDate(at, column)}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

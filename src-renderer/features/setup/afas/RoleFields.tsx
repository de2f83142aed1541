import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SetupColumn } from '../../../../src-shared/domain/setup/catalogue.ts';
import type { StepAnswers } from '../../../../src-shared/domain/setup/patch.ts';
import small from '../parts/DraftField.module.css';
import { useIssue } from '../parts/useIssue.ts';
import type { StepProps } from '../step.ts';
import { fitsRole, type Role } from './fitsRole.ts';
import classes from './RoleFields.module.css';

const single = ['contactId', 'personNo', 'organisationId', 'email', 'blocked', 'contactType'] as const;
const dates = [0, 1, 2] as const;

type Columns = NonNullable<Extract<StepAnswers, { step: 'afas' }>['answers']['columns']>;

type Props = StepProps & { readonly columns: readonly SetupColumn[] };

/** Which columns carry the link. What is sure is filled in; everything can be chosen otherwise. */
export function RoleFields({ view, save, columns }: Props) {
  const { t } = useTranslation();
  const issue = useIssue(view);
  const given = view.connection.afas.columns;
  const changedOn = given.changedOn ?? [];
  const choices = (role: Role, now: string, text: string) => {
    const fitting = columns.filter((column) => fitsRole(role, column)).map(({ id }) => id);
    // What is not, or no longer, a fitting column stays in sight, with its sentence beside it.
    const known = now === '' || fitting.includes(now) ? fitting : [now, ...fitting];
    return [{ value: '', label: text }, ...known.map((id) => ({ value: id, label: id }))];
  };
  const saveColumns = (answered: Columns): void =>
    void save({ change: { step: 'afas', answers: { columns: answered } } });
  const saveDate = (at: number, column: string): void => {
    const next = dates.map((index) => (index === at ? column : (changedOn[index] ?? '')));
    saveColumns({ changedOn: next.filter((one) => one !== '') });
  };
  const look = { classNames: { description: small.small ?? '', error: small.small ?? '' } };
  return (
    <>
      <p className={classes.intro}>{t('roles.text')}</p>
      <div className={classes.roles}>
        {single.map((role) => (
          <NativeSelect
            key={role}
            {...look}
            label={t(`role.${role}`)}
            description={t(`roles.${role}`)}
            data={choices(
              role,
              given[role] ?? '',
              t(role === 'blocked' || role === 'contactType' ? 'roles.none' : 'roles.choose'),
            )}
            value={given[role] ?? ''}
            error={issue(['afas', 'columns', role])}
            onChange={({ currentTarget }) => saveColumns(answerOf(role, currentTarget.value || null))}
          />
        ))}
      </div>
      <fieldset className={classes.dates}>
        <legend>{t('role.changedOn')}</legend>
        <p>{t('roles.changedOn')}</p>
        <div className={classes.roles}>
          {dates.map((at) => (
            <NativeSelect
              key={at}
              {...look}
              label={t('roles.date', { number: at + 1 })}
              data={choices('changedOn', changedOn[at] ?? '', t('roles.none'))}
              value={changedOn[at] ?? ''}
              error={issue(['afas', 'columns', 'changedOn', at])}
              onChange={({ currentTarget }) => saveDate(at, currentTarget.value)}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

function answerOf(role: (typeof single)[number], column: string | null): Columns {
  return { [role]: column };
}

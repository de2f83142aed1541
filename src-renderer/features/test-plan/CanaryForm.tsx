import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanaryState } from '../../../src-shared/contract/test-plan.ts';
import type { TestPlanSetting } from '../../../src-shared/domain/connection.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import classes from './CanaryForm.module.css';
import { type SettingField, settingIn } from './settingIn.ts';

type Props = {
  readonly connection: string;
  readonly setting: TestPlanSetting | null;
  readonly onKept: (state: CanaryState) => void;
  readonly onClose: () => void;
};

/** Which organisation and contacts are the canaries. They are looked at as soon as they are kept. */
export function CanaryForm({ connection, setting, onKept, onClose }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<readonly SettingField[]>([]);
  const keep = useMutation(api.testPlan.setCanaries.mutationOptions({ onSuccess: onKept }));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!form.current) return;
    const found = settingIn(new FormData(form.current));
    setWrong(found.wrong);
    if (found.setting) keep.mutate({ connection, setting: found.setting });
    else form.current.querySelector<HTMLElement>(`[name="${found.wrong[0]}"]`)?.focus();
  };
  const field = (name: SettingField) => ({
    name,
    classNames: { error: classes.error ?? '', description: classes.description ?? '' },
    error: wrong.includes(name) && t(`plan.canaries.wrong.${name}`),
    autoComplete: 'off',
    spellCheck: false,
  });
  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        {...field('organisationId')}
        label={t('plan.canaries.organisation')}
        description={t('plan.canaries.organisationText')}
        defaultValue={setting?.organisationId ?? ''}
      />
      <TextInput
        {...field('secondOrganisationId')}
        label={t('plan.canaries.second')}
        description={t('plan.canaries.secondText')}
        defaultValue={setting?.secondOrganisationId ?? ''}
      />
      <Textarea
        {...field('contactIds')}
        label={t('plan.canaries.contacts')}
        description={t('plan.canaries.contactsText')}
        defaultValue={setting?.contactIds.join('\n') ?? ''}
        rows={5}
      />
      <TextInput
        {...field('emailDomain')}
        label={t('plan.canaries.domain')}
        description={t('plan.canaries.domainText')}
        defaultValue={setting?.emailDomain ?? ''}
      />
      <FaultNotice fault={faultOf(keep.error)} fresh />
      <div className={classes.acts}>
        <Button type="submit" loading={keep.isPending}>
          {t('plan.canaries.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

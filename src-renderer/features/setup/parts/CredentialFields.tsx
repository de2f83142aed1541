import { Button, PasswordInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import { client } from '../../../app/client/client.ts';
import { useOneWay } from '../../../app/client/useOneWay.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { fieldsOf, givenIn, type Way } from '../../credentials/givenIn.ts';
import classes from './CredentialEntry.module.css';
import { draftCredential } from './draftCredential.ts';

type Props = {
  readonly draft: string;
  readonly way: Way;
  /** True where the fields take the place of a button that had the focus. */
  readonly focusFirst: boolean;
  readonly onKept: (view: DraftView) => void;
  readonly onClose?: () => void;
};

/** Takes a credential for a draft. It stands in the fields only, is sent once and then cleared, whatever came of it. */
export function CredentialFields({ draft, way, focusFirst, onKept, onClose }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const { pending, fault, send } = useOneWay();
  const fields = fieldsOf(way);
  const focus = (name: string | undefined): void =>
    form.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.focus();
  useEffect(() => {
    if (focusFirst) form.current?.querySelector<HTMLInputElement>('input')?.focus();
  }, [focusFirst, form]);

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!form.current) return;
    const { given, missing } = givenIn(way, new FormData(form.current));
    setEmpty(missing);
    if (!given) return focus(missing[0]);
    const view = await send(() => client.setup.credentials.set({ draft, credential: draftCredential(given) }));
    form.current?.reset();
    if (view) onKept(view);
    else focus(fields[0]);
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {fields.map((name) => (
        <PasswordInput
          key={name}
          name={name}
          label={t(`credentials.${name}`)}
          description={name === 'token' && t('credentials.tokenText')}
          autoComplete="new-password"
          spellCheck={false}
          maxLength={4000}
          error={empty.includes(name) && t('credentials.empty')}
          visibilityToggleButtonProps={{ 'aria-label': t('credentials.show'), tabIndex: 0 }}
          classNames={{ error: classes.small ?? '', description: classes.small ?? '' }}
        />
      ))}
      <FaultNotice fault={fault} fresh />
      <div className={classes.acts}>
        <Button type="submit" variant="default" loading={pending}>
          {t('credential.keep')}
        </Button>
        {onClose && (
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import { client } from '../../../app/client/client.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import type { Way } from '../../credentials/givenIn.ts';
import { SecretFields } from '../../credentials/SecretFields.tsx';
import { useSecretForm } from '../../credentials/useSecretForm.ts';
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

/** Takes a credential for a draft. */
export function CredentialFields({ draft, way, focusFirst, onKept, onClose }: Props) {
  const { t } = useTranslation();
  const { form, empty, pending, fault, submit } = useSecretForm(
    way,
    (given) => client.setup.credentials.set({ draft, credential: draftCredential(given) }),
    onKept,
  );
  useEffect(() => {
    if (focusFirst) form.current?.querySelector<HTMLInputElement>('input')?.focus();
  }, [focusFirst, form]);

  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <SecretFields way={way} empty={empty} />
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

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialView, Side } from '../../../src-shared/domain/credential.ts';
import { client } from '../../app/client/client.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import classes from './CredentialForm.module.css';
import type { Way } from './givenIn.ts';
import { SecretFields } from './SecretFields.tsx';
import { useSecretForm } from './useSecretForm.ts';
import { WayChoice } from './WayChoice.tsx';

type Props = {
  readonly connection: string;
  readonly side: Side;
  readonly kind: CredentialView['kind'];
  readonly onKept: (view: CredentialView) => void;
  readonly onClose: () => void;
};

/** Takes a new credential of a connection. */
export function CredentialForm({ connection, side, kind, onKept, onClose }: Props) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>(side === 'spotler' ? 'keyPair' : kind === 'oauth' ? 'oauth' : 'token');
  const { form, empty, pending, fault, submit, clear } = useSecretForm(
    way,
    (given) => client.credentials.replace({ connection, given }),
    onKept,
  );
  // Once, when it opens: choosing another way with the arrow keys must not take the focus away.
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input[type="password"]')?.focus(), [form]);

  const choose = (chosen: Way): void => {
    clear();
    setWay(chosen);
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {side === 'afas' && <WayChoice way={way} onChoose={choose} />}
      {way === 'keyPair' && <p className={classes.text}>{t('credentials.keyText')}</p>}
      <SecretFields way={way} empty={empty} />
      <FaultNotice fault={fault} fresh />
      <div className={classes.acts}>
        <Button type="submit" loading={pending}>
          {t('credentials.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

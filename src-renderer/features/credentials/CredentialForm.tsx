import { Button, PasswordInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialView, Side } from '../../../src-shared/domain/credential.ts';
import { client } from '../../app/client/client.ts';
import { useOneWay } from '../../app/client/useOneWay.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import classes from './CredentialForm.module.css';
import { fieldsOf, givenIn, type Way } from './givenIn.ts';
import { WayChoice } from './WayChoice.tsx';

type Props = {
  readonly connection: string;
  readonly side: Side;
  readonly kind: CredentialView['kind'];
  readonly onKept: (view: CredentialView) => void;
  readonly onClose: () => void;
};

/**
 * Takes a new credential. What is typed or pasted stands in the fields only, is sent once and then cleared, whatever
 * came of it; no state of the window ever holds it.
 */
export function CredentialForm({ connection, side, kind, onKept, onClose }: Props) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>(side === 'spotler' ? 'keyPair' : kind === 'oauth' ? 'oauth' : 'token');
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const { pending, fault, send } = useOneWay();
  const focus = (name: string | undefined): void =>
    form.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.focus();
  // Once, when it opens: choosing another way with the arrow keys must not take the focus away.
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input[type="password"]')?.focus(), []);

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!form.current) return;
    const { given, missing } = givenIn(way, new FormData(form.current));
    setEmpty(missing);
    if (!given) return focus(missing[0]);
    const view = await send(() => client.credentials.replace({ connection, given }));
    form.current?.reset();
    if (view) onKept(view);
    else focus(fieldsOf(way)[0]);
  };

  const choose = (chosen: Way): void => {
    form.current?.reset();
    setEmpty([]);
    setWay(chosen);
  };
  const fields = fieldsOf(way);
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {side === 'afas' && <WayChoice way={way} onChoose={choose} />}
      {way === 'keyPair' && <p className={classes.text}>{t('credentials.keyText')}</p>}
      {fields.map((name) => (
        <PasswordInput
          key={name}
          name={name}
          label={t(`credentials.${name}`)}
          description={name === 'token' && t('credentials.tokenText')}
          autoComplete="new-password"
          spellCheck={false}
          maxLength={8000}
          error={empty.includes(name) && t('credentials.empty')}
          visibilityToggleButtonProps={{ 'aria-label': t('credentials.show'), tabIndex: 0 }}
          classNames={{ error: classes.error ?? '', description: classes.description ?? '' }}
        />
      ))}
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

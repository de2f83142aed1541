import { Button, PasswordInput } from '@mantine/core';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../app/client/client.ts';
import { useOneWay } from '../../app/client/useOneWay.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { type PassphraseMistake, passphraseMistake } from '../vault/passphraseMistake.ts';
import type { Moved } from './MovedNews.tsx';
import classes from './Protection.module.css';

/** From the password store of the system to a passphrase, chosen twice the same. */
export function ToPassphrase({ onMoved }: { readonly onMoved: (moved: Moved) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [mistake, setMistake] = useState<PassphraseMistake | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { pending, fault, send } = useOneWay();

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!form.current) return;
    const data = new FormData(form.current);
    const [passphrase, again] = [data.get('passphrase'), data.get('again')];
    if (typeof passphrase !== 'string' || typeof again !== 'string') return;
    const found = passphraseMistake('new', passphrase, again);
    setMistake(found);
    if (found !== null) return;
    const moved = await send(() => client.credentials.keepUnderPassphrase({ passphrase }));
    form.current?.reset();
    if (moved) onMoved(moved);
  };

  if (!open) {
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('protection.usePassphrase')}
      </Button>
    );
  }
  const field = {
    autoComplete: 'new-password',
    maxLength: 1000,
    visibilityToggleButtonProps: { 'aria-label': t('vault.show'), tabIndex: 0 },
    classNames: { error: classes.error ?? '' },
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p className={classes.text}>{t('protection.usePassphraseText')}</p>
      <PasswordInput
        {...field}
        name="passphrase"
        label={t('vault.passphrase')}
        error={mistake === 'missing' && t('vault.missing')}
        data-autofocus
      />
      <PasswordInput
        {...field}
        name="again"
        label={t('vault.new.again')}
        error={mistake === 'differs' && t('vault.new.differs')}
      />
      <FaultNotice fault={fault} fresh />
      <div className={classes.acts}>
        <Button type="submit" loading={pending}>
          {t('protection.usePassphrase')}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

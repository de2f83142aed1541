import { Button, PasswordInput } from '@mantine/core';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultSentences } from '../../../src-shared/text/fill.ts';
import type { VaultProtection } from '../../../src-shared/domain/vault.ts';
import { api, client } from '../../app/client/client.ts';
import { queryClient } from '../../app/client/queryClient.ts';
import { useOneWay } from '../../app/client/useOneWay.ts';
import { usePreferences } from '../../app/preferences.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { RefusedStore } from './RefusedStore.tsx';
import { type PassphraseMistake, passphraseMistake } from './passphraseMistake.ts';
import classes from './VaultScreen.module.css';

type Props = { readonly state: 'new' | 'locked'; readonly protection: VaultProtection };

/** Makes the vault (`new`) or opens it (`locked`). The passphrase goes to the host and stays nowhere in the window. */
export function VaultScreen({ state, protection }: Props) {
  const { t } = useTranslation();
  if (protection.kind === 'system') {
    return (
      <div className={classes.screen}>
        <ScreenHeading>{t('protection.appOnly')}</ScreenHeading>
        <p>{t('protection.appOnlyText')}</p>
      </div>
    );
  }
  return (
    <div className={classes.screen}>
      <ScreenHeading>{t(`vault.${state}.title`)}</ScreenHeading>
      <p>{t(`vault.${state}.intro`)}</p>
      {state === 'new' && <RefusedStore protection={protection} />}
      {state === 'new' && (
        <Notice tone="warn" title={t('vault.new.warning')}>
          <p>{t('vault.new.warningText')}</p>
        </Notice>
      )}
      <Panel>
        <PassphraseForm state={state} />
      </Panel>
    </div>
  );
}

function PassphraseForm({ state }: Pick<Props, 'state'>) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [mistake, setMistake] = useState<PassphraseMistake | null>(null);
  const firstField = useRef<HTMLInputElement>(null);
  const againField = useRef<HTMLInputElement>(null);
  const { pending, fault, send } = useOneWay();

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const found = passphraseMistake(state, first, again);
    setMistake(found);
    if (found !== null) return (found === 'missing' ? firstField : againField).current?.focus();
    const opened = await send(() => client.app.unlock({ passphrase: first }));
    if (opened) queryClient.setQueryData(api.app.state.queryKey(), opened);
    else firstField.current?.focus();
  };

  const refused = fault && faultSentences(fault, language);
  const firstError = mistake === 'missing' ? t('vault.missing') : refused && `${refused.message} ${refused.remedy}`;
  const toggle = { 'aria-label': t('vault.show'), tabIndex: 0 };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <PasswordInput
        ref={firstField}
        label={t('vault.passphrase')}
        autoComplete={state === 'new' ? 'new-password' : 'current-password'}
        maxLength={1000}
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
        error={firstError}
        visibilityToggleButtonProps={toggle}
        classNames={{ error: classes.error ?? '' }}
      />
      {state === 'new' && (
        <PasswordInput
          ref={againField}
          label={t('vault.new.again')}
          autoComplete="new-password"
          maxLength={1000}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={mistake === 'differs' && t('vault.new.differs')}
          visibilityToggleButtonProps={toggle}
          classNames={{ error: classes.error ?? '' }}
        />
      )}
      <Button type="submit" loading={pending}>
        {t(`vault.${state}.submit`)}
      </Button>
    </form>
  );
}

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialView } from '../../../src-shared/domain/credential.ts';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Running } from '../../ui/Running.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { adoptCredential } from './adoptCredential.ts';
import classes from './CredentialCard.module.css';
import { CredentialFacts } from './CredentialFacts.tsx';
import { CredentialForm } from './CredentialForm.tsx';
import { ForgetCredential } from './ForgetCredential.tsx';

const tones = { absent: 'warn', kept: 'good', unreadable: 'bad' } as const satisfies Record<
  CredentialView['state'],
  Tone
>;

type Props = { readonly connection: string; readonly credential: CredentialView };

/** One side: which credential is there, how it did when it was tested, and what can be done with it. */
export function CredentialCard({ connection, credential }: Props) {
  const { t } = useTranslation();
  const [entering, setEntering] = useState(false);
  const [forgetting, setForgetting] = useState(false);
  const enter = useRef<HTMLButtonElement>(null);
  const { side, state } = credential;
  const name = t(`credentials.${side}`);
  const test = useMutation(
    api.credentials.test.mutationOptions({ onSuccess: (view) => adoptCredential(connection, view) }),
  );
  const runTest = (): void => test.mutate({ connection, side });
  const close = (): void => {
    setEntering(false);
    // After the button is there again.
    setTimeout(() => enter.current?.focus());
  };
  const act = (label: string) => ({ 'aria-label': t('credentials.named', { act: label, side: name }) });
  const enterLabel = t(state === 'absent' ? 'credentials.enter' : 'credentials.replace');
  const passed = test.isSuccess && !test.isPending && credential.lastTest?.fault === null;
  return (
    <section className={classes.card} aria-label={name}>
      <div className={classes.head}>
        <h3 className={classes.name}>{name}</h3>
        <Tag tone={tones[state]}>{t(`credentials.state.${state}`)}</Tag>
      </div>
      {state === 'absent' && !entering && <p className={classes.text}>{t(`credentials.absentText.${side}`)}</p>}
      {state === 'unreadable' && <p className={classes.text}>{t('credentials.unreadableText')}</p>}
      <CredentialFacts credential={credential} />
      {test.isPending && <Running>{t('credentials.testing')}</Running>}
      <output className={classes.news}>{passed && t('credentials.tested', { side: name })}</output>
      <FaultNotice fault={faultOf(test.error)} fresh />
      {entering ? (
        <CredentialForm
          connection={connection}
          side={side}
          kind={credential.kind}
          onClose={close}
          onKept={(view) => {
            close();
            void adoptCredential(connection, view).then(runTest);
          }}
        />
      ) : (
        <div className={classes.acts}>
          <Button
            ref={enter}
            variant={state === 'kept' ? 'default' : 'filled'}
            onClick={() => setEntering(true)}
            {...act(enterLabel)}
          >
            {enterLabel}
          </Button>
          {state !== 'absent' && (
            <>
              <Button variant="default" loading={test.isPending} onClick={runTest} {...act(t('credentials.test'))}>
                {t('credentials.test')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                onClick={() => setForgetting(true)}
                {...act(t('credentials.forget'))}
              >
                {t('credentials.forget')}
              </Button>
            </>
          )}
        </div>
      )}
      <ForgetCredential
        connection={connection}
        side={side}
        opened={forgetting}
        onClose={() => setForgetting(false)}
        onForgotten={() => test.reset()}
      />
    </section>
  );
}

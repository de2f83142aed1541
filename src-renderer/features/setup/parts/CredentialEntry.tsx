import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../../src-shared/domain/credential.ts';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import type { Way } from '../../credentials/givenIn.ts';
import type { StepProps } from '../step.ts';
import { CredentialFields } from './CredentialFields.tsx';
import classes from './CredentialEntry.module.css';

type Props = Pick<StepProps, 'view' | 'refresh'> & { readonly side: Side; readonly way: Way };

/** The credential of one side: what is known of it, or the fields to enter it. */
export function CredentialEntry({ view, refresh, side, way }: Props) {
  const { t } = useTranslation();
  const { configured, hint } = view.credentials[side];
  const [replacing, setReplacing] = useState(false);
  const replace = useRef<HTMLButtonElement>(null);
  const forget = useMutation(api.setup.credentials.forget.mutationOptions({ onSuccess: (now) => refresh(now) }));
  const close = (): void => {
    setReplacing(false);
    // After the button is there again.
    setTimeout(() => replace.current?.focus());
  };
  if (!configured || replacing) {
    return (
      <CredentialFields
        key={way}
        draft={view.id}
        way={way}
        focusFirst={replacing}
        onKept={(now) => {
          refresh(now);
          close();
        }}
        {...(replacing && { onClose: close })}
      />
    );
  }
  return (
    <div className={classes.kept}>
      <p className={classes.what}>
        <IconLock size={18} stroke={1.75} aria-hidden />
        <span>
          {t(
            way === 'keyPair'
              ? 'credential.keyPairKept'
              : way === 'oauth'
                ? 'credential.oauthKept'
                : 'credential.tokenKept',
          )}
          {hint && (
            <>
              {' '}
              <code>…{hint}</code>
            </>
          )}
        </span>
      </p>
      <div className={classes.acts}>
        <Button ref={replace} variant="default" onClick={() => setReplacing(true)}>
          {t('credentials.replace')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          loading={forget.isPending}
          onClick={() => forget.mutate({ draft: view.id, side })}
        >
          {t('credentials.forget')}
        </Button>
      </div>
      <FaultNotice fault={faultOf(forget.error)} fresh />
    </div>
  );
}

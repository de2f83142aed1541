import { useTranslation } from 'react-i18next';
import type { CredentialView } from '../../../src-shared/domain/credential.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { useWhen } from '../../ui/useWhen.ts';
import classes from './CredentialFacts.module.css';

/** What is known of a credential without knowing it. */
export function CredentialFacts({ credential }: { readonly credential: CredentialView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { state, kind, hint, setAt, lastTest } = credential;
  const { fault = null, environmentId = null, appName = null } = lastTest ?? {};
  return (
    <>
      {state !== 'absent' && (
        <dl className={classes.facts}>
          {kind && <Fact name={t('credentials.kind')}>{t(`credentials.kind.${kind}`)}</Fact>}
          {hint && (
            <Fact name={t('credentials.hint')}>
              <code>…{hint}</code>
            </Fact>
          )}
          {setAt && <Fact name={t('credentials.setAt')}>{when(setAt)}</Fact>}
          <Fact name={t('credentials.lastTest')}>
            {lastTest
              ? t(fault ? 'credentials.failed' : 'credentials.passed', { when: when(lastTest.at) })
              : t('credentials.notTested')}
          </Fact>
          {environmentId && (
            <Fact name={t('credentials.environmentId')}>
              <bdi>{environmentId}</bdi>
            </Fact>
          )}
          {appName && (
            <Fact name={t('credentials.appName')}>
              <bdi>{appName}</bdi>
            </Fact>
          )}
        </dl>
      )}
      {state !== 'absent' && <FaultNotice fault={fault} />}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

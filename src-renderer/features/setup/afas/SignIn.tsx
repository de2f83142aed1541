import { useTranslation } from 'react-i18next';
import { profitMenu } from '../../../../src-shared/text/profit-menu.ts';
import { hrefOf } from '../../../app/route.ts';
import { CredentialEntry } from '../parts/CredentialEntry.tsx';
import { HowTo } from '../parts/HowTo.tsx';
import { RadioChoice } from '../parts/RadioChoice.tsx';
import { useIssue } from '../parts/useIssue.ts';
import type { StepProps } from '../step.ts';
import classes from './AfasStep.module.css';

/** How Pont signs in at AFAS: with a token or with OAuth, where each is made, and the field for it. */
export function SignIn({ view, save, refresh }: StepProps) {
  const { t } = useTranslation();
  const issue = useIssue(view);
  const way = view.connection.afas.authentication ?? 'token';
  const { configured } = view.credentials.afas;
  const steps =
    way === 'token'
      ? [
          { text: t('afas.how.open'), menu: profitMenu('appConnector') },
          { text: t('afas.how.group') },
          { text: t('afas.how.connectors'), menu: profitMenu('appConnector', 'getConnectors') },
          { text: t('afas.how.unblock') },
          { text: t('afas.how.token'), menu: profitMenu('appConnector', 'userTokens') },
        ]
      : [
          { text: t('afas.how.open'), menu: profitMenu('appConnector') },
          { text: t('afas.how.oauthType'), menu: profitMenu('appConnector', 'general') },
          { text: t('afas.how.group') },
          { text: t('afas.how.connectors'), menu: profitMenu('appConnector', 'getConnectors') },
          { text: t('afas.how.unblock') },
          { text: t('afas.how.oauth') },
        ];
  return (
    <div className={classes.fields}>
      <RadioChoice
        legend={t('credentials.way')}
        value={way}
        issue={issue(['afas', 'authentication'])}
        onChoose={(chosen) => save({ change: { step: 'afas', answers: { authentication: chosen } } })}
        options={[
          { value: 'token', name: t('afas.way.token'), text: t('afas.way.tokenText') },
          { value: 'oauth', name: t('afas.way.oauth'), text: t('afas.way.oauthText') },
        ]}
      />
      <HowTo
        key={way}
        title={t(way === 'token' ? 'afas.how.titleToken' : 'afas.how.titleOauth')}
        open={!configured}
        steps={steps}
      />
      <p className={classes.note}>
        {t('afas.how.guide')} <a href={hrefOf({ screen: 'draftGuide', draft: view.id })}>{t('guide.title')}</a>
      </p>
      <CredentialEntry view={view} refresh={refresh} side="afas" way={way} />
    </div>
  );
}

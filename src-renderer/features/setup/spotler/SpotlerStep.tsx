import { useTranslation } from 'react-i18next';
import { spotlerMenu } from '../../../../src-shared/text/profit-menu.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { Connect } from '../parts/Connect.tsx';
import { CredentialEntry } from '../parts/CredentialEntry.tsx';
import { HowTo } from '../parts/HowTo.tsx';
import { useIssue } from '../parts/useIssue.ts';
import type { StepProps } from '../step.ts';
import { DedupChoice } from './DedupChoice.tsx';
import { SpotlerFacts } from './SpotlerFacts.tsx';
import classes from './SpotlerStep.module.css';

const integrations = 'Settings / Account & Billing / Integrations';

/** The Spotler side: its key pair, what the account has, and by what it recognises double contacts. */
export function SpotlerStep({ view, save, refresh }: StepProps) {
  const { t } = useTranslation();
  const issue = useIssue(view);
  const { spotler } = view.seen;
  const { baseUrl } = view.connection.spotler;
  const address = issue(['spotler', 'baseUrl']);
  return (
    <>
      <Panel>
        <h2>{t('spotler.keys')}</h2>
        <p className={classes.intro}>{t('spotler.keysText')}</p>
        <HowTo
          title={t('spotler.how.title')}
          open={!view.credentials.spotler.configured}
          steps={[
            { text: t('spotler.how.license'), menu: spotlerMenu(integrations) },
            { text: t('spotler.how.new'), menu: spotlerMenu(`${integrations} / Configurations`) },
            { text: t('spotler.how.field') },
            { text: t('spotler.how.copy') },
          ]}
        />
        <CredentialEntry view={view} refresh={refresh} side="spotler" way="keyPair" />
        {baseUrl !== undefined && (
          <p className={classes.note}>
            {t('place.spotlerAddress')}: <code>{baseUrl}</code>
          </p>
        )}
        {address !== null && <p className={classes.wrong}>{address}</p>}
        <Connect view={view} save={save} refresh={refresh} side="spotler" />
      </Panel>
      {spotler && (
        <Panel>
          <h2>{t('spotler.found')}</h2>
          <SpotlerFacts spotler={spotler} />
        </Panel>
      )}
      <Panel>
        <h2>{t('dedup.title')}</h2>
        <DedupChoice view={view} save={save} />
      </Panel>
    </>
  );
}

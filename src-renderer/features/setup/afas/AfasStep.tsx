import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/Panel.tsx';
import { Connect } from '../parts/Connect.tsx';
import type { StepProps } from '../step.ts';
import { AfasFacts } from './AfasFacts.tsx';
import { ConnectorPicker } from './ConnectorPicker.tsx';
import { PasteBox } from './PasteBox.tsx';
import { RoleFields } from './RoleFields.tsx';
import { SignIn } from './SignIn.tsx';
import { WhereFields } from './WhereFields.tsx';

/** The AFAS side: which one, how Pont gets in, which GetConnector, and which of its columns carry the link. */
export function AfasStep(props: StepProps) {
  const { t } = useTranslation();
  const { afas, connector } = props.view.seen;
  const chosen = props.view.connection.afas.getConnector ?? '';
  return (
    <>
      <Panel>
        <h2>{t('afas.where')}</h2>
        <PasteBox {...props} />
        <WhereFields {...props} />
      </Panel>
      <Panel>
        <h2>{t('afas.signIn')}</h2>
        <SignIn {...props} />
        <Connect {...props} side="afas" />
        {afas && <AfasFacts afas={afas} environment={props.view.connection.afas.environment ?? null} />}
      </Panel>
      {afas && (
        <Panel>
          <h2>{t('place.getConnector')}</h2>
          <ConnectorPicker {...props} afas={afas} />
        </Panel>
      )}
      {connector && chosen !== '' && (
        <Panel>
          <h2>{t('roles.title')}</h2>
          <RoleFields {...props} columns={connector.columns} />
        </Panel>
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AfasSeen } from '../../../../src-shared/domain/setup/draft.ts';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { RadioChoice } from '../parts/RadioChoice.tsx';
import { useIssue } from '../parts/useIssue.ts';
import type { StepProps } from '../step.ts';
import classes from './ConnectorPicker.module.css';
import { ConnectorView } from './ConnectorView.tsx';

type Props = StepProps & { readonly afas: AfasSeen };

/** The GetConnectors of the app connector: one is looked at first, and chosen when somebody says so. */
export function ConnectorPicker({ view, refresh, afas }: Props) {
  const { t } = useTranslation();
  const issue = useIssue(view);
  const chosen = view.connection.afas.getConnector ?? null;
  const [looked, setLooked] = useState(chosen);
  const choose = useMutation(
    api.setup.afas.choose.mutationOptions({ onSuccess: (now) => refresh(now), onError: () => refresh() }),
  );
  if (afas.getConnectors.length === 0) {
    return (
      <Notice tone="warn" title={t('picker.none')}>
        <p>{t('picker.noneText')}</p>
      </Notice>
    );
  }
  const isChosen = looked !== null && looked === chosen && view.seen.connector !== null;
  return (
    <>
      <RadioChoice
        legend={t('picker.legend')}
        description={t('picker.text')}
        value={looked}
        issue={issue(['afas', 'getConnector'])}
        onChoose={setLooked}
        options={afas.getConnectors.map(({ id, description }) => ({
          value: id,
          name: (
            <span className={classes.name}>
              <bdi>{id}</bdi> {id === chosen && <Tag tone="good">{t('picker.chosen')}</Tag>}
            </span>
          ),
          text: description,
        }))}
      />
      {looked !== null && (
        <>
          <ConnectorView key={looked} draft={view.id} getConnector={looked} />
          <div className={classes.act}>
            {!isChosen && (
              <Button
                loading={choose.isPending}
                onClick={() => choose.mutate({ draft: view.id, getConnector: looked })}
              >
                {t('picker.use', { connector: looked })}
              </Button>
            )}
            <output>{isChosen && choose.isSuccess && t('picker.used', { connector: looked })}</output>
          </div>
          <FaultNotice fault={faultOf(choose.error)} fresh />
        </>
      )}
    </>
  );
}

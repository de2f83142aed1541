import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import classes from './BeginPanel.module.css';
import { useStartDraft } from './useStartDraft.ts';

/** The way to a new connection, for a real customer or to practise. */
export function BeginPanel() {
  const { t } = useTranslation();
  const start = useStartDraft();
  const practising = start.isPending && start.variables.practice === true;
  return (
    <Panel>
      <h2>{t('setup.new')}</h2>
      <p>{t('setup.beginText')}</p>
      <div>
        <Button loading={start.isPending && !practising} onClick={() => start.mutate({})}>
          {t('setup.begin')}
        </Button>
      </div>
      <div className={classes.practise}>
        <p>{t('setup.practiseText')}</p>
        <Button variant="default" loading={practising} onClick={() => start.mutate({ practice: true })}>
          {t('setup.practise')}
        </Button>
      </div>
      <FaultNotice fault={faultOf(start.error)} fresh />
    </Panel>
  );
}

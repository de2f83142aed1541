import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../../app/client/failure.ts';
import { hrefOf } from '../../../app/route.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { useDrafts } from '../../setup/drafts/useDrafts.ts';
import { useStartDraft } from '../../setup/drafts/useStartDraft.ts';
import classes from './SettingsPanel.module.css';
import { Versions } from './Versions.tsx';

/** The way to another configuration: in a draft of this connection, or back to an earlier version. */
export function SettingsPanel({ connection }: { readonly connection: string }) {
  const { t } = useTranslation();
  const start = useStartDraft();
  const open = useDrafts().data?.find(({ of }) => of === connection);
  return (
    <Panel>
      <div className={classes.head}>
        <h2>{t('change.title')}</h2>
        <p className={classes.text}>{t('change.text')}</p>
      </div>
      <div>
        {open ? (
          <Button component="a" href={hrefOf({ screen: 'setup', draft: open.id, step: open.at })}>
            {t('change.goOn')}
          </Button>
        ) : (
          <Button variant="default" loading={start.isPending} onClick={() => start.mutate({ of: connection })}>
            {t('change.begin')}
          </Button>
        )}
      </div>
      <FaultNotice fault={faultOf(start.error)} fresh />
      <Versions connection={connection} />
    </Panel>
  );
}

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/client/client.ts';
import { faultOf } from '../../app/client/failure.ts';
import { queryClient } from '../../app/client/queryClient.ts';
import { goTo } from '../../app/useRoute.ts';
import { CopyText } from '../../ui/CopyText.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { BeginPanel } from '../setup/drafts/BeginPanel.tsx';
import classes from './AddConnection.module.css';
import { ImportConnection } from './ImportConnection.tsx';

const importCommand = 'pont connection import FILE --secrets FILE';

/** The ways to a new connection: step by step, the practice customer (as long as there is none), and a file. */
export function AddConnection({ practice }: { readonly practice: boolean }) {
  const { t } = useTranslation();
  const add = useMutation(
    api.connections.addSandbox.mutationOptions({
      onSuccess: async ({ name }) => {
        await queryClient.invalidateQueries({ queryKey: api.connections.key() });
        goTo({ screen: 'sync', connection: name });
      },
    }),
  );
  return (
    <section className={classes.ways} aria-label={t('connections.add')}>
      <BeginPanel />
      {practice && (
        <Panel>
          <h2>{t('practice.title')}</h2>
          <p>{t('practice.text')}</p>
          <div className={classes.act}>
            <Button loading={add.isPending} onClick={() => add.mutate({})}>
              {t('practice.add')}
            </Button>
            <output>{add.isPending && t('practice.adding')}</output>
          </div>
          <FaultNotice fault={faultOf(add.error)} fresh />
        </Panel>
      )}
      <Panel>
        <h2>{t('import.title')}</h2>
        <p>{t('import.text')}</p>
        <ImportConnection />
        <p className={classes.also}>{t('import.command')}</p>
        <CopyText label={t('import.command')} text={importCommand} />
      </Panel>
    </section>
  );
}

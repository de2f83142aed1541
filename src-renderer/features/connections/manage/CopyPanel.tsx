import { Button } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../../src-shared/contract/connections.ts';
import { client } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { download } from '../../../ui/download.ts';
import classes from './CopyPanel.module.css';
import { Duplicate } from './Duplicate.tsx';

/** A copy beside this one, or a file to take along. The practice customer has one place only. */
export function CopyPanel({ connection }: { readonly connection: ConnectionSummary }) {
  const { t } = useTranslation();
  const [duplicating, setDuplicating] = useState(false);
  const save = useMutation({
    mutationFn: () => client.connections.export({ name: connection.name }),
    onSuccess: ({ fileName, json }) => download(fileName, json, 'application/json'),
  });
  return (
    <Panel>
      <h2>{t('manage.copy')}</h2>
      <div className={classes.ways}>
        {!connection.sandbox && (
          <div className={classes.way}>
            <p>{t('manage.copyText')}</p>
            <Button
              variant="default"
              leftSection={<IconCopy size={16} aria-hidden />}
              onClick={() => setDuplicating(true)}
            >
              {t('manage.duplicate')}
            </Button>
          </div>
        )}
        <div className={classes.way}>
          <p>{t('manage.exportText')}</p>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('manage.export')}
          </Button>
          <FaultNotice fault={faultOf(save.error)} fresh />
        </div>
      </div>
      <Duplicate connection={connection} opened={duplicating} onClose={() => setDuplicating(false)} />
    </Panel>
  );
}

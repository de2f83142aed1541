import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionSummary } from '../../../../src-shared/contract/connections.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { RemoveConnection } from './RemoveConnection.tsx';

export function RemovePanel({ connection }: { readonly connection: ConnectionSummary }) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState(false);
  return (
    <Panel>
      <h2>{t('remove.heading')}</h2>
      <p>{t(connection.sandbox ? 'connections.removeTextSandbox' : 'remove.intro')}</p>
      <div>
        <Button
          variant="default"
          c="var(--pont-bad)"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => setRemoving(true)}
        >
          {t('connections.remove')}
        </Button>
      </div>
      {removing && <RemoveConnection connection={connection} onClose={() => setRemoving(false)} />}
    </Panel>
  );
}

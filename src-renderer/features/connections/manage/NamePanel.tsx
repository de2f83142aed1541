import { useTranslation } from 'react-i18next';
import { useMutation } from '@tanstack/react-query';
import type { ConnectionSummary } from '../../../../src-shared/contract/connections.ts';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { queryClient } from '../../../app/client/queryClient.ts';
import { goTo } from '../../../app/useRoute.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { NameForm } from './NameForm.tsx';

/** Another title, or another name; the address of this screen follows the name. */
export function NamePanel({ connection: { name, title } }: { readonly connection: ConnectionSummary }) {
  const { t } = useTranslation();
  const rename = useMutation(
    api.connections.rename.mutationOptions({
      onSuccess: async (renamed) => {
        await queryClient.invalidateQueries({ queryKey: api.connections.key() });
        if (renamed.name !== name) goTo({ screen: 'manage', connection: renamed.name });
      },
    }),
  );
  return (
    <Panel>
      <h2>{t('manage.name')}</h2>
      <NameForm
        start={{ name, title }}
        own={name}
        submit={t('manage.rename')}
        busy={rename.isPending}
        onSubmit={(given) => rename.mutate({ name, newName: given.name, title: given.title })}
      >
        <FaultNotice fault={faultOf(rename.error)} fresh />
        <output>{rename.isSuccess && t('manage.renamed')}</output>
      </NameForm>
    </Panel>
  );
}

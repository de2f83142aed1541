import { useMutation } from '@tanstack/react-query';
import { api } from '../../../app/client/client.ts';
import { queryClient } from '../../../app/client/queryClient.ts';
import { goTo } from '../../../app/useRoute.ts';

/** Begins a draft (a new one, a change of a connection, or an earlier version of it) and goes there. */
export function useStartDraft() {
  return useMutation(
    api.setup.start.mutationOptions({
      onSuccess: async (view, { practice }) => {
        queryClient.setQueryData(api.setup.get.queryKey({ input: { draft: view.id } }), view);
        goTo({ screen: 'setup', draft: view.id, step: view.at });
        await queryClient.invalidateQueries({ queryKey: api.setup.list.key() });
        // Practising begins with making the practice customer.
        if (practice) await queryClient.invalidateQueries({ queryKey: api.connections.key() });
      },
    }),
  );
}

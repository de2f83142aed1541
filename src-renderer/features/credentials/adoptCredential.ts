import type { CredentialView } from '../../../src-shared/domain/credential.ts';
import { api } from '../../app/client/client.ts';
import { queryClient } from '../../app/client/queryClient.ts';

/** Puts what came back for one side in its place, and has the list of connections looked at again. */
export async function adoptCredential(connection: string, view: CredentialView): Promise<void> {
  queryClient.setQueryData(
    api.credentials.show.queryKey({ input: { connection } }),
    (shown) => shown && { ...shown, [view.side]: view },
  );
  await queryClient.invalidateQueries({ queryKey: api.connections.key() });
}

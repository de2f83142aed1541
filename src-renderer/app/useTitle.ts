import { skipToken, useQuery } from '@tanstack/react-query';
import { api } from './client/client.ts';
import { connectionOf, draftOf, type Route } from './route.ts';
import { useConnections } from './useConnections.ts';

/** What people call the connection or the draft of this place; undefined outside one, and before it has a title. */
export function useTitle(route: Route, vaultOpen: boolean): string | undefined {
  const name = connectionOf(route);
  const draft = draftOf(route);
  const connections = useConnections(vaultOpen);
  const view = useQuery(api.setup.get.queryOptions({ input: vaultOpen && draft !== null ? { draft } : skipToken }));
  if (name !== null) return connections.data?.find((one) => one.name === name)?.title;
  const title = draft === null ? '' : (view.data?.connection.title?.trim() ?? '');
  return title === '' ? undefined : title;
}

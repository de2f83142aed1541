import { ORPCError } from '@orpc/client';
import { create } from 'zustand';

/** reached: the last call was answered. lost: it was not. noAccess: the host does not know this window's token. */
export type HostState = 'reached' | 'lost' | 'noAccess';

type HostStore = { readonly state: HostState };

export const useHost = create<HostStore>(() => ({ state: 'reached' }));

/** What a failed call says about the host, or null where it says nothing: an answer is an answer, also a refusal. */
export function hostStateOf(error: unknown): HostState | null {
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  if (!(error instanceof ORPCError)) return 'lost';
  return error.status === 401 || error.status === 403 ? 'noAccess' : 'reached';
}

export function noteHost(state: HostState | null): void {
  if (state !== null && state !== useHost.getState().state) useHost.setState({ state });
}

import { QueryClient } from '@tanstack/react-query';

/** The host is on this machine: calls are made also when the computer has no network, and an answer needs no repeat. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 2_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});

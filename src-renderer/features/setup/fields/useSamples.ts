import { useQuery } from '@tanstack/react-query';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import { api } from '../../../app/client/client.ts';

/**
 * What a few contacts have on both sides: as shapes, or as it is while somebody wants to see it. Values of people leave
 * the window's memory with the screen that showed them.
 */
export function useSamples({ id, seen }: DraftView, reveal: boolean) {
  return useQuery({
    ...api.setup.fields.samples.queryOptions({ input: { draft: id, reveal } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    enabled: seen.connector !== null && seen.spotler !== null,
    ...(reveal && { gcTime: 0 }),
  });
}

import { ORPCError } from '@orpc/client';
import { z } from 'zod';

const refused = z.object({ paths: z.array(z.string()) });

/** The places of a save that the contract itself refused because they hold more than any field takes; else none. */
export function tooLongPaths(error: unknown): readonly string[] {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return [];
  return refused.safeParse(error.data).data?.paths ?? [];
}

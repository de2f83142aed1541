import { z } from 'zod';
import { owner } from './owner.ts';

/** Ids of the requirement checks: A = AFAS, S = Spotler, X = both. */
export const checkId = z.string().regex(/^[ASX]\d{2}$/);

export const checkStatus = z.enum(['pass', 'warn', 'fail', 'skip']);
export type CheckStatus = z.infer<typeof checkStatus>;

/** One verdict as people read it: cause in `detail`, way out in `remedy`. A skipped check names what it waits for. */
export const checkVerdict = z.object({
  id: checkId,
  status: checkStatus,
  owner,
  title: z.string(),
  detail: z.string(),
  remedy: z.string(),
});
export type CheckVerdict = z.infer<typeof checkVerdict>;

import { z } from 'zod';
import { checkId } from './check.ts';
import { owner } from './owner.ts';

const sentences = z.object({ title: z.string(), remedy: z.string() });

/** A point of AFAS' own AppConnector Auditor, in Pont's words. */
export const auditorItem = z.object({
  code: z.string(),
  /** attention: something to do. info: worth knowing. */
  kind: z.enum(['attention', 'info']),
  /** The check of Pont that looks at the same thing, if any. */
  check: checkId.nullable(),
  owner,
  /** What the report names with it: a GetConnector, fields; never a token. */
  subject: z.string(),
  nl: sentences,
  en: sentences,
});
export type AuditorItem = z.infer<typeof auditorItem>;

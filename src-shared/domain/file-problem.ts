import { z } from 'zod';

/**
 * One place in a connection file that is wrong. `path` is exact (`fields.2.write`), `detail` says what belongs there: a
 * type, the choices, or the code of the rule. Never a value of the file.
 */
export const fileProblem = z.object({
  path: z.string().max(300),
  kind: z.enum(['notJson', 'unknownKey', 'missing', 'type', 'choice', 'format', 'rule']),
  detail: z.string().max(300),
});
export type FileProblem = z.infer<typeof fileProblem>;

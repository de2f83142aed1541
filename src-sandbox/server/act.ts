import { z } from 'zod';
import { sentence } from './sentence.ts';
import type { ActNote, SandboxAct } from './types.ts';

export type Act = { readonly note: ActNote; readonly run: SandboxAct };

/** An act whose parameters are checked; wrong ones throw with a sentence that names them. */
export const act = <Schema extends z.ZodType>(
  about: string,
  schema: Schema,
  run: (params: z.output<Schema>) => unknown,
): Act => ({
  note: { about, params: z.toJSONSchema(schema, { io: 'input' }) },
  run(params) {
    const parsed = schema.safeParse(params);
    if (!parsed.success) throw new Error(sentence(parsed.error));
    return run(parsed.data);
  },
});

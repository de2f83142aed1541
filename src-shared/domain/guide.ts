import { z } from 'zod';

const menuPath = z.object({ nl: z.string(), en: z.string() });

/** What AFAS has already of a line in the guide; unknown where AFAS was not asked. */
export const guideState = z.enum(['present', 'missing', 'unknown']);
export type GuideState = z.infer<typeof guideState>;

const guidePart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** Something that is easily overlooked. */
  z.object({ kind: z.literal('note'), text: z.string() }),
  /** To be done in this order; `menu` is where, in both languages. */
  z.object({
    kind: z.literal('steps'),
    steps: z.array(z.object({ text: z.string(), menu: menuPath.nullable() })),
  }),
  /** `state` is shown as a last column of its own. */
  z.object({
    kind: z.literal('table'),
    heads: z.array(z.string()),
    rows: z.array(z.object({ cells: z.array(z.string()), state: guideState })),
  }),
]);
export type GuidePart = z.infer<typeof guidePart>;

/** The implementation manual for the AppConnector of one connection, in the reader's language. */
export const guide = z.object({
  title: z.string(),
  /** Customer, environment and date, to print above it. */
  about: z.array(z.object({ name: z.string(), value: z.string() })),
  sections: z.array(z.object({ id: z.string(), title: z.string(), parts: z.array(guidePart) })),
});
export type Guide = z.infer<typeof guide>;

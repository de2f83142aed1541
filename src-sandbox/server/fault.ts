import { z } from 'zod';

const pattern = z.string().refine((source) => {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}, 'not a regular expression');

const match = z.strictObject({
  method: z.string().optional().describe('GET, POST, PUT …'),
  path: pattern.optional().describe('regular expression over the path as received'),
  query: pattern.optional().describe('regular expression over the raw query string'),
  body: pattern.optional().describe('regular expression over the body'),
});

const common = {
  match: match.optional().describe('without it every request of the side matches'),
  times: z.union([z.int().positive(), z.literal('unlimited')]).default(1),
  after: z.int().min(0).default(0).describe('lets the first n matches through'),
  every: z.int().min(1).default(1).describe('strikes only every n-th match'),
};

const headers = z.record(z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/), z.string().regex(/^[\t\x20-\x7e]*$/));
const ms = z.int().min(0).max(3_600_000);

/** What can go wrong on the way, the same for both sides. */
export const faultSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('status'),
      status: z.int().min(200).max(599),
      headers: headers.optional(),
      body: z.string().optional(),
      ...common,
    })
    .describe('answers with this status; nothing is applied'),
  z
    .strictObject({ kind: z.literal('delay'), ms, when: z.enum(['before', 'after']).default('before'), ...common })
    .describe('waits before or after the request is applied; it is applied even if the caller hangs up meanwhile'),
  z.strictObject({ kind: z.literal('reset'), ...common }).describe('resets the connection; nothing is applied'),
  z
    .strictObject({ kind: z.literal('truncate'), ...common })
    .describe('applied; half the declared body, then the connection closes'),
  z
    .strictObject({ kind: z.literal('slowBody'), ms, ...common })
    .describe('applied; headers at once, the body in ten pieces spread over this time'),
  z
    .strictObject({
      kind: z.literal('garbage'),
      body: z.string().optional(),
      contentType: z.string().optional(),
      ...common,
    })
    .describe('200 with something that is not JSON; nothing is applied'),
  z
    .strictObject({ kind: z.literal('appliedThenTimeout'), holdMs: ms.optional(), ...common })
    .describe('applied, but no answer: silent until the caller hangs up, or for holdMs and then a reset'),
  z
    .strictObject({ kind: z.literal('appliedTwice'), ...common })
    .describe('applied twice, as by a proxy that repeats; the second reply is sent'),
  z
    .strictObject({ kind: z.literal('clockSkew'), seconds: z.number().min(-1e9).max(1e9), ...common })
    .describe(
      'Date header and the side itself are off by this; unlimited and without match also for the acts of people',
    ),
]);

export type FaultSetting = z.output<typeof faultSchema>;
/** Counts: `matched` requests so far, of which `struck` got the fault. */
export type Fault = { readonly id: number; matched: number; struck: number } & FaultSetting;

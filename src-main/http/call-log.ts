import type { CallRecord, Side } from './types.ts';

export type CallCounts = Readonly<Record<Side, { readonly get: number; readonly post: number; readonly put: number }>>;

export type CallLog = {
  /** Made to be handed to the client as `onCall`. */
  readonly record: (call: CallRecord) => void;
  /** Every request sent since the log was made, repeats included. */
  readonly counts: () => CallCounts;
  /** The last calls, oldest first. */
  readonly recent: () => readonly CallRecord[];
};

/** Keeps the last `keep` calls and counts all of them. Holds no values and no secrets, because call records do not. */
export function createCallLog({ keep }: { readonly keep: number }): CallLog {
  const ring: CallRecord[] = [];
  const counted = { afas: { get: 0, post: 0, put: 0 }, spotler: { get: 0, post: 0, put: 0 } };
  const verbs = { GET: 'get', POST: 'post', PUT: 'put' } as const;
  let next = 0;
  return {
    record(call) {
      counted[call.side][verbs[call.method]]++;
      ring[next] = call;
      next = (next + 1) % keep;
    },
    counts: () => ({ afas: { ...counted.afas }, spotler: { ...counted.spotler } }),
    recent: () => (ring.length < keep ? [...ring] : [...ring.slice(next), ...ring.slice(0, next)]),
  };
}

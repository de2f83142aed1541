import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src-shared/domain/fault.ts';
import type { SpotlerOutcome, SpotlerUpsert } from '../ports.ts';
import type { JournalLine } from '../store-port.ts';
import type { Session } from './session.ts';
import { emptyTally } from './tally.ts';
import { writeLane } from './write-lane.ts';

type Step = 'planned' | 'sent' | 'confirmed' | 'failed';

const change = { create: true, properties: { firstName: 'Jan' }, bits: [], mailable: { before: false, after: false } };

/** A journal with this many planned lines, in memory, and a Spotler that answers by call number. */
function world(count: number, answer: (call: number, sent: readonly SpotlerUpsert[]) => readonly SpotlerOutcome[]) {
  const steps = new Map<number, Step>(Array.from({ length: count }, (_, at) => [at + 1, 'planned']));
  const seqsIn = (step: Step): number[] => [...steps].filter(([, now]) => now === step).map(([seq]) => seq);
  const put = (step: Step, from: Step) => (seqs: readonly number[]) => {
    for (const seq of seqs) {
      expect(steps.get(seq)).toBe(from);
      steps.set(seq, step);
    }
  };
  const seen = { calls: 0, atOnce: 0, most: 0 };
  const stop = new AbortController();
  const store = {
    atOnce: <T>(work: () => T): T => work(),
    planned: (_run: string, _lane: string, limit: number): JournalLine[] =>
      seqsIn('planned')
        .slice(0, limit)
        .map((seq) => ({ seq, contactId: String(seq), change, base: () => ({}) }) as unknown as JournalLine),
    markSent: put('sent', 'planned'),
    markUnsent: put('planned', 'sent'),
    confirm: (_run: string, lines: readonly JournalLine[]) => put('confirmed', 'sent')(lines.map(({ seq }) => seq)),
    heardCount: () => 0,
    park: (seq: number) => put('failed', 'sent')([seq]),
  };
  const upsert = async (sent: readonly SpotlerUpsert[]): Promise<readonly SpotlerOutcome[]> => {
    const call = (seen.calls += 1);
    seen.most = Math.max(seen.most, (seen.atOnce += 1));
    for (const { externalId } of sent) expect(steps.get(Number(externalId))).toBe('sent');
    // Long enough for another call to begin.
    await new Promise((resolve) => setImmediate(resolve));
    seen.atOnce -= 1;
    return answer(call, sent);
  };
  const session = {
    id: 'r',
    ports: { store, spotler: { upsert }, clock: { now: () => 0, breathe: async () => undefined } },
    order: { signal: stop.signal },
    tally: emptyTally(),
    written: emptyTally(),
    progress: { advance: () => undefined },
  } as unknown as Session;
  return { session, seqsIn, seen, stop };
}

const ok = (_call: number, sent: readonly SpotlerUpsert[]): SpotlerOutcome[] =>
  sent.map(({ externalId }) => ({ externalId, code: 'OK', message: '' }));

describe('a lane', () => {
  it('is written in batches of 100, two at a time, each line marked before its call and closed after it', async () => {
    const { session, seqsIn, seen } = world(1_250, ok);
    await writeLane(session, 'change');
    expect(seqsIn('confirmed')).toHaveLength(1_250);
    expect(seen).toEqual({ calls: 13, atOnce: 0, most: 2 });
  });

  it('that ends early closes what was answered, and takes back what was not on its way', async () => {
    const { session, seqsIn, seen } = world(1_000, (call, sent) => {
      if (call === 3) throw new Fault('http.outcomeUnknown');
      return ok(call, sent);
    });
    await expect(writeLane(session, 'change')).rejects.toThrow('http.outcomeUnknown');
    // Of the call that failed nobody knows; the one beside it has landed.
    expect(seqsIn('sent')).toHaveLength(100);
    expect(seqsIn('confirmed')).toHaveLength((seen.calls - 1) * 100);
    expect(seqsIn('planned')).toHaveLength(1_000 - seen.calls * 100);
  });

  it.each(['spotler.credentials', 'spotler.throttled'] as const)(
    'that ends early with %s takes back the refused call too: nothing of it was done',
    async (code) => {
      const { session, seqsIn, seen } = world(1_000, (call, sent) => {
        if (call === 3) throw new Fault(code);
        return ok(call, sent);
      });
      await expect(writeLane(session, 'change')).rejects.toThrow(code);
      expect(seqsIn('sent')).toEqual([]);
      expect(seqsIn('confirmed')).toHaveLength((seen.calls - 1) * 100);
      expect(seqsIn('planned')).toHaveLength(1_000 - (seen.calls - 1) * 100);
    },
  );

  it('that is cancelled closes what is answered, and takes back what was not on its way', async () => {
    const { session, seqsIn, seen, stop } = world(1_000, (call, sent) => {
      if (call === 2) stop.abort();
      return ok(call, sent);
    });
    await expect(writeLane(session, 'change')).rejects.toThrow('run.cancelled');
    expect(seqsIn('sent')).toEqual([]);
    expect(seqsIn('confirmed')).toHaveLength(seen.calls * 100);
    expect(seqsIn('planned')).toHaveLength(1_000 - seen.calls * 100);
  });

  it('parks the one contact for which a whole batch is refused; all others arrive', async () => {
    const { session, seqsIn } = world(700, (call, sent) => {
      if (sent.some(({ externalId }) => externalId === '333')) {
        throw new Fault('spotler.batchRefused', { status: 400, errorType: 'INVALID', said: '' });
      }
      return ok(call, sent);
    });
    const refused = await writeLane(session, 'change');
    expect(refused.map(({ contactId }) => contactId)).toEqual(['333']);
    expect(seqsIn('failed')).toEqual([333]);
    expect(seqsIn('confirmed')).toHaveLength(699);
  });
});

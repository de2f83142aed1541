import { expect, it } from 'vitest';
import { createCallLog } from './call-log.ts';
import type { CallRecord } from './types.ts';

const call = (at: number, side: CallRecord['side'], method: CallRecord['method']): CallRecord => ({
  at,
  side,
  method,
  label: 'x',
  attempt: 1,
  status: 200,
  durationMs: 1,
  code: null,
});

it('keeps the last calls in order and counts all of them', () => {
  const log = createCallLog({ keep: 3 });
  expect(log.recent()).toEqual([]);
  for (let at = 1; at <= 5; at++) log.record(call(at, at % 2 ? 'afas' : 'spotler', at % 2 ? 'GET' : 'POST'));
  expect(log.recent().map(({ at }) => at)).toEqual([3, 4, 5]);
  expect(log.counts()).toEqual({ afas: { get: 3, post: 0, put: 0 }, spotler: { get: 0, post: 2, put: 0 } });
});

it('gives counts that later calls do not change', () => {
  const log = createCallLog({ keep: 3 });
  const before = log.counts();
  log.record(call(1, 'afas', 'PUT'));
  expect(before.afas.put).toBe(0);
  expect(log.counts().afas.put).toBe(1);
});

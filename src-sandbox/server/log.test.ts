import { expect, test } from 'vitest';
import { createLog, type NewEntry } from './log.ts';
import type { SideName } from './types.ts';

const entry = (side: SideName): NewEntry => ({
  at: '2026-01-15T12:00:00.000Z',
  side,
  method: 'GET',
  path: '/',
  rawQuery: '',
  headers: {},
  requestBytes: 0,
  inFlight: 1,
});
const numbers = (log: ReturnType<typeof createLog>, query = {}): number[] =>
  log.read({ since: 0, limit: Infinity, ...query }).map(({ number }) => number);

test('keeps the last twenty thousand requests', () => {
  const log = createLog();
  for (let count = 0; count < 60_000; count += 1) log.add(entry('afas'), '');
  const kept = numbers(log);
  expect([kept.length, kept[0], kept.at(-1), log.last()]).toEqual([20_000, 40_001, 60_000, 60_000]);
});

test('reads by side, since a number, up to a limit', () => {
  const log = createLog();
  for (let count = 0; count < 6; count += 1) log.add(entry(count % 2 === 0 ? 'afas' : 'spotler'), '');
  expect(numbers(log, { side: 'spotler' })).toEqual([2, 4, 6]);
  expect(numbers(log, { since: 4 })).toEqual([5, 6]);
  expect(numbers(log, { since: 1, limit: 2 })).toEqual([2, 3]);
});

test('clears one side or both, and the numbers go on', () => {
  const log = createLog();
  log.add(entry('afas'), '');
  log.add(entry('spotler'), '');
  log.clear('afas');
  expect(numbers(log)).toEqual([2]);
  log.clear();
  expect(numbers(log)).toEqual([]);
  expect(log.add(entry('afas'), '').number).toBe(3);
});

test('drops the oldest bodies beyond its budget, also after a clear, but not the lines', () => {
  const log = createLog();
  log.keepBodies = true;
  const heavy = 'x'.repeat(10_000_000);
  log.add(entry('afas'), heavy);
  log.clear();
  for (let count = 0; count < 5; count += 1) log.add(entry('afas'), heavy);
  expect(log.read({ since: 0, limit: 9 }).map(({ requestBody }) => requestBody !== undefined)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

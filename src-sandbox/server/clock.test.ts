import { expect, test } from 'vitest';
import { createClock, createSideClock } from './clock.ts';

const at = Date.UTC(2026, 0, 15, 12);

test('the clock runs with the real one, ahead of it, or stands still', () => {
  let real = at;
  const clock = createClock(() => real);
  expect(clock.now()).toBe(at);
  clock.set({ offsetSeconds: 3600 });
  real += 1000;
  expect(clock.now()).toBe(at + 3_601_000);
  clock.set({ frozen: '2026-03-29T02:00:00+01:00' });
  real += 1000;
  expect(clock.read()).toEqual({
    now: '2026-03-29T01:00:00.000Z',
    offsetSeconds: 0,
    frozen: '2026-03-29T01:00:00.000Z',
  });
  clock.set({ offsetSeconds: 0 });
  expect(clock.read()).toEqual({ now: new Date(real).toISOString(), offsetSeconds: 0, frozen: null });
});

test('one side’s clock can be off while others are right, through every await', async () => {
  const side = createSideClock(createClock(() => at));
  const skewed = await side.withSkew(5000, async () => {
    await Promise.resolve();
    return side.now();
  });
  expect([skewed, side.now()]).toEqual([at + 5000, at]);
});

import { expect, test } from 'vitest';
import { firstRunFacts } from './firstRun.ts';

test('only what happens is told, who becomes mailable first', () => {
  const lists = [
    { list: 'create' as const, count: 4 },
    { list: 'update' as const, count: 0 },
    { list: 'becomesMailable' as const, count: 2 },
    { list: 'all' as const, count: 9 },
  ];
  expect(firstRunFacts({ lists })).toEqual([
    { list: 'becomesMailable', count: 2 },
    { list: 'create', count: 4 },
  ]);
  expect(firstRunFacts({ lists: [] })).toEqual([]);
});

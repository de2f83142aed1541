import { expect, test } from 'vitest';
import type { DryRunReport } from '../../../../src-shared/contract/setup.ts';
import { firstRunStory } from './firstRun.ts';

const report = {
  lists: [
    { list: 'create', count: 4 },
    { list: 'update', count: 0 },
    { list: 'becomesMailable', count: 2 },
    { list: 'all', count: 9 },
  ],
  result: { toSpotler: { create: 4, update: 0, optIn: 0, optOut: 0, excluded: 0, failed: 0 } },
} as unknown as Pick<DryRunReport, 'lists' | 'result'>;

test('only what happens is told, who becomes mailable first', () => {
  expect(firstRunStory({}, report)).toEqual({
    shadow: false,
    pilot: null,
    held: [],
    facts: [
      { list: 'becomesMailable', count: 2 },
      { list: 'create', count: 4 },
    ],
  });
});

test('before a dry run nothing is known, which is not the same as nothing to do', () => {
  expect(firstRunStory({}, null).facts).toBeNull();
  expect(firstRunStory({}, { ...report, lists: [] }).facts).toEqual([]);
});

test('a brake that would hold the run is told, not for a pilot and not in shadow mode', () => {
  const brakes = { create: 3 };
  expect(firstRunStory({ brakes }, report).held).toEqual([{ brake: 'create', limit: 3, count: 4 }]);
  expect(firstRunStory({ brakes, pilot: { contactIds: ['1', '2'] } }, report)).toMatchObject({ pilot: 2, held: [] });
  expect(firstRunStory({ brakes, mode: 'shadow' }, report)).toMatchObject({ shadow: true, facts: [], held: [] });
});

import { expect, test } from 'vitest';
import { connectionFile } from '../../../../src-shared/domain/connection.ts';
import { brakeDefaults, brakeOrder, heldBrakes, limitOf, withBrake } from './brakeLimits.ts';

test('a number, a percentage and no limit are told apart; anything else stays as it was typed', () => {
  expect(['25', ' 0 ', '2%', '2,5 %', 'Onbeperkt', 'unlimited', 'a lot', '1e9', '-4', ''].map(limitOf)).toEqual([
    25,
    0,
    '2%',
    '2.5%',
    'unlimited',
    'unlimited',
    'a lot',
    '1e9',
    '-4',
    null,
  ]);
  expect(limitOf(null)).toBeNull();
});

test('the defaults are those of the connection file', () => {
  const shape = connectionFile.shape.brakes;
  expect(shape.parse(undefined)).toEqual(brakeDefaults);
});

test('one brake changes, the others stay, and an empty one falls back on its default', () => {
  expect(withBrake({ optIn: 5, optOut: 9 }, 'optIn', 7)).toEqual({ optIn: 7, optOut: 9 });
  expect(withBrake({ optIn: 5, optOut: 9 }, 'optIn', null)).toEqual({ optOut: 9 });
});

test('a run is held by the brakes it goes over, in the order in which they are shown; percentages say nothing yet', () => {
  const toSpotler = { create: 900, update: 0, optIn: 26, optOut: 500, excluded: 0, failed: 0 };
  const report = {
    result: { toSpotler },
    lists: [
      { list: 'update', count: 4 },
      { list: 'toAfas', count: 3 },
    ],
  } as unknown as Parameters<typeof heldBrakes>[0];
  expect(heldBrakes(report, {})).toEqual([{ brake: 'optIn', limit: 25, count: 26 }]);
  expect(heldBrakes(report, { optIn: 'unlimited', update: 6, create: '1%' })).toEqual([
    { brake: 'update', limit: 6, count: 7 },
  ]);
  expect(brakeOrder).toHaveLength(5);
});

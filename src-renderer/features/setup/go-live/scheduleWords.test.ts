import { expect, test } from 'vitest';
import { connectionFile } from '../../../../src-shared/domain/connection.ts';
import { makeI18n } from '../../../app/i18n.ts';
import { scheduleChoices, scheduleDefaults, timeWords } from './scheduleWords.ts';

test('every time that is offered fits the connection file, and so do the defaults', () => {
  const { schedule } = connectionFile.shape;
  expect(schedule.parse(undefined)).toEqual(scheduleDefaults);
  for (const everyMinutes of scheduleChoices('everyMinutes', 15)) {
    for (const fullEveryHours of scheduleChoices('fullEveryHours', 6)) {
      expect(schedule.safeParse({ everyMinutes, fullEveryHours }).success).toBe(true);
    }
  }
});

test('a time that is set and not usual is among the choices, in its place', () => {
  expect(scheduleChoices('everyMinutes', 7).slice(0, 3)).toEqual([5, 7, 10]);
});

test('a span is in the largest whole unit', () => {
  const { t } = makeI18n('en');
  expect([15, 60, 90, 360, 1_440, 10_080].map((one) => timeWords(one, t))).toEqual([
    '15 minutes',
    '1 hour',
    '90 minutes',
    '6 hours',
    '1 day',
    '7 days',
  ]);
});

import { expect, test } from 'vitest';
import { formatInstant, parseInstant } from './instants.ts';

test.each([
  ['2024-01-02T03:04:05+01:00', '2024-01-02T02:04:05.000Z'],
  ['2024-01-02T03:04:05+0100', '2024-01-02T02:04:05.000Z'],
  ['2024-01-02T03:04:05-00:30', '2024-01-02T03:34:05.000Z'],
  ['2024-01-02T03:04:05Z', '2024-01-02T03:04:05.000Z'],
  ['2024-01-02T03:04:05.678Z', '2024-01-02T03:04:05.678Z'],
  ['2024-01-02T03:04:05.6Z', '2024-01-02T03:04:05.600Z'],
  ['2024-01-02T03:04Z', '2024-01-02T03:04:00.000Z'],
  ['2024-07-02T03:04:05', '2024-07-02T01:04:05.000Z'],
  ['2024-01-02', '2024-01-01T23:00:00.000Z'],
])('%s is %s', (text, instant) => {
  const parsed = parseInstant(text, 'amsterdam');
  expect(parsed === null ? null : new Date(parsed).toISOString()).toBe(instant);
});

test.each([
  '',
  'gisteren',
  '2024-13-01T00:00:00Z',
  '2024-02-30T00:00:00Z',
  '2024-01-02T24:00:00Z',
  '2024-01-02T03:04:05 01:00',
  '20240102030405',
  '1704164645',
])('"%s" is no date', (text) => {
  expect(parseInstant(text, 'amsterdam')).toBeNull();
});

test('a date without offset is Amsterdam, UTC or refused, as switched', () => {
  expect(parseInstant('2024-01-02T03:04:05', 'utc')).toBe(Date.UTC(2024, 0, 2, 3, 4, 5));
  expect(parseInstant('2024-01-02T03:04:05', 'refused')).toBeNull();
  expect(parseInstant('2024-01-02T03:04:05Z', 'refused')).toBe(Date.UTC(2024, 0, 2, 3, 4, 5));
});

test('timestamps come in four forms', () => {
  const instant = Date.UTC(2024, 6, 2, 1, 4, 5, 678);
  expect(formatInstant(instant, 'isoAmsterdam')).toBe('2024-07-02T03:04:05.678+02:00');
  expect(formatInstant(instant, 'isoUtc')).toBe('2024-07-02T01:04:05.678Z');
  expect(formatInstant(instant, 'epochMs')).toBe(instant);
  expect(formatInstant(instant, 'epochSeconds')).toBe(1_719_882_245);
});

import { describe, expect, it } from 'vitest';
import { readMoment } from './moment.ts';

const at = (text: string): number => Date.parse(text);

describe('a moment of Spotler', () => {
  it.each([
    ['2024-01-02T09:15:00.000+01:00', at('2024-01-02T08:15:00Z')],
    ['2024-01-02T09:15:00.000+0100', at('2024-01-02T08:15:00Z')],
    ['2024-01-02T09:15:00.123456Z', at('2024-01-02T09:15:00.123Z')],
    ['2024-01-02T09:15Z', at('2024-01-02T09:15:00Z')],
    ['2024-01-02T09:15:00-05:30', at('2024-01-02T14:45:00Z')],
  ])('with a zone, %s, is that moment', (text, moment) => {
    expect(readMoment(text)).toBe(moment);
  });

  it.each([
    ['2024-01-02T09:15:00', at('2024-01-02T08:15:00Z')],
    ['2024-07-02 09:15:00', at('2024-07-02T07:15:00Z')],
    ['2024-07-02', at('2024-07-01T22:00:00Z')],
    ['2024-10-27T02:30:00', at('2024-10-27T00:30:00Z')],
    ['2024-10-27T03:00:00', at('2024-10-27T02:00:00Z')],
    ['2024-03-31T01:59:59', at('2024-03-31T00:59:59Z')],
    ['2024-03-31T02:30:00', at('2024-03-31T01:30:00Z')],
  ])('without a zone, %s, is Amsterdam time', (text, moment) => {
    expect(readMoment(text)).toBe(moment);
  });

  it('may be a number of seconds or of milliseconds', () => {
    expect(readMoment(1_704_183_300)).toBe(1_704_183_300_000);
    expect(readMoment(1_704_183_300_123)).toBe(1_704_183_300_123);
    expect(readMoment('1704183300123')).toBe(1_704_183_300_123);
  });

  it.each([undefined, null, '', 'yesterday', '2024-02-31', '2024-13-01T00:00:00Z', Number.NaN, {}, true])(
    'is null for %s',
    (value) => {
      expect(readMoment(value)).toBeNull();
    },
  );
});

import { describe, expect, it } from 'vitest';
import { brakesHit } from '../plan/brakes.ts';
import { isPlausibleAddress } from './address.ts';
import { encodeForAfas } from './encode.ts';

describe('limits', () => {
  it('let no address pass that is longer than mail servers take', () => {
    const long = (length: number): string => `${'a'.repeat(length - '@example.nl'.length)}@example.nl`;
    expect([isPlausibleAddress(long(254)), isPlausibleAddress(long(255))]).toEqual([true, false]);
  });

  it('put nothing but a yes or no into a yes/no of AFAS', () => {
    const yesNo = { type: 'boolean', length: null } as const;
    expect(encodeForAfas(yesNo, true)).toEqual({ ok: true, value: true });
    for (const value of ['ja', '', null]) expect(encodeForAfas(yesNo, value).ok).toBe(false);
  });

  it('are none at all where a brake is unlimited', () => {
    const none = { create: 0, update: 0, optIn: 0, optOut: 0, vanish: 0 };
    const brakes = { create: 'unlimited', update: 10, optIn: 25, optOut: 500, vanish: '2%' } as const;
    expect(brakesHit(brakes, { ...none, create: 1_000_000 }, () => 100)).toEqual([]);
    expect(brakesHit(brakes, { ...none, update: 11 }, () => 100)).toHaveLength(1);
  });
});

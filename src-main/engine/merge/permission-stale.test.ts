import { describe, expect, it } from 'vitest';
import { mergePermission, type PermissionState } from './permission.ts';

/** Both sides had agreed on no, and Spotler shows the bit as on. */
const on: PermissionState = {
  base: false,
  held: false,
  afas: false,
  blocked: false,
  spotler: true,
  mailable: true,
  bounced: false,
};

describe('a bit that has been on since before somebody opted out of everything', () => {
  it('is no opt-in once Spotler mails the contact again: it goes off', () => {
    expect(mergePermission('both', on)).toMatchObject({ toAfas: true, toSpotler: null });
    expect(mergePermission('both', { ...on, stale: true })).toMatchObject({
      toAfas: null,
      toSpotler: { enabled: false, cause: 'afas.no' },
      base: false,
    });
  });

  it('does not end an opt-out given elsewhere', () => {
    const elsewhere = { ...on, optedOut: 'arrived' } as const;
    expect(mergePermission('both', elsewhere)).toMatchObject({ toAfas: true, lifts: true });
    expect(mergePermission('both', { ...elsewhere, stale: true })).toMatchObject({
      toAfas: null,
      lifts: false,
      toSpotler: { enabled: false, cause: 'address.optedOut' },
    });
  });
});

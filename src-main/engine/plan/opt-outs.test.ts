import { describe, expect, it } from 'vitest';
import type { AfasContact, Base, SpotlerView } from './contact.ts';
import type { Mapping } from './mapping.ts';
import { optOutsInAfas, optOutsInSpotler } from './opt-outs.ts';

const mapping = {
  permissions: [1, 2].map((bit) => ({ bit, column: `P${bit}`, direction: 'both' })),
} as unknown as Mapping;
const base = (more: Partial<Base> = {}): Base => ({ fields: {}, bits: { 1: true, 2: false }, held: [], ...more });
const view = (bits: SpotlerView['bits'], mailable: boolean | null = true): SpotlerView => ({
  fields: {},
  bits,
  mailable,
  changedAt: null,
});

describe('opt-outs in Spotler', () => {
  it('are the bits that were on there and are off now', () => {
    expect(optOutsInSpotler(mapping, base(), view({ 1: false, 2: false }), false)).toEqual([1]);
    expect(optOutsInSpotler(mapping, base(), view({ 1: true, 2: true }), false)).toEqual([]);
  });

  it('are also those that were on there although both sides had agreed on no', () => {
    expect(optOutsInSpotler(mapping, base({ stale: [2] }), view({ 1: true, 2: false }), false)).toEqual([2]);
  });

  it('are not what a block, an undo or an unwritten no had switched off', () => {
    for (const known of [{ held: [1] }, { paused: [1] }, { unwritten: [1] }]) {
      expect(optOutsInSpotler(mapping, base(known), view({ 1: false, 2: false }), false)).toEqual([]);
    }
  });

  it('are every permission after a global opt-out, and none because of a bounce', () => {
    expect(optOutsInSpotler(mapping, null, view({}, false), false)).toEqual([1, 2]);
    expect(optOutsInSpotler(mapping, null, view({}, false), true)).toEqual([]);
  });
});

describe('opt-outs in AFAS', () => {
  const afas = (bits: AfasContact['bits']) => ({ bits }) as AfasContact;

  it('are the permissions both sides had agreed on and AFAS says no to now', () => {
    expect(optOutsInAfas(mapping, base({ bits: { 1: true, 2: true } }), afas({ 1: false, 2: true }))).toEqual([1]);
  });

  it('are not a column that was emptied, a no of before, nor anything at a first meeting', () => {
    expect(optOutsInAfas(mapping, base(), afas({ 1: null, 2: false }))).toEqual([]);
    expect(optOutsInAfas(mapping, null, afas({ 1: false, 2: false }))).toEqual([]);
  });

  it('do not reach further than AFAS itself where a permission only goes there', () => {
    const toAfas = { permissions: [{ bit: 1, column: 'P1', direction: 'toAfas' }] } as unknown as Mapping;
    expect(optOutsInAfas(toAfas, base(), afas({ 1: false }))).toEqual([]);
  });
});

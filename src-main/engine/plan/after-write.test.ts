import { describe, expect, it } from 'vitest';
import type { AfasBitCause, AfasChange } from './afas-draft.ts';
import { newAfasDraft, draftForAfas } from './afas-draft.ts';
import { afterWrite } from './after-write.ts';
import type { Base } from './contact.ts';
import type { ReturnTarget } from './returns.ts';

const base = (more: Partial<Base> = {}): Base => ({
  fields: { firstName: 'Jan' },
  bits: { 1: true },
  held: [],
  ...more,
});

function change(bits: Readonly<Record<number, boolean>>, cause: AfasBitCause = 'spotler.unsubscribed'): AfasChange {
  const causes = Object.fromEntries(Object.keys(bits).map((bit) => [bit, cause]));
  const agreed = { fields: { phone: '06' }, bits };
  return {
    entities: { contact: {} },
    agreed,
    was: { fields: {}, bits: {} },
    causes,
    targets: {},
    heardAt: null,
    writes: ['contact'],
    optOuts: 0,
    first: false,
  };
}

describe('the base once AFAS has a change', () => {
  it('agrees on what was written and keeps the rest', () => {
    expect(afterWrite(base(), change({ 2: false }), true)).toEqual({
      fields: { firstName: 'Jan', phone: '06' },
      bits: { 1: true, 2: false },
      held: [],
    });
  });

  it('holds and pauses nothing any more that AFAS says no to', () => {
    const after = afterWrite(base({ held: [1, 2], paused: [1, 3] }), change({ 1: false }), true);
    expect([after.held, after.paused]).toEqual([[2], [3]]);
  });

  it('remembers that Spotler may still be on after an opt-out given elsewhere, until its own line is confirmed', () => {
    const elsewhere = change({ 1: false }, 'address.optedOut');
    expect(afterWrite(base(), elsewhere, true).stale).toEqual([1]);
    expect(afterWrite(base(), elsewhere, false).stale).toBeUndefined();
    expect(afterWrite(base(), change({ 1: false }), true).stale).toBeUndefined();
  });

  it('knows that Spotler is off where both agreed on no, or a block, an undo or an unwritten no keeps it off', () => {
    const elsewhere = change({ 1: false }, 'person.optedOut');
    for (const known of [
      base({ bits: { 1: false } }),
      base({ held: [1] }),
      base({ paused: [1] }),
      base({ unwritten: [1] }),
    ]) {
      expect(afterWrite(known, elsewhere, true).stale).toBeUndefined();
    }
  });

  it('has nothing unwritten where AFAS was told, and no bounce where it was told of its end', () => {
    expect(afterWrite(base({ unwritten: [1, 2] }), change({ 1: false }), true).unwritten).toEqual([2]);
    const ended = { ...change({}), agreed: { fields: {}, bits: {}, bounce: null } };
    expect(afterWrite(base({ bounce: 'hard 2026-11-01' }), ended, true)).not.toHaveProperty('bounce');
    expect(afterWrite(base({ bounce: 'hard 2026-11-01' }), change({}), true).bounce).toBe('hard 2026-11-01');
  });
});

describe('a draft for AFAS', () => {
  const target = (entity: ReturnTarget['entity']): ReturnTarget => ({
    entity,
    field: 'TeNr',
    type: 'string',
    length: null,
  });

  it('takes nothing for a person or organisation that the contact does not hang under', () => {
    const draft = newAfasDraft({ personNo: null, organisationId: null });
    expect(draftForAfas(draft, target('organisation'), '020', 'officePhone')).toBe(false);
    expect(draftForAfas(draft, target('person'), '06', 'phone')).toBe(false);
    expect(draftForAfas(draft, target('contact'), '06', 'phone')).toBe(true);
    expect(draft.entities).toEqual({ contact: { TeNr: '06' } });
  });
});

import { describe, expect, it } from 'vitest';
import { type FieldOutcome, type FieldRule, mergeField } from './field.ts';
import { type PermissionState, mergePermission } from './permission.ts';

const rule: FieldRule = { kind: 'text', direction: 'both', winner: 'afas', emptyWins: false };

describe('merge of one field', () => {
  // base, AFAS, Spotler, outcome; undefined base = never agreed
  const table: [string | null | undefined, string | null, string | null, FieldOutcome, Partial<FieldRule>?][] = [
    ['a', 'a', 'a', { do: 'none' }],
    ['a', 'b', 'b', { do: 'agree', value: 'b' }],
    [undefined, 'b', 'b', { do: 'agree', value: 'b' }],
    [undefined, null, null, { do: 'agree', value: null }],
    ['a', 'b', 'a', { do: 'toSpotler', value: 'b' }],
    ['a', 'b', 'a', { do: 'drift' }, { direction: 'toAfas' }],
    ['a', 'a', 'b', { do: 'toAfas', value: 'b' }],
    ['a', 'a', 'b', { do: 'drift' }, { direction: 'toSpotler' }],
    ['a', 'b', 'c', { do: 'toSpotler', value: 'b' }],
    ['a', 'b', 'c', { do: 'toAfas', value: 'c' }, { winner: 'spotler' }],
    ['a', 'b', 'c', { do: 'conflict' }, { winner: 'manual' }],
    ['a', 'b', 'c', { do: 'drift' }, { winner: 'spotler', direction: 'toSpotler' }],
    [undefined, 'b', null, { do: 'toSpotler', value: 'b' }],
    [undefined, null, 'c', { do: 'toAfas', value: 'c' }],
    [undefined, null, 'c', { do: 'drift' }, { direction: 'toSpotler' }],
    [undefined, 'b', 'c', { do: 'conflict' }],
    [undefined, 'b', 'c', { do: 'conflict' }, { winner: 'spotler' }],
    ['a', null, 'a', { do: 'drift' }],
    ['a', null, 'a', { do: 'toSpotler', value: null }, { emptyWins: true }],
    ['a', 'a', null, { do: 'drift' }],
    ['a', 'a', null, { do: 'toAfas', value: null }, { emptyWins: true }],
    ['a', null, 'c', { do: 'toAfas', value: 'c' }],
    ['a', 'b', null, { do: 'toSpotler', value: 'b' }, { winner: 'spotler' }],
    ['a', null, 'c', { do: 'toSpotler', value: null }, { emptyWins: true }],
  ];
  it.each(table)('base %j, AFAS %j, Spotler %j gives %j', (base, afas, spotler, expected, change = {}) => {
    expect(mergeField({ ...rule, ...change }, { base, afas, spotler })).toEqual(expected);
  });

  it('sees no change in the case of an e-mail address', () => {
    const email = { ...rule, kind: 'email' as const };
    expect(mergeField(email, { base: 'jan@example.nl', afas: 'jan@example.nl', spotler: 'JAN@example.nl' })).toEqual({
      do: 'none',
    });
  });
});

const state: PermissionState = {
  base: true,
  held: false,
  afas: true,
  blocked: false,
  spotler: true,
  mailable: true,
  bounced: false,
};
const raised = { enabled: true, raise: true };
const off = { enabled: false, raise: false };

describe('merge of one permission', () => {
  it.each([
    ['nothing moved', {}, null, null],
    ['new contact with yes', { base: undefined, spotler: null }, { enabled: true, raise: false }, null],
    ['new contact with no', { base: undefined, spotler: null, afas: false }, null, null],
    ['new contact, unknown', { base: undefined, spotler: null, afas: null }, null, null],
    ['AFAS yes to no', { afas: false }, off, null],
    ['AFAS no to yes', { base: false, spotler: false }, raised, null],
    ['AFAS no to yes, globally opted out in Spotler', { base: false, spotler: false, mailable: false }, null, false],
    ['AFAS no to yes, bounced in Spotler', { base: false, spotler: false, mailable: false, bounced: true }, null, null],
    ['unsubscribed in Spotler', { spotler: false }, null, false],
    ['opted in in Spotler', { base: false, afas: false }, null, true],
    ['first meeting, yes in AFAS and no in Spotler', { base: undefined, spotler: false }, null, false],
    ['first meeting, no in AFAS and yes in Spotler', { base: undefined, afas: false }, off, null],
    ['first meeting, unknown in AFAS and yes in Spotler', { base: undefined, afas: null }, off, null],
    ['first meeting, yes in AFAS and nothing known in Spotler', { base: undefined, spotler: 'unknown' }, null, null],
    ['a bit that Spotler showed before and shows no longer', { spotler: 'unknown' }, null, false],
    ['blocked', { blocked: true }, off, null],
    ['blocked, switched on in Spotler again', { blocked: true, held: true }, off, null],
    ['blocked, and unsubscribed in Spotler before the block was seen', { blocked: true, spotler: false }, null, false],
    ['unblocked', { held: true, spotler: false }, raised, null],
    ['unblocked, globally opted out meanwhile', { held: true, spotler: false, mailable: false }, null, false],
    ['unblocked after AFAS said no', { held: true, spotler: false, afas: false }, null, null],
  ] as [string, Partial<PermissionState>, { enabled: boolean; raise: boolean } | null, boolean | null][])(
    '%s',
    (_, change, toSpotler, toAfas) => {
      const outcome = mergePermission('both', { ...state, ...change });
      expect(outcome.toSpotler).toEqual(toSpotler === null ? null : expect.objectContaining(toSpotler));
      expect(outcome.toAfas).toBe(toAfas);
    },
  );

  it('remembers what a block switched off, restores only that, and keeps a newer yes for the end of the block', () => {
    const blocked = mergePermission('both', { ...state, blocked: true });
    expect(blocked).toMatchObject({ held: true, base: true });
    const optedOutBefore = mergePermission('both', {
      ...state,
      base: false,
      afas: false,
      spotler: false,
      blocked: true,
    });
    expect(optedOutBefore).toMatchObject({ held: false, base: false, toSpotler: null });
    const newerYes = mergePermission('both', { ...state, base: false, afas: true, spotler: false, blocked: true });
    expect(newerYes).toMatchObject({ base: false, toSpotler: null, toAfas: null });
    expect(mergePermission('both', { ...state, base: false, spotler: false }).toSpotler).toMatchObject(raised);
  });

  it('never raises a bit that is off without an agreed no or a block behind it', () => {
    for (const base of [undefined, true, false])
      for (const held of [false, true])
        for (const afas of [null, true, false])
          for (const blocked of [false, true])
            for (const spotler of [null, true, false])
              for (const mailable of [null, true, false]) {
                const { toSpotler } = mergePermission('both', {
                  base,
                  held,
                  afas,
                  blocked,
                  spotler,
                  mailable,
                  bounced: false,
                });
                if (!toSpotler?.enabled) continue;
                expect(afas).toBe(true);
                expect(blocked).toBe(false);
                expect(mailable === false && spotler !== null).toBe(false);
                expect(spotler === null || held || base === false).toBe(true);
              }
  });

  it('reports drift where the mapping does not let the sides meet', () => {
    expect(mergePermission('toSpotler', { ...state, spotler: false })).toMatchObject({ drift: true, toAfas: null });
    expect(mergePermission('toAfas', { ...state, afas: false })).toMatchObject({ drift: true, toSpotler: null });
  });
});

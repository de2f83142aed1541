import type { AfasChange } from './afas-draft.ts';
import { type Base, isOffInSpotler } from './contact.ts';
import { withoutUndone } from './undo-contact.ts';

/**
 * The base once AFAS has a change. Where an opt-out was given elsewhere, Spotler's side of this contact may still be on:
 * until its own line is confirmed too, that is no consent.
 */
export function afterWrite(before: Base, { agreed, causes, undone = [] }: AfasChange, onlyAfas: boolean): Base {
  const { unwritten = [], stale = [], held, paused = [], bounce: told, ...rest } = before;
  const { fields, bits, bounce = told } = agreed;
  const isOn = (bit: number): boolean => bits[bit] !== false;
  const stillPaused = paused.filter(isOn);
  const left = unwritten.filter((bit) => bits[bit] === undefined);
  const elsewhere = Object.keys(causes)
    .map(Number)
    .filter((bit) => elsewhereCauses.has(causes[bit]))
    .filter((bit) => before.bits[bit] !== false && !isOffInSpotler(before, bit));
  const on = onlyAfas ? [...new Set([...stale, ...elsewhere])] : stale;
  const base: Base = {
    ...rest,
    fields: { ...before.fields, ...fields },
    bits: { ...before.bits, ...bits },
    held: held.filter(isOn),
    ...(stillPaused.length > 0 ? { paused: stillPaused } : {}),
    ...(left.length > 0 ? { unwritten: left } : {}),
    ...(on.length > 0 ? { stale: on } : {}),
    ...(bounce == null ? {} : { bounce }),
  };
  return withoutUndone(base, undone);
}

const elsewhereCauses: ReadonlySet<string | undefined> = new Set(['address.optedOut', 'person.optedOut']);

import { z } from 'zod';
import { changeValue } from './change.ts';
import { listedContact } from './person.ts';

/** The side whose value a person takes. */
export const takenSide = z.enum(['afas', 'spotler']);
export type TakenSide = z.infer<typeof takenSide>;

/** A field that waits for a person, with the values that both sides last agreed on and show now. */
export const conflictField = z.object({
  property: z.string(),
  column: z.string(),
  why: z.enum(['field.conflict', 'field.flapping', 'field.undone']),
  base: changeValue,
  /** False where the sides never agreed; then `base` says nothing. */
  agreed: z.boolean(),
  afas: changeValue,
  spotler: changeValue,
  /** What a person chose for exactly these values; the next run carries it out. */
  decided: takenSide.nullable(),
});

/** A contact in conflict. */
export const conflictItem = listedContact.extend({ fields: z.array(conflictField) });
export type ConflictItem = z.infer<typeof conflictItem>;

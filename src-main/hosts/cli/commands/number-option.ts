import type { Context } from '../command.ts';
import { usageFault } from '../parse.ts';

type Range = { readonly min: number; readonly max: number };

/** A whole number given as an option, or undefined; anything else is a usage Fault. */
export function numberOption(context: Context, command: string, name: string, { min, max }: Range): number | undefined {
  const given = context.values[name];
  if (typeof given !== 'string') return undefined;
  const number = Number(given);
  if (/^\d{1,9}$/.test(given) && number >= min && number <= max) return number;
  throw usageFault(context.language, command, 'problem.badValue', { option: `--${name}`, value: given.slice(0, 40) });
}

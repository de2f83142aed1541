import type { DryRunReport } from '../../../../src-shared/contract/setup.ts';
import type { DraftConnection } from '../../../../src-shared/domain/setup/draft.ts';
import { countOf } from '../dry-run/dryRunLists.ts';

export type Brake = keyof NonNullable<DraftConnection['brakes']>;
export type DraftBrakes = NonNullable<DraftConnection['brakes']>;

/** In the order in which they are shown; what the connection file takes where nothing is filled in. */
export const brakeDefaults: Readonly<Record<Brake, number | string>> = {
  optIn: 25,
  optOut: 500,
  vanish: '2%',
  create: 'unlimited',
  update: 'unlimited',
};
export const brakeOrder = Object.keys(brakeDefaults) as Brake[];

const unlimitedWords: ReadonlySet<string> = new Set(['unlimited', 'onbeperkt']);

/** What was typed for a brake as the connection file has it: a number, or the text as it is. Null for nothing. */
export function limitOf(typed: string | null): number | string | null {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  if (unlimitedWords.has(text.toLowerCase())) return 'unlimited';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return text.replace(',', '.').replace(/\s+%$/, '%');
}

/** Brakes with one of them changed; null takes it away, so that the default holds. */
export function withBrake(brakes: DraftBrakes, brake: Brake, limit: number | string | null): DraftBrakes {
  const { [brake]: _, ...others } = brakes;
  return limit === null ? others : { ...others, [brake]: limit };
}

/** A brake that would stop a run like the dry run that was made. */
export type HeldBrake = { readonly brake: Brake; readonly limit: number; readonly count: number };

/**
 * Brakes that the numbers of the dry run go over, as they are set now. Percentages are left out: they are of the contacts
 * known from earlier runs, and say nothing at a first one.
 */
export function heldBrakes(
  { result: { toSpotler }, ...report }: Pick<DryRunReport, 'result' | 'lists'>,
  brakes: DraftBrakes,
): HeldBrake[] {
  const counts: Partial<Record<Brake, number>> = {
    create: toSpotler.create,
    update: countOf(report, 'update') + countOf(report, 'toAfas'),
    optIn: toSpotler.optIn,
    optOut: toSpotler.optOut,
  };
  return brakeOrder.flatMap((brake) => {
    const limit = brakes[brake] ?? brakeDefaults[brake];
    const count = counts[brake] ?? 0;
    return typeof limit === 'number' && count > limit ? [{ brake, limit, count }] : [];
  });
}

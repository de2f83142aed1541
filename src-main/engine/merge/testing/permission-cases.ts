import { expect } from 'vitest';
import type { Direction } from '../../../../src-shared/domain/connection.ts';
import { mergePermission, type PermissionOutcome, type PermissionState } from '../permission.ts';

/** Every combination of everything that the merge of a permission looks at, for claims to be held against. */

export type Case = {
  readonly direction: Direction;
  readonly state: PermissionState;
  readonly outcome: PermissionOutcome;
};

const yesNo = [false, true] as const;

function* everyState(): Generator<PermissionState> {
  for (const base of [undefined, false, true])
    for (const afas of [null, false, true])
      for (const spotler of [null, 'unknown', false, true] as const)
        for (const mailable of [null, false, true])
          for (const optedOut of [undefined, 'new', 'arrived'] as const)
            for (const held of yesNo)
              for (const blocked of yesNo)
                for (const bounced of yesNo)
                  for (const past of [{}, { paused: true }, { unwritten: true }])
                    yield { base, afas, spotler, mailable, optedOut, held, blocked, bounced, ...past };
}

/** Spotler does not mail the contact any more, and no bounce explains it: that person opted out of everything. */
export const isGone = ({ mailable, bounced }: PermissionState) => mailable === false && !bounced;

/**
 * Whether planning can ask this. A contact that Spotler does not know has no past with it; somebody who opted out of
 * everything is asked about as off, and not as held by a block; what a block holds was agreed on and is nothing else.
 */
function canBeAsked(state: PermissionState): boolean {
  const { base, held, spotler, mailable, paused = false, unwritten = false } = state;
  if ((held && (base === undefined || paused || unwritten)) || (paused && base === undefined)) return false;
  if (spotler === null) return base === undefined && mailable === null && !unwritten;
  return !isGone(state) || (spotler === false && !held);
}

const all = (['toSpotler', 'toAfas', 'both'] as const).flatMap((direction) =>
  [...everyState()].filter(canBeAsked).map((state): Case => {
    return { direction, state, outcome: mergePermission(direction, state) };
  }),
);

export const raises = ({ outcome }: Case) => outcome.toSpotler?.enabled === true;
export const switchesOff = ({ outcome }: Case) => outcome.toSpotler?.enabled === false;
export const isOptOutInSpotler = ({ base, held, spotler, paused }: PermissionState) =>
  spotler === false && base === true && !held && paused !== true;

/** Both sides had agreed on no, AFAS still says so, and nothing holds it back. */
export const isOptIn = ({ base, afas, spotler, held, blocked, optedOut }: PermissionState) =>
  base === false && afas === false && spotler === true && !held && !blocked && optedOut !== 'new';

/** The cases a claim is about; never none, so that a claim cannot hold by saying nothing. */
function where(about: (one: Case) => boolean): readonly Case[] {
  const found = all.filter(about);
  expect(found.length).toBeGreaterThan(0);
  return found;
}

/** Every case the claim is about keeps it. */
export function holds(about: (one: Case) => boolean, claim: (one: Case) => boolean): void {
  expect(where(about).filter((one) => !claim(one))).toEqual([]);
}

/** The state once an outcome was written to both sides and confirmed. */
export function afterwards(
  state: PermissionState,
  { toSpotler, toAfas, base, held, paused, lifts }: PermissionOutcome,
) {
  const arrived = state.optedOut === undefined || lifts ? undefined : 'arrived';
  const shown = toSpotler?.enabled ?? (state.spotler === null ? false : state.spotler);
  return {
    ...state,
    afas: toAfas ?? state.afas,
    spotler: shown,
    base: toAfas ?? base,
    // Where AFAS has a no, there is nothing left to hold.
    held: held && toAfas !== false,
    paused: paused && toAfas !== false,
    optedOut: arrived,
  } as const;
}

import type { Direction } from '../../../src-shared/domain/connection.ts';

export type PermissionState = {
  /** The yes/no both sides last agreed on; undefined when they never did. */
  readonly base: boolean | undefined;
  /** True while the bit is off in Spotler only because the contact is blocked in AFAS. */
  readonly held: boolean;
  /** The yes/no in AFAS; null is unknown, which is no consent. */
  readonly afas: boolean | null;
  readonly blocked: boolean;
  /** The bit in Spotler; `unknown` where the contact shows no such bit; null while the contact does not exist there. */
  readonly spotler: boolean | 'unknown' | null;
  /** False when Spotler no longer mails this contact at all (global opt-out, inactive); null when it does not say. */
  readonly mailable: boolean | null;
  /** True when a bounce explains that; then it says nothing about consent. */
  readonly bounced: boolean;
  /**
   * An opt-out that somebody gave elsewhere and that holds here too: through another contact with the address, or by the
   * same person before this contact existed. `arrived` once a run has carried it to both sides.
   */
  readonly optedOut?: 'new' | 'arrived' | undefined;
  /** True while a raised bit was undone: it stays off until the yes in AFAS is taken back and given anew. */
  readonly paused?: boolean;
  /** True while AFAS still says the yes that met an opt-out and could not be told of it: that yes is not newer. */
  readonly unwritten?: boolean;
  /** True for a bit that has been on since before somebody opted out of everything: it is no new consent. */
  readonly stale?: boolean;
};

export type PermissionCause =
  'afas.new' | 'afas.yes' | 'afas.no' | 'afas.blocked' | 'afas.unblocked' | 'address.optedOut';

export type PermissionOutcome = {
  /** What Spotler is told, if anything. `raise` asks for a look at the contact right before it is sent. */
  readonly toSpotler: { readonly enabled: boolean; readonly raise: boolean; readonly cause: PermissionCause } | null;
  /** The yes/no that AFAS should get from Spotler. */
  readonly toAfas: boolean | null;
  /** The agreed yes/no afterwards; undefined stays without agreement. */
  readonly base: boolean | undefined;
  readonly held: boolean;
  readonly paused: boolean;
  /** True when newer consent ends an opt-out that was given elsewhere. */
  readonly lifts: boolean;
  /** True when AFAS should get a no that the mapping does not let it have. */
  readonly left: boolean;
  /** The sides differ and may not meet: the mapping does not let them, or Spotler does not know of any consent. */
  readonly drift: boolean;
};

/**
 * Merge of one permission: a lattice, not text, so the most restrictive side wins. Only a yes set in AFAS after both
 * sides had agreed on no raises a bit, and never for somebody whom Spotler no longer mails at all.
 */
export function mergePermission(direction: Direction, state: PermissionState): PermissionOutcome {
  const outcome = mergeSides(state);
  // Of a new contact Spotler is not told this bit: nothing of it is agreed on yet.
  if (direction === 'toAfas' && state.spotler === null) {
    return { ...outcome, toSpotler: null, base: state.base, held: false, drift: outcome.toSpotler !== null };
  }
  // An opt-out given elsewhere is no value of AFAS: it leaves Spotler whichever way the permission is mapped.
  const { toSpotler: told } = outcome;
  const stuckInSpotler = told !== null && told.cause !== 'address.optedOut' && direction === 'toAfas';
  const stuckInAfas = outcome.toAfas !== null && direction === 'toSpotler';
  if (!stuckInSpotler && !stuckInAfas) return outcome;
  // What may not go one way still goes the other.
  const toSpotler = stuckInSpotler ? null : outcome.toSpotler;
  const toAfas = stuckInAfas ? null : outcome.toAfas;
  const left = stuckInAfas && !outcome.toAfas;
  return { ...still(state), toSpotler, toAfas, held: state.held, left, drift: true };
}

function mergeSides(state: PermissionState): PermissionOutcome {
  if (state.optedOut !== undefined && !isNewer(state)) return mergeOptedOut(state);
  const outcome = state.blocked ? mergeBlocked(state) : mergeUnblocked(state);
  const consents = outcome.toSpotler?.enabled === true || outcome.toAfas === true || outcome.base === true;
  return state.optedOut !== undefined && consents ? { ...outcome, lifts: true } : outcome;
}

/** Consent that somebody gave after the opt-out had reached both sides: they had agreed on no, and one says yes now. */
function isNewer({ optedOut, base, held, unwritten, stale, afas, spotler }: PermissionState): boolean {
  if (optedOut !== 'arrived' || base !== false || held || unwritten === true) return false;
  return afas === true || (spotler === true && afas === false && stale !== true);
}

/** Spotler mails the contact nothing at all, and no bounce explains it: that person opted out of everything. */
function isGone({ mailable, bounced }: PermissionState): boolean {
  return mailable === false && !bounced;
}

const nothing = {
  toSpotler: null,
  toAfas: null,
  held: false,
  paused: false,
  lifts: false,
  left: false,
  drift: false,
} as const;

function still(state: PermissionState): PermissionOutcome {
  return { ...nothing, base: state.base };
}

/** Opted out elsewhere: off in Spotler, no in AFAS. What a block or an undo holds, it holds until AFAS has the no. */
function mergeOptedOut(state: PermissionState): PermissionOutcome {
  const consent = state.afas === true;
  const toSpotler =
    state.spotler === true ? ({ enabled: false, raise: false, cause: 'address.optedOut' } as const) : null;
  if (!consent) return { ...nothing, toSpotler, base: false };
  const isOff = state.spotler !== true;
  return {
    ...still(state),
    toSpotler,
    toAfas: false,
    held: isOff && state.held,
    paused: isOff && state.paused === true,
  };
}

/** Blocked in AFAS: every mapped bit goes off, and what the block itself switches off is remembered. */
function mergeBlocked(state: PermissionState): PermissionOutcome {
  const consent = state.afas === true;
  if (state.spotler === true) {
    const off = { enabled: false, raise: false, cause: 'afas.blocked' } as const;
    return { ...nothing, toSpotler: off, base: consent, held: consent };
  }
  if (state.paused === true && consent && !isGone(state)) return { ...still(state), paused: true };
  const offByBlock = state.spotler === null || state.held;
  if (offByBlock || !consent) return { ...nothing, base: consent, held: consent };
  // A yes that is newer than the agreed no waits for the end of the block; any other yes met an opt-out in Spotler.
  const neverSaid = state.spotler === 'unknown' && state.base === undefined;
  const waits = (state.base === false || neverSaid) && !isGone(state) && state.unwritten !== true;
  return { ...still(state), toAfas: waits ? null : false };
}

function mergeUnblocked(state: PermissionState): PermissionOutcome {
  const consent = state.afas === true;
  const on = state.spotler === true;
  if (state.spotler === null) {
    const toSpotler = consent ? ({ enabled: true, raise: false, cause: 'afas.new' } as const) : null;
    return { ...nothing, toSpotler, base: consent };
  }
  if (consent === on) return { ...nothing, base: consent };
  if (on) return mergeSpotlerOn(state);
  return mergeSpotlerOff(state);
}

/** Yes in Spotler, no in AFAS. */
function mergeSpotlerOn(state: PermissionState): PermissionOutcome {
  const optedInInSpotler = state.base === false && state.afas === false && !state.held && state.stale !== true;
  if (optedInInSpotler) return { ...still(state), toAfas: true };
  const off = { enabled: false, raise: false, cause: 'afas.no' } as const;
  return { ...nothing, toSpotler: off, base: false };
}

/** No in Spotler, yes in AFAS: the block's own doing, newer consent in AFAS, or an opt-out in Spotler. */
function mergeSpotlerOff(state: PermissionState): PermissionOutcome {
  if (state.paused === true && !isGone(state)) return { ...still(state), paused: true };
  const liftable = (state.held || state.base === false) && state.unwritten !== true;
  if (liftable && state.mailable !== false) {
    const cause = state.held ? 'afas.unblocked' : 'afas.yes';
    return { ...nothing, toSpotler: { enabled: true, raise: true, cause }, base: true };
  }
  // Nobody said anything in Spotler yet: that is no consent, and no opt-out either.
  if (state.spotler === 'unknown' && state.base === undefined) return { ...still(state), drift: true };
  // Somebody who bounced did not say no: the yes of AFAS waits until the address works again.
  if (liftable && state.bounced) return { ...still(state), held: state.held };
  return { ...still(state), toAfas: false };
}

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
};

export type PermissionCause = 'afas.new' | 'afas.yes' | 'afas.no' | 'afas.blocked' | 'afas.unblocked';

export type PermissionOutcome = {
  /** What Spotler is told, if anything. `raise` asks for a look at the contact right before it is sent. */
  readonly toSpotler: { readonly enabled: boolean; readonly raise: boolean; readonly cause: PermissionCause } | null;
  /** The yes/no that AFAS should get from Spotler. */
  readonly toAfas: boolean | null;
  /** The agreed yes/no afterwards; undefined stays without agreement. */
  readonly base: boolean | undefined;
  readonly held: boolean;
  /** The sides differ and may not meet: the mapping does not let them, or Spotler does not know of any consent. */
  readonly drift: boolean;
};

/**
 * Merge of one permission: a lattice, not text, so the most restrictive side wins. Only a yes set in AFAS after both
 * sides had agreed on no raises a bit, and never for somebody whom Spotler no longer mails at all.
 */
export function mergePermission(direction: Direction, state: PermissionState): PermissionOutcome {
  const outcome = state.blocked ? mergeBlocked(state) : mergeUnblocked(state);
  const stuckInSpotler = outcome.toSpotler !== null && direction === 'toAfas';
  const stuckInAfas = outcome.toAfas !== null && direction === 'toSpotler';
  if (!stuckInSpotler && !stuckInAfas) return outcome;
  return { toSpotler: null, toAfas: null, base: state.base, held: state.held, drift: true };
}

/** Blocked in AFAS: every mapped bit goes off, and what the block itself switches off is remembered. */
function mergeBlocked(state: PermissionState): PermissionOutcome {
  const consent = state.afas === true;
  if (state.spotler === true) {
    const off = { enabled: false, raise: false, cause: 'afas.blocked' } as const;
    return { toSpotler: off, toAfas: null, base: consent, held: consent, drift: false };
  }
  const offByBlock = state.spotler === null || state.held;
  if (offByBlock || !consent) return { toSpotler: null, toAfas: null, base: consent, held: consent, drift: false };
  // A yes that is newer than the agreed no waits for the end of the block; any other yes met an opt-out in Spotler.
  const neverSaid = state.spotler === 'unknown' && state.base === undefined;
  const waits = state.base === false || neverSaid;
  return { toSpotler: null, toAfas: waits ? null : false, base: state.base, held: false, drift: false };
}

function mergeUnblocked(state: PermissionState): PermissionOutcome {
  const consent = state.afas === true;
  const on = state.spotler === true;
  if (state.spotler === null) {
    const toSpotler = consent ? ({ enabled: true, raise: false, cause: 'afas.new' } as const) : null;
    return { toSpotler, toAfas: null, base: consent, held: false, drift: false };
  }
  if (consent === on) return { toSpotler: null, toAfas: null, base: consent, held: false, drift: false };
  if (on) return mergeSpotlerOn(state);
  return mergeSpotlerOff(state);
}

/** Yes in Spotler, no in AFAS. */
function mergeSpotlerOn(state: PermissionState): PermissionOutcome {
  const optedInInSpotler = state.base === false && state.afas === false && !state.held;
  if (optedInInSpotler) return { toSpotler: null, toAfas: true, base: false, held: false, drift: false };
  const off = { enabled: false, raise: false, cause: 'afas.no' } as const;
  return { toSpotler: off, toAfas: null, base: false, held: false, drift: false };
}

/** No in Spotler, yes in AFAS: the block's own doing, newer consent in AFAS, or an opt-out in Spotler. */
function mergeSpotlerOff(state: PermissionState): PermissionOutcome {
  const liftable = state.held || state.base === false;
  if (liftable && state.mailable !== false) {
    const cause = state.held ? 'afas.unblocked' : 'afas.yes';
    return { toSpotler: { enabled: true, raise: true, cause }, toAfas: null, base: true, held: false, drift: false };
  }
  // Nobody said anything in Spotler yet: that is no consent, and no opt-out either.
  if (state.spotler === 'unknown' && state.base === undefined)
    return { toSpotler: null, toAfas: null, base: undefined, held: false, drift: true };
  // Somebody who bounced did not say no: the yes of AFAS waits until the address works again.
  if (liftable && state.bounced)
    return { toSpotler: null, toAfas: null, base: state.base, held: state.held, drift: false };
  return { toSpotler: null, toAfas: false, base: state.base, held: false, drift: false };
}

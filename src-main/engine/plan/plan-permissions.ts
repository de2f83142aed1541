import {
  type PermissionCause,
  mergePermission,
  type PermissionOutcome,
  type PermissionState,
} from '../merge/permission.ts';
import { type AfasBitCause, draftForAfas } from './afas-draft.ts';
import { hasOptedOut, type Note, type Scene } from './scene.ts';

export type PlannedBit = {
  readonly bit: number;
  readonly enabled: boolean;
  readonly cause: PermissionCause | 'afas.vanished' | 'person.optedOut' | 'guard.newAddress' | 'undo';
  /** True when it goes off because of AFAS: the brake counts it. What was given up in Spotler is never braked. */
  readonly braked: boolean;
};

/** An opt-out of Spotler that may not, or cannot, be written to AFAS. */
export type UnwrittenOptOut = { readonly bit: number; readonly cause: AfasBitCause };

export type PermissionsPlan = {
  readonly bits: PlannedBit[];
  readonly base: Record<number, boolean>;
  readonly held: number[];
  readonly paused: number[];
  readonly unwritten: UnwrittenOptOut[];
  /** Bits whose opt-out elsewhere ends here by newer consent. */
  readonly lifts: number[];
  readonly notes: Note[];
  open: boolean;
};

/** Merges every mapped permission; what goes to AFAS lands in the scene's draft. */
export function mergePermissions(scene: Scene): PermissionsPlan {
  const { mapping, base } = scene;
  const plan: PermissionsPlan = {
    bits: [],
    base: { ...base?.bits },
    held: [],
    paused: [],
    unwritten: [],
    lifts: [],
    notes: [],
    open: false,
  };
  for (const { bit, direction } of mapping.permissions) {
    const outcome = mergePermission(direction, permissionState(scene, bit));
    if (outcome.toSpotler?.enabled === true && !scene.mayWrite) {
      // What a block held waits on until the contact may be written again.
      if (base?.held.includes(bit) === true) plan.held.push(bit);
      continue;
    }
    tellSpotler(scene, plan, bit, outcome, direction !== 'toAfas');
    if (outcome.base !== undefined) plan.base[bit] = outcome.base;
    if (outcome.held) plan.held.push(bit);
    if (outcome.paused) plan.paused.push(bit);
    if (outcome.lifts) plan.lifts.push(bit);
    tellAfas(scene, plan, bit, outcome);
  }
  return plan;
}

function tellSpotler(scene: Scene, plan: PermissionsPlan, bit: number, outcome: PermissionOutcome, may: boolean): void {
  // A new contact gets every mapped bit told, so that nothing is left to a default of the account.
  const told = outcome.toSpotler ?? (scene.view === null && may ? firstNo : null);
  if (told === null) return;
  const elsewhere = told.cause === 'address.optedOut' ? scene.optedOut.get(bit) : undefined;
  const cause = elsewhere?.by === 'person' ? 'person.optedOut' : told.cause;
  const braked = !told.enabled && (elsewhere === undefined || elsewhere.from === 'afas');
  plan.bits.push({ bit, enabled: told.enabled, cause, braked });
}

function tellAfas(scene: Scene, plan: PermissionsPlan, bit: number, outcome: PermissionOutcome): void {
  const { toAfas, drift, paused, left } = outcome;
  const returned = toAfas !== null && returnBit(scene, bit, toAfas);
  if (left || (toAfas === false && !returned)) plan.unwritten.push({ bit, cause: causeOf(scene, bit, false) });
  const note = drift ? 'permission.drift' : toAfas !== null && !returned ? 'toAfas.notWritten' : null;
  if (paused) plan.notes.push({ code: 'permission.paused', property: `permission ${bit}` });
  if (note === null) return;
  plan.notes.push({ code: note, property: `permission ${bit}` });
  plan.open = true;
}

/** A no returns at every level but `none`; a yes only at `full`. */
function returnBit(scene: Scene, bit: number, enabled: boolean): boolean {
  const { returns, back, afas } = scene;
  const target = returns.bits.get(bit);
  const allowed = enabled ? returns.level === 'full' : returns.level !== 'none';
  if (!target || !allowed || !draftForAfas(back, target, enabled, `permission ${bit}`)) return false;
  back.bits[bit] = enabled;
  back.was.bits[bit] = afas.bits[bit] ?? null;
  back.causes[bit] = causeOf(scene, bit, enabled);
  if (!enabled) {
    back.optOuts += 1;
    // What was taken back in AFAS waits for the brakes like everything else that comes from there.
    back.first ||= scene.optedOut.get(bit)?.from !== 'afas';
  }
  return true;
}

function causeOf({ optedOut, view, bounced }: Scene, bit: number, enabled: boolean): AfasBitCause {
  if (enabled) return 'spotler.subscribed';
  if (hasOptedOut(view, bounced)) return 'spotler.optedOut';
  const elsewhere = optedOut.get(bit);
  if (elsewhere !== undefined && view?.bits[bit] !== false) {
    return elsewhere.by === 'person' ? 'person.optedOut' : 'address.optedOut';
  }
  return 'spotler.unsubscribed';
}

const firstNo = { enabled: false, cause: 'afas.new' } as const;

function permissionState(scene: Scene, bit: number): PermissionState {
  const { afas, base, view, bounced } = scene;
  const gone = hasOptedOut(view, bounced);
  const elsewhere = scene.optedOut.get(bit);
  const marked = (bits: readonly number[] | undefined): boolean => bits?.includes(bit) === true;
  return {
    base: base?.bits[bit],
    held: marked(base?.held) && !gone,
    afas: afas.bits[bit] ?? null,
    blocked: afas.blocked,
    spotler: view === null ? null : gone ? false : (view.bits[bit] ?? 'unknown'),
    mailable: view?.mailable ?? null,
    bounced,
    optedOut: elsewhere && (elsewhere.arrived ? 'arrived' : 'new'),
    paused: marked(base?.paused),
    unwritten: marked(base?.unwritten),
    stale: marked(base?.stale),
  };
}

/** Bits that are on while Spotler mails the contact nothing at all, as long as they stay on and AFAS says no. */
export function staleBits({ mapping, base, view, bounced }: Scene): number[] {
  const gone = hasOptedOut(view, bounced);
  return mapping.permissions.flatMap(({ bit }) =>
    view?.bits[bit] === true && (gone || base?.stale?.includes(bit) === true) ? [bit] : [],
  );
}

/**
 * A write, above all one with a new address, can make somebody active again who opted out of everything, while the bits
 * of before still stand. They are switched off along with it.
 */
export function guardAgainstReactivation({ mapping, view, bounced }: Scene, plan: PermissionsPlan): void {
  if (view === null || !hasOptedOut(view, bounced)) return;
  for (const { bit, direction } of mapping.permissions) {
    if (direction === 'toAfas' || view.bits[bit] !== true || plan.bits.some((told) => told.bit === bit)) continue;
    plan.bits.push({ bit, enabled: false, cause: 'guard.newAddress', braked: false });
  }
}

import { type PermissionCause, mergePermission, type PermissionState } from '../merge/permission.ts';
import { draftForAfas } from './afas-draft.ts';
import type { Note, Scene } from './scene.ts';

export type PlannedBit = { readonly bit: number; readonly enabled: boolean; readonly cause: PermissionCause };

export type PermissionsPlan = {
  readonly bits: PlannedBit[];
  readonly base: Record<number, boolean>;
  readonly held: number[];
  readonly notes: Note[];
  open: boolean;
};

/** Merges every mapped permission; what goes to AFAS lands in the scene's draft. */
export function mergePermissions(scene: Scene): PermissionsPlan {
  const { mapping, base, view } = scene;
  const plan: PermissionsPlan = { bits: [], base: { ...base?.bits }, held: [], notes: [], open: false };
  for (const { bit, direction } of mapping.permissions) {
    const outcome = mergePermission(direction, permissionState(scene, bit));
    if (outcome.toSpotler?.enabled === true && !scene.mayWrite) continue;
    // A new contact gets every mapped bit told, so that nothing is left to a default of the account.
    const told = outcome.toSpotler ?? (view === null && direction !== 'toAfas' ? firstNo : null);
    if (told !== null) plan.bits.push({ bit, enabled: told.enabled, cause: told.cause });
    if (outcome.base !== undefined) plan.base[bit] = outcome.base;
    if (outcome.held) plan.held.push(bit);
    const returned = outcome.toAfas !== null && returnBit(scene, bit, outcome.toAfas);
    const note = outcome.drift ? 'permission.drift' : outcome.toAfas !== null && !returned ? 'toAfas.notWritten' : null;
    if (note === null) continue;
    plan.notes.push({ code: note, property: `permission ${bit}` });
    plan.open = true;
  }
  return plan;
}

/** A no returns at every level but `none`; a yes only at `full`. */
function returnBit({ returns, back }: Scene, bit: number, enabled: boolean): boolean {
  const target = returns.bits.get(bit);
  const allowed = enabled ? returns.level === 'full' : returns.level !== 'none';
  if (!target || !allowed || !draftForAfas(back, target, enabled)) return false;
  back.bits[bit] = enabled;
  if (!enabled) back.optOuts += 1;
  return true;
}

const firstNo = { enabled: false, cause: 'afas.new' } as const;

/** Somebody whom Spotler no longer mails at all, without a bounce to explain it, has opted out of every permission. */
function permissionState({ afas, base, view, bounced }: Scene, bit: number): PermissionState {
  const optedOut = view?.mailable === false && !bounced;
  return {
    base: base?.bits[bit],
    held: (base?.held.includes(bit) ?? false) && !optedOut,
    afas: afas.bits[bit] ?? null,
    blocked: afas.blocked,
    spotler: view === null ? null : optedOut ? false : (view.bits[bit] ?? 'unknown'),
    mailable: view?.mailable ?? null,
    bounced,
  };
}

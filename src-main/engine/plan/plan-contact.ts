import { type FieldOutcome, mergeField } from '../merge/field.ts';
import { type PermissionCause, type PermissionState, mergePermission } from '../merge/permission.ts';
import { isPlausibleAddress } from '../values/address.ts';
import { encodeForAfas, encodeForSpotler } from '../values/encode.ts';
import type { Value } from '../values/types.ts';
import { type AfasContact, type Base, type SpotlerView, viewOfBase } from './contact.ts';
import type { Mapping } from './mapping.ts';
import { noReturns, type Returns, type ReturnTarget } from './returns.ts';
import type { Entity } from '../../../src-shared/domain/connection.ts';

export type ExclusionCode = 'contact.noEmail' | 'contact.invalidEmail' | 'contact.noOrganisation';
export type NoteCode = 'field.notRepresentable' | 'field.drift' | 'permission.drift' | 'toAfas.notWritten';

export type PlannedBit = { readonly bit: number; readonly enabled: boolean; readonly cause: PermissionCause };

/** What Spotler is told of one contact: only changed properties and bits. */
export type SpotlerChange = {
  readonly create: boolean;
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly bits: readonly PlannedBit[];
  /** True when a bit goes up for somebody Spotler knows: the contact is read right before it is sent. */
  readonly raise: boolean;
  /** Whether any mapped permission reaches the contact, before and after. */
  readonly mailable: { readonly before: boolean; readonly after: boolean };
};

/** What AFAS gets of one contact: per entity only changed fields, and what both sides agree on once it is written. */
export type AfasChange = {
  readonly entities: Readonly<Partial<Record<Entity, Readonly<Record<string, string | boolean>>>>>;
  readonly agreed: {
    readonly fields: Readonly<Record<string, Value>>;
    readonly bits: Readonly<Record<number, boolean>>;
  };
  /** Permissions switched off in AFAS because of Spotler; such a change is written before anything else of a run. */
  readonly optOuts: number;
};

export type ContactPlan = {
  readonly state: 'inSync' | 'excluded' | 'conflict';
  /** Why the contact is excluded or in conflict. */
  readonly code: ExclusionCode | 'field.conflict' | null;
  readonly change: SpotlerChange | null;
  readonly afasChange: AfasChange | null;
  /** The base once the change is confirmed, or at once where there is none. Null: nothing agreed, nothing known. */
  readonly base: Base | null;
  /** True when Spotler's side has something left to look at again in the next run. */
  readonly open: boolean;
  readonly notes: readonly { readonly code: NoteCode; readonly property: string }[];
};

export type ContactInput = {
  readonly afas: AfasContact;
  readonly base: Base | null;
  /** What Spotler shows now. Undefined: nothing heard since the base; without a base: not known there. */
  readonly spotler: SpotlerView | undefined;
  /** True while a remembered bounce explains why Spotler does not mail the contact: that is no opt-out. */
  readonly bounced?: boolean;
};

/**
 * Plans one contact towards Spotler: three-way merge of every mapped field and permission against the base. A contact
 * that AFAS gives no usable address or organisation is not created; one that Spotler already knows can still be
 * switched off. What changed in Spotler goes to AFAS as far as `returns` lets it, else it is reported and kept.
 */
export function planContact(mapping: Mapping, input: ContactInput, returns: Returns = noReturns): ContactPlan {
  const { afas, base } = input;
  const view = input.spotler ?? (base ? viewOfBase(base) : null);
  const exclusion = exclusionOf(afas);
  if (exclusion !== null && view === null) return excluded(exclusion);

  const back = newAfasDraft();
  const scene: Scene = { mapping, afas, base, view, back, returns, mayWrite: exclusion === null };
  const optedOut = view?.mailable === false && input.bounced !== true;
  const fields = mergeFields(scene);
  const permissions = mergePermissions(scene, optedOut);
  const bits = permissions.bits;
  const properties = fields.properties;
  const create = view === null;
  const empty = bits.length === 0 && Object.keys(properties).length === 0;
  const mailable = mailability(view, bits);
  const raise = !create && bits.some((bit) => bit.enabled);
  const change = empty && !create ? null : { create, properties, bits, raise, mailable };
  const state = exclusion !== null ? 'excluded' : fields.conflict ? 'conflict' : 'inSync';
  return {
    state,
    code: exclusion ?? (fields.conflict ? 'field.conflict' : null),
    change,
    afasChange: afasChangeOf(back),
    base: { fields: fields.base, bits: permissions.base, held: permissions.held },
    open: fields.open || permissions.open || view?.mailable === false,
    notes: [...fields.notes, ...permissions.notes],
  };
}

/** Why AFAS' side of a contact cannot be put into Spotler, or null when it can. */
export function exclusionOf(afas: AfasContact): ExclusionCode | null {
  if (afas.organisationId === null) return 'contact.noOrganisation';
  if (afas.email === null) return 'contact.noEmail';
  return isPlausibleAddress(afas.email) ? null : 'contact.invalidEmail';
}

function excluded(code: ExclusionCode): ContactPlan {
  return { state: 'excluded', code, change: null, afasChange: null, base: null, open: false, notes: [] };
}

/** What merging one contact looks at. */
type Scene = {
  readonly mapping: Mapping;
  readonly afas: AfasContact;
  readonly base: Base | null;
  readonly view: SpotlerView | null;
  readonly back: AfasDraft;
  readonly returns: Returns;
  /** False for an excluded contact: nothing of AFAS' side is put into Spotler but a no. */
  readonly mayWrite: boolean;
};

type AfasDraft = {
  readonly entities: Partial<Record<Entity, Record<string, string | boolean>>>;
  readonly fields: Record<string, Value>;
  readonly bits: Record<number, boolean>;
  optOuts: number;
};

const newAfasDraft = (): AfasDraft => ({ entities: {}, fields: {}, bits: {}, optOuts: 0 });

function afasChangeOf({ entities, fields, bits, optOuts }: AfasDraft): AfasChange | null {
  return Object.keys(entities).length === 0 ? null : { entities, agreed: { fields, bits }, optOuts };
}

/** Puts a value into the draft for AFAS; false where the target does not take it. */
function draftForAfas(back: AfasDraft, target: ReturnTarget, value: Value): boolean {
  const encoded = encodeForAfas(target, value);
  if (!encoded.ok) return false;
  back.entities[target.entity] = { ...back.entities[target.entity], [target.field]: encoded.value };
  return true;
}

type FieldsPlan = {
  readonly properties: Record<string, string | number | null>;
  readonly base: Record<string, Value>;
  readonly notes: { code: NoteCode; property: string }[];
  conflict: boolean;
  open: boolean;
};

function mergeFields(scene: Scene): FieldsPlan {
  const { mapping, afas, base, view } = scene;
  const plan: FieldsPlan = { properties: {}, base: { ...base?.fields }, notes: [], conflict: false, open: false };
  for (const field of mapping.fields) {
    const { property } = field;
    const outcome = mergeField(field, {
      base: base?.fields[property],
      afas: afas.fields[property] ?? null,
      spotler: view?.fields[property] ?? null,
    });
    applyField(scene, plan, field, outcome);
  }
  return plan;
}

function applyField(scene: Scene, plan: FieldsPlan, field: Mapping['fields'][number], outcome: FieldOutcome): void {
  const { property, type } = field;
  switch (outcome.do) {
    case 'none':
      return;
    case 'agree':
      plan.base[property] = outcome.value;
      return;
    case 'toSpotler': {
      if (!scene.mayWrite) return;
      const encoded = encodeForSpotler(type, outcome.value);
      if (!encoded.ok) {
        plan.notes.push({ code: encoded.code, property });
        return;
      }
      plan.base[property] = outcome.value;
      if (scene.view !== null || encoded.value !== null) plan.properties[property] = encoded.value;
      return;
    }
    case 'toAfas': {
      const target = scene.returns.level === 'full' ? scene.returns.fields.get(property) : undefined;
      if (target && draftForAfas(scene.back, target, outcome.value)) {
        scene.back.fields[property] = outcome.value;
        return;
      }
      plan.open = true;
      plan.notes.push({ code: 'toAfas.notWritten', property });
      return;
    }
    case 'drift':
      plan.open = true;
      plan.notes.push({ code: 'field.drift', property });
      return;
    case 'conflict':
      plan.open = true;
      plan.conflict = true;
  }
}

type PermissionsPlan = {
  readonly bits: PlannedBit[];
  readonly base: Record<number, boolean>;
  readonly held: number[];
  readonly notes: { code: NoteCode; property: string }[];
  open: boolean;
};

function mergePermissions(scene: Scene, optedOut: boolean): PermissionsPlan {
  const { mapping, base, view } = scene;
  const plan: PermissionsPlan = { bits: [], base: { ...base?.bits }, held: [], notes: [], open: false };
  for (const { bit, direction } of mapping.permissions) {
    const outcome = mergePermission(direction, permissionState(scene, bit, optedOut));
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
function permissionState({ afas, base, view }: Scene, bit: number, optedOut: boolean): PermissionState {
  return {
    base: base?.bits[bit],
    held: (base?.held.includes(bit) ?? false) && !optedOut,
    afas: afas.bits[bit] ?? null,
    blocked: afas.blocked,
    spotler: view === null ? null : !optedOut && (view.bits[bit] ?? false),
    mailable: view?.mailable ?? null,
  };
}

function mailability(view: SpotlerView | null, bits: readonly PlannedBit[]): SpotlerChange['mailable'] {
  const before = new Set(Object.keys(view?.bits ?? {}).filter((bit) => view?.bits[Number(bit)] === true));
  const after = new Set(before);
  for (const { bit, enabled } of bits) {
    if (enabled) after.add(String(bit));
    else after.delete(String(bit));
  }
  const reachable = view?.mailable !== false;
  return { before: reachable && before.size > 0, after: reachable && after.size > 0 };
}

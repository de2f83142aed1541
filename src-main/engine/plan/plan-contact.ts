import { type FieldOutcome, mergeField } from '../merge/field.ts';
import { type PermissionCause, type PermissionState, mergePermission } from '../merge/permission.ts';
import { isPlausibleAddress } from '../values/address.ts';
import { encodeForSpotler } from '../values/encode.ts';
import type { Value } from '../values/types.ts';
import { type AfasContact, type Base, type SpotlerView, viewOfBase } from './contact.ts';
import type { Mapping } from './mapping.ts';

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

export type ContactPlan = {
  readonly state: 'inSync' | 'excluded' | 'conflict';
  /** Why the contact is excluded or in conflict. */
  readonly code: ExclusionCode | 'field.conflict' | null;
  readonly change: SpotlerChange | null;
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
};

/**
 * Plans one contact towards Spotler: three-way merge of every mapped field and permission against the base. A contact
 * that AFAS gives no usable address or organisation is not created; one that Spotler already knows can still be
 * switched off. What should go to AFAS is only reported here.
 */
export function planContact(mapping: Mapping, input: ContactInput): ContactPlan {
  const { afas, base } = input;
  const view = input.spotler ?? (base ? viewOfBase(base) : null);
  const exclusion = exclusionOf(afas);
  if (exclusion !== null && view === null) return excluded(exclusion);

  const fields = mergeFields(mapping, afas, base, view, exclusion === null);
  const permissions = mergePermissions(mapping, afas, base, view, exclusion === null);
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
  return { state: 'excluded', code, change: null, base: null, open: false, notes: [] };
}

type FieldsPlan = {
  readonly properties: Record<string, string | number | null>;
  readonly base: Record<string, Value>;
  readonly notes: { code: NoteCode; property: string }[];
  conflict: boolean;
  open: boolean;
};

function mergeFields(
  mapping: Mapping,
  afas: AfasContact,
  base: Base | null,
  view: SpotlerView | null,
  mayWrite: boolean,
): FieldsPlan {
  const plan: FieldsPlan = { properties: {}, base: { ...base?.fields }, notes: [], conflict: false, open: false };
  for (const field of mapping.fields) {
    const { property } = field;
    const state = {
      base: base?.fields[property],
      afas: afas.fields[property] ?? null,
      spotler: view?.fields[property] ?? null,
    };
    applyField(plan, field, mergeField(field, state), view === null, mayWrite);
  }
  return plan;
}

function applyField(
  plan: FieldsPlan,
  field: Mapping['fields'][number],
  outcome: FieldOutcome,
  create: boolean,
  mayWrite: boolean,
): void {
  const { property, type } = field;
  switch (outcome.do) {
    case 'none':
      return;
    case 'agree':
      plan.base[property] = outcome.value;
      return;
    case 'toSpotler': {
      if (!mayWrite) return;
      const encoded = encodeForSpotler(type, outcome.value);
      if (!encoded.ok) {
        plan.notes.push({ code: encoded.code, property });
        return;
      }
      plan.base[property] = outcome.value;
      if (!create || encoded.value !== null) plan.properties[property] = encoded.value;
      return;
    }
    case 'toAfas':
      plan.open = true;
      plan.notes.push({ code: 'toAfas.notWritten', property });
      return;
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

function mergePermissions(
  mapping: Mapping,
  afas: AfasContact,
  base: Base | null,
  view: SpotlerView | null,
  mayRaise: boolean,
): PermissionsPlan {
  const plan: PermissionsPlan = { bits: [], base: { ...base?.bits }, held: [], notes: [], open: false };
  for (const { bit, direction } of mapping.permissions) {
    const outcome = mergePermission(direction, permissionState(bit, afas, base, view));
    if (outcome.toSpotler?.enabled === true && !mayRaise) continue;
    // A new contact gets every mapped bit told, so that nothing is left to a default of the account.
    const told = outcome.toSpotler ?? (view === null && direction !== 'toAfas' ? firstNo : null);
    if (told !== null) plan.bits.push({ bit, enabled: told.enabled, cause: told.cause });
    if (outcome.base !== undefined) plan.base[bit] = outcome.base;
    if (outcome.held) plan.held.push(bit);
    const note = outcome.drift ? 'permission.drift' : outcome.toAfas !== null ? 'toAfas.notWritten' : null;
    if (note === null) continue;
    plan.notes.push({ code: note, property: `permission ${bit}` });
    plan.open = true;
  }
  return plan;
}

const firstNo = { enabled: false, cause: 'afas.new' } as const;

function permissionState(bit: number, afas: AfasContact, base: Base | null, view: SpotlerView | null): PermissionState {
  return {
    base: base?.bits[bit],
    held: base?.held.includes(bit) ?? false,
    afas: afas.bits[bit] ?? null,
    blocked: afas.blocked,
    spotler: view === null ? null : (view.bits[bit] ?? false),
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

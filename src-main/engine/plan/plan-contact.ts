import { isPlausibleAddress } from '../values/address.ts';
import { type AfasChange, afasChangeOf, newAfasDraft } from './afas-draft.ts';
import { type AfasContact, type Base, type SpotlerView, viewOfBase } from './contact.ts';
import type { Mapping } from './mapping.ts';
import { mergeFields } from './plan-fields.ts';
import { mergePermissions, type PlannedBit } from './plan-permissions.ts';
import { noReturns, type Returns } from './returns.ts';
import type { Note, Scene } from './scene.ts';

export type ExclusionCode = 'contact.noEmail' | 'contact.invalidEmail' | 'contact.noOrganisation';

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
  readonly afasChange: AfasChange | null;
  /** The base once the change is confirmed, or at once where there is none. Null: nothing agreed, nothing known. */
  readonly base: Base | null;
  /** True when Spotler's side has something left to look at again in the next run. */
  readonly open: boolean;
  readonly notes: readonly Note[];
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
  const { afas, base, bounced = false } = input;
  const view = input.spotler ?? (base ? viewOfBase(base) : null);
  const exclusion = exclusionOf(afas);
  if (exclusion !== null && view === null) return excluded(exclusion);

  const back = newAfasDraft();
  const scene: Scene = { mapping, afas, base, view, back, returns, mayWrite: exclusion === null, bounced };
  const fields = mergeFields(scene);
  const permissions = mergePermissions(scene);
  const code = exclusion ?? (fields.conflict ? 'field.conflict' : null);
  return {
    state: exclusion !== null ? 'excluded' : fields.conflict ? 'conflict' : 'inSync',
    code,
    change: changeOf(view, fields.properties, permissions.bits),
    afasChange: afasChangeOf(back),
    base: { fields: fields.base, bits: permissions.base, held: permissions.held },
    open: fields.open || permissions.open || view?.mailable === false,
    notes: [...fields.notes, ...permissions.notes],
  };
}

/** What Spotler is told, or null when it has everything already. */
function changeOf(
  view: SpotlerView | null,
  properties: SpotlerChange['properties'],
  bits: readonly PlannedBit[],
): SpotlerChange | null {
  const create = view === null;
  if (!create && bits.length === 0 && Object.keys(properties).length === 0) return null;
  const raise = !create && bits.some((bit) => bit.enabled);
  return { create, properties, bits, raise, mailable: mailability(view, bits) };
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

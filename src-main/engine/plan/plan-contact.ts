import { isPlausibleAddress } from '../values/address.ts';
import type { Value } from '../values/types.ts';
import { type AfasChange, type AfasDraft, afasChangeOf, draftForAfas, newAfasDraft } from './afas-draft.ts';
import { type AfasContact, type Base, type SpotlerView, viewOfBase } from './contact.ts';
import type { Mapping } from './mapping.ts';
import { optOutsInAfas } from './opt-outs.ts';
import { type ConflictField, type FieldsPlan, mergeFields } from './plan-fields.ts';
import {
  guardAgainstReactivation,
  mergePermissions,
  type PermissionsPlan,
  type PlannedBit,
  staleBits,
  type UnwrittenOptOut,
} from './plan-permissions.ts';
import { noReturns, type Returns } from './returns.ts';
import type { Decision, Note, OptOutElsewhere, Scene } from './scene.ts';

export type ExclusionCode = 'contact.noEmail' | 'contact.invalidEmail' | 'contact.noOrganisation';

/** What Spotler is told of one contact: only changed properties and bits. */
export type SpotlerChange = {
  readonly create: boolean;
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly bits: readonly PlannedBit[];
  /** What Spotler showed before, of what changes; a bit it did not show is null. */
  readonly was: {
    readonly fields: Readonly<Record<string, Value>>;
    readonly bits: Readonly<Record<number, boolean | null>>;
  };
  /** When AFAS' side last changed, in Amsterdam wall time; null where the GetConnector does not show it. */
  readonly changedOn: string | null;
  /** True when a bit goes up for somebody Spotler knows: the contact is read right before it is sent. */
  readonly raise: boolean;
  /** Bits whose opt-out elsewhere ends once this is confirmed. */
  readonly lifts: readonly number[];
  /** Whether any mapped permission reaches the contact, before and after. */
  readonly mailable: { readonly before: boolean; readonly after: boolean };
};

export type ContactPlan = {
  readonly state: 'inSync' | 'excluded' | 'conflict';
  /** Why the contact is excluded or in conflict. */
  readonly code: ExclusionCode | ConflictField['why'] | null;
  readonly change: SpotlerChange | null;
  readonly afasChange: AfasChange | null;
  /** The base once the change is confirmed, or at once where there is none. Null: nothing agreed, nothing known. */
  readonly base: Base | null;
  /** True when Spotler's side has something left to look at again. */
  readonly open: boolean;
  readonly notes: readonly Note[];
  readonly conflicts: readonly ConflictField[];
  /** Permissions that were taken back in AFAS: they hold for everybody with the address. */
  readonly optOuts: readonly number[];
  /** Bits whose opt-out elsewhere ends here; with the change where there is one, else at once. */
  readonly lifts: readonly number[];
  /** Opt-outs that AFAS does not get to know of, and did not get to know of before. */
  readonly unwritten: readonly UnwrittenOptOut[];
};

export type ContactInput = {
  readonly afas: AfasContact;
  readonly base: Base | null;
  /** What Spotler shows now. Undefined: nothing heard since the base; without a base: not known there. */
  readonly spotler: SpotlerView | undefined;
  /** The bounce that explains why Spotler does not mail the contact, as kind and date: that is no opt-out. */
  readonly bounce?: string | null;
  readonly optedOut?: ReadonlyMap<number, OptOutElsewhere>;
  readonly decisions?: Readonly<Record<string, Decision>>;
  /** Number of this run among those of the connection. */
  readonly run?: number;
};

const noOptOuts: ReadonlyMap<number, OptOutElsewhere> = new Map();

/**
 * Plans one contact: three-way merge of every mapped field and permission against the base. A contact that AFAS gives no
 * usable address or organisation is not created; one that Spotler already knows can still be switched off. What changed
 * in Spotler goes to AFAS as far as `returns` lets it, else it is reported and kept.
 */
export function planContact(mapping: Mapping, input: ContactInput, returns: Returns = noReturns): ContactPlan {
  const { afas, base, bounce = null } = input;
  const scene = sceneOf(mapping, input, returns);
  const { back, view } = scene;
  const exclusion = exclusionOf(afas);
  if (exclusion !== null && view === null) return excluded(exclusion);

  const fields = mergeFields(scene);
  const permissions = mergePermissions(scene);
  if (Object.keys(fields.properties).length > 0) guardAgainstReactivation(scene, permissions);
  if (base !== null) tellBounce(back, returns, base, bounce);
  const conflict = fields.conflicts[0]?.why ?? null;
  const known = new Set(base?.unwritten);
  return {
    state: exclusion !== null ? 'excluded' : conflict === null ? 'inSync' : 'conflict',
    code: exclusion ?? conflict,
    change: changeOf(scene, fields, permissions),
    afasChange: afasChangeOf(back, view),
    base: baseOf(scene, fields, permissions),
    open: fields.open || permissions.open || view?.mailable === false,
    notes: [...fields.notes, ...permissions.notes],
    conflicts: fields.conflicts,
    optOuts: optOutsInAfas(mapping, base, afas),
    lifts: permissions.lifts,
    unwritten: permissions.unwritten.filter(({ bit }) => !known.has(bit)),
  };
}

function sceneOf(mapping: Mapping, input: ContactInput, returns: Returns): Scene {
  const { afas, base, spotler, bounce = null, optedOut = noOptOuts, decisions = {}, run = 0 } = input;
  const view = spotler ?? (base ? viewOfBase(base) : null);
  const mayWrite = exclusionOf(afas) === null;
  const back = newAfasDraft(afas);
  return { mapping, afas, base, view, back, returns, mayWrite, bounced: bounce !== null, optedOut, decisions, run };
}

function baseOf(scene: Scene, fields: FieldsPlan, permissions: PermissionsPlan): Base {
  const { base } = scene;
  const off = new Set(permissions.bits.map(({ bit }) => bit));
  const stale = staleBits(scene).filter((bit) => !off.has(bit));
  const { paused } = permissions;
  const unwritten = permissions.unwritten.map(({ bit }) => bit);
  return {
    fields: fields.base,
    bits: permissions.base,
    held: permissions.held,
    ...(paused.length > 0 ? { paused } : {}),
    ...(unwritten.length > 0 ? { unwritten } : {}),
    ...(stale.length > 0 ? { stale } : {}),
    ...(Object.keys(fields.parked).length > 0 ? { parked: fields.parked } : {}),
    ...(Object.keys(fields.swings).length > 0 ? { swings: fields.swings } : {}),
    ...(base?.bounce == null ? {} : { bounce: base.bounce }),
  };
}

/** The bounce field of AFAS: yes or kind and date while a bounce stands, no or empty once the address works again. */
function tellBounce(back: AfasDraft, { level, bounce: target }: Returns, base: Base, bounce: string | null): void {
  if (level !== 'full' || target === null || (base.bounce ?? null) === bounce) return;
  const value = target.type === 'boolean' ? bounce !== null : bounce;
  if (draftForAfas(back, target, value, '#bounce')) back.bounce = bounce;
}

/** What Spotler is told, or null when it has everything already. */
function changeOf(
  { view, afas }: Scene,
  { properties, was }: FieldsPlan,
  { bits, lifts }: PermissionsPlan,
): SpotlerChange | null {
  const create = view === null;
  if (!create && bits.length === 0 && Object.keys(properties).length === 0) return null;
  const raise = !create && bits.some((bit) => bit.enabled);
  const bitsBefore = create ? {} : Object.fromEntries(bits.map(({ bit }) => [bit, view.bits[bit] ?? null]));
  return {
    create,
    properties,
    bits,
    was: { fields: was, bits: bitsBefore },
    changedOn: afas.changedOn,
    raise,
    lifts,
    mailable: mailability(view, bits),
  };
}

/** Why AFAS' side of a contact cannot be put into Spotler, or null when it can. */
export function exclusionOf(afas: AfasContact): ExclusionCode | null {
  if (afas.organisationId === null) return 'contact.noOrganisation';
  if (afas.email === null) return 'contact.noEmail';
  return isPlausibleAddress(afas.email) ? null : 'contact.invalidEmail';
}

function excluded(code: ExclusionCode): ContactPlan {
  const nothing = { change: null, afasChange: null, base: null, open: false } as const;
  return { state: 'excluded', code, ...nothing, notes: [], conflicts: [], optOuts: [], lifts: [], unwritten: [] };
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

import { addressKey, fromAfas, fromSpotler, yesNo } from '../values/canonical.ts';
import type { RawAfas, RawSpotler, Value } from '../values/types.ts';
import type { Mapping } from './mapping.ts';

/** A contact as AFAS has it, in comparable values. */
export type AfasContact = {
  readonly id: string;
  readonly personNo: string | null;
  /** AFAS' kind of contact (ViKc); PRS, a person at an organisation, unless a column says otherwise. */
  readonly type: ContactType;
  readonly organisationId: string | null;
  readonly email: string | null;
  readonly blocked: boolean;
  /** By property. */
  readonly fields: Readonly<Record<string, Value>>;
  /** By bit; null is unknown, which is no consent. */
  readonly bits: Readonly<Record<number, boolean | null>>;
};

export const contactTypes = ['PRS', 'AFD', 'AFL', 'ORG', 'PER'] as const;
export type ContactType = (typeof contactTypes)[number];

function contactType(shown: string | null): ContactType {
  return contactTypes.find((type) => type === shown) ?? 'PRS';
}

/** A contact as Spotler has it, in comparable values; only what is mapped. */
export type SpotlerView = {
  readonly fields: Readonly<Record<string, Value>>;
  /** Without an entry where Spotler shows no such bit. */
  readonly bits: Readonly<Record<number, boolean>>;
  /** False when Spotler no longer mails this contact at all; null when it does not say. */
  readonly mailable: boolean | null;
};

/** What both sides last agreed on. A property or bit without an entry was never agreed. */
export type Base = {
  readonly fields: Readonly<Record<string, Value>>;
  readonly bits: Readonly<Record<number, boolean>>;
  /** Bits that are off in Spotler only because the contact is blocked in AFAS. */
  readonly held: readonly number[];
};

type Row = Readonly<Record<string, RawAfas>>;

/** Reads a GetConnector row through the mapping; null when the contact id is empty. */
export function afasContact(mapping: Mapping, row: Row): AfasContact | null {
  const { columns } = mapping;
  const id = text(row[columns.contactId]);
  if (id === null) return null;
  const fields: Record<string, Value> = {};
  for (const field of mapping.fields) fields[field.property] = fromAfas(field.kind, row[field.column]);
  const bits: Record<number, boolean | null> = {};
  for (const permission of mapping.permissions) bits[permission.bit] = asYesNo(row[permission.column]);
  return {
    id,
    personNo: text(row[columns.personNo]),
    type: contactType(columns.contactType === undefined ? null : text(row[columns.contactType])),
    organisationId: text(row[columns.organisationId]),
    email: text(row[columns.email]),
    blocked: columns.blocked !== undefined && asYesNo(row[columns.blocked]) === true,
    fields,
    bits,
  };
}

type Shown = {
  readonly properties: Readonly<Record<string, RawSpotler>>;
  readonly permissions: readonly { readonly bit: number; readonly enabled: boolean }[];
  readonly mailable: boolean | null;
};

/** Reads a Spotler contact through the mapping; what is not mapped is not looked at. */
export function spotlerView(mapping: Mapping, contact: Shown): SpotlerView {
  const fields: Record<string, Value> = {};
  for (const field of mapping.fields) {
    fields[field.property] = fromSpotler(field.kind, field.type, contact.properties[field.property]);
  }
  const bits: Record<number, boolean> = {};
  for (const { bit } of mapping.permissions) {
    const shown = contact.permissions.find((one) => one.bit === bit);
    if (shown) bits[bit] = shown.enabled;
  }
  return { fields, bits, mailable: contact.mailable };
}

/** Spotler as it must look when nothing moved there since the base. */
export function viewOfBase(base: Base): SpotlerView {
  const bits: Record<number, boolean> = {};
  for (const [bit, enabled] of Object.entries(base.bits))
    bits[Number(bit)] = enabled && !base.held.includes(Number(bit));
  return { fields: base.fields, bits, mailable: null };
}

/** One text per state of the AFAS side: equal texts mean that nothing that is mapped changed. */
export function afasFingerprintText(contact: AfasContact): string {
  const { organisationId, email, blocked, fields, bits } = contact;
  return JSON.stringify([organisationId, email, blocked, fields, bits]);
}

/** The same for the Spotler side, in the order of the mapping. */
export function spotlerFingerprintText(mapping: Mapping, view: SpotlerView): string {
  const fields = mapping.fields.map(({ kind, property }) => {
    const value = view.fields[property] ?? null;
    return kind === 'email' && typeof value === 'string' ? addressKey(value) : value;
  });
  const bits = mapping.permissions.map(({ bit }) => view.bits[bit] ?? false);
  return JSON.stringify([fields, bits, view.mailable !== false]);
}

function text(raw: RawAfas): string | null {
  const value = fromAfas('text', raw);
  return typeof value === 'string' ? value : null;
}

function asYesNo(raw: RawAfas): boolean | null {
  return typeof raw === 'boolean' ? raw : raw === null || raw === undefined ? null : yesNo(String(raw));
}

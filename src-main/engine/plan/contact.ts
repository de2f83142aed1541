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
  /** The latest of its change dates, in Amsterdam wall time; null where the GetConnector shows none. */
  readonly changedOn: string | null;
  /** By property. */
  readonly fields: Readonly<Record<string, Value>>;
  /** By bit; null is unknown, which is no consent. */
  readonly bits: Readonly<Record<number, boolean | null>>;
};

export const contactTypes = ['PRS', 'AFD', 'AFL', 'ORG', 'PER'] as const;
export type ContactType = (typeof contactTypes)[number];

function asContactType(shown: string | null): ContactType {
  return contactTypes.find((type) => type === shown) ?? 'PRS';
}

/** A contact as Spotler has it, in comparable values; only what is mapped. */
export type SpotlerView = {
  readonly fields: Readonly<Record<string, Value>>;
  /** Without an entry where Spotler shows no such bit. */
  readonly bits: Readonly<Record<number, boolean>>;
  /** False when Spotler no longer mails this contact at all; null when it does not say. */
  readonly mailable: boolean | null;
  /** When Spotler says that it last changed, in milliseconds since 1970. */
  readonly changedAt: number | null;
};

/** What both sides last agreed on. A property or bit without an entry was never agreed. */
export type Base = {
  readonly fields: Readonly<Record<string, Value>>;
  readonly bits: Readonly<Record<number, boolean>>;
  /** Bits that are off in Spotler only because the contact is blocked in AFAS. */
  readonly held: readonly number[];
  /** Bits whose raise was undone: off until the yes in AFAS is taken back and given anew. */
  readonly paused?: readonly number[];
  /** Bits that were given up in Spotler and could not be written to AFAS, which still says yes. */
  readonly unwritten?: readonly number[];
  /** Bits that were on when somebody opted out of everything: should Spotler mail the contact again, they are no consent. */
  readonly stale?: readonly number[];
  /** Properties that are not written until a person decides. */
  readonly parked?: Readonly<Record<string, ParkReason>>;
  /** Properties that went back to where they came from, and how often in the last runs. */
  readonly swings?: Readonly<Record<string, Swing>>;
  /** What the bounce field of AFAS was last told. */
  readonly bounce?: string | null;
  /** True for a contact that only Spotler ever showed: AFAS has agreed on nothing of it. */
  readonly adopted?: true;
};

/** The base of a contact that carries an id of ours and that AFAS never showed: what is on, so that it can go off. */
export function adoptedBase({ bits }: SpotlerView): Base {
  return { fields: {}, bits: Object.fromEntries(Object.entries(bits).filter(([, on]) => on)), held: [], adopted: true };
}

/** What AFAS and Spotler have agreed on: of an adopted contact only what absence has switched off. */
export function agreedBase(base: Base | null): Base | null {
  if (base?.adopted !== true) return base;
  if (base.held.length === 0) return null;
  return { fields: {}, bits: Object.fromEntries(base.held.map((bit) => [bit, true])), held: base.held };
}

export type ParkReason = 'flapping' | 'undone';

/** `from` is what both sides agreed on before the last write, `run` the number of the run that wrote. */
export type Swing = { readonly from: Value; readonly count: number; readonly run: number };

type Row = Readonly<Record<string, RawAfas>>;

/** Reads a GetConnector row with this ContactId through the mapping. */
export function afasContact(mapping: Mapping, row: Row, id: string): AfasContact {
  const { columns } = mapping;
  const fields: Record<string, Value> = {};
  for (const field of mapping.fields) fields[field.property] = fromAfas(field.kind, row[field.column]);
  const bits: Record<number, boolean | null> = {};
  for (const permission of mapping.permissions) bits[permission.bit] = asYesNo(row[permission.column]);
  return {
    id,
    personNo: text(row[columns.personNo]),
    type: asContactType(columns.contactType === undefined ? null : text(row[columns.contactType])),
    organisationId: text(row[columns.organisationId]),
    email: text(row[columns.email]),
    blocked: columns.blocked !== undefined && asYesNo(row[columns.blocked]) === true,
    changedOn: latestChange(columns.changedOn, row),
    fields,
    bits,
  };
}

type Shown = {
  readonly properties: Readonly<Record<string, RawSpotler>>;
  readonly permissions: readonly { readonly bit: number; readonly enabled: boolean }[];
  readonly mailable: boolean | null;
  readonly lastChanged?: number | null;
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
  return { fields, bits, mailable: contact.mailable, changedAt: contact.lastChanged ?? null };
}

/** Spotler as it must look when nothing moved there since the base. */
export function viewOfBase(base: Base): SpotlerView {
  const bits: Record<number, boolean> = {};
  for (const [key, enabled] of Object.entries(base.bits)) {
    const bit = Number(key);
    bits[bit] = (enabled && !isOffInSpotler(base, bit)) || base.stale?.includes(bit) === true;
  }
  return { fields: base.fields, bits, mailable: null, changedAt: null };
}

/** True for a bit that is off in Spotler although AFAS says yes, for a reason that the base remembers. */
export function isOffInSpotler({ held, paused = [], unwritten = [] }: Base, bit: number): boolean {
  return held.includes(bit) || paused.includes(bit) || unwritten.includes(bit);
}

/** The columns of a row that planning looks at, change dates apart: equal cells there mean that nothing changed. */
export function comparedColumns({ columns, fields, permissions }: Mapping): readonly string[] {
  const { personNo, organisationId, email, blocked, contactType } = columns;
  const roles = [personNo, organisationId, email, blocked, contactType].filter((column) => column !== undefined);
  return [...roles, ...fields.map(({ column }) => column), ...permissions.map(({ column }) => column)];
}

/** One text per state of the AFAS side: equal texts mean that nothing that is mapped changed. */
export function rowText(compared: readonly string[], row: Row): string {
  return JSON.stringify(compared.map((column) => row[column] ?? null));
}

/** The ContactId of a row; null when it is empty. */
export function rowId({ columns }: Mapping, row: Row): string | null {
  return text(row[columns.contactId]);
}

/**
 * The text of Spotler's side as it must look when nothing moved there. A base with something left to settle equals none, so
 * that whatever Spotler shows of such a contact is looked at again.
 */
export function baseFingerprintText(mapping: Mapping, base: Base): string {
  const { stale = [], unwritten = [] } = base;
  const shown = spotlerFingerprintText(mapping, viewOfBase(base));
  return stale.length + unwritten.length > 0 ? `${shown} and something to settle` : shown;
}

/** One text per state of the Spotler side, in the order of the mapping. */
export function spotlerFingerprintText(mapping: Mapping, view: SpotlerView): string {
  const fields = mapping.fields.map(({ kind, property }) => {
    const value = view.fields[property] ?? null;
    return kind === 'email' && typeof value === 'string' ? addressKey(value) : value;
  });
  // Nothing known is not the same as off: an opt-out that meets no agreement would pass for an echo.
  const bits = mapping.permissions.map(({ bit }) => view.bits[bit] ?? null);
  return JSON.stringify([fields, bits, view.mailable !== false]);
}

/** AFAS ends wall time in a false `Z`; texts of one form sort as times do. */
function latestChange(columns: readonly string[], row: Row): string | null {
  let latest: string | null = null;
  for (const column of columns) {
    const shown = row[column];
    if (typeof shown === 'string' && (latest === null || shown > latest)) latest = shown;
  }
  return latest === null ? null : latest.replace(/Z$/, '');
}

function text(raw: RawAfas): string | null {
  const value = fromAfas('text', raw);
  return typeof value === 'string' ? value : null;
}

function asYesNo(raw: RawAfas): boolean | null {
  return typeof raw === 'boolean' ? raw : raw === null || raw === undefined ? null : yesNo(String(raw));
}

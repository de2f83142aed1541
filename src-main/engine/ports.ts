/**
 * What the engine needs from the world, in the engine's own words. `afas/`, `spotler/` and `store/` implement these;
 * tests implement them in memory. Every call takes an AbortSignal and fails with a Fault.
 */
import type { AfasColumnType, SpotlerPropertyType } from './values/types.ts';

export type { AfasColumnType, SpotlerPropertyType } from './values/types.ts';

/** A column of a GetConnector. `id` is the key in rows, filters and sorting (metainfo/get). */
export type AfasColumn = {
  readonly id: string;
  readonly type: AfasColumnType;
  readonly label: string;
  /** Null where AFAS gives none, as for unlimited text. */
  readonly length: number | null;
};

/** Dates are Amsterdam wall time and end in a false `Z`, just as AFAS sends them. */
export type Cell = string | number | boolean | null;

/** One row, keyed by column id. */
export type AfasRow = Readonly<Record<string, Cell>>;

export type AfasConnector = { readonly id: string; readonly description: string };

/** What metainfo tells about this credential. */
export type AfasAccess = {
  readonly environmentId: string;
  readonly appName: string;
  /** As AFAS sends it; "0" reads as no expiry, the real format is unknown. */
  readonly tokenExpiry: string;
  readonly getConnectors: readonly AfasConnector[];
  readonly updateConnectors: readonly AfasConnector[];
};

/** A field of an UpdateConnector. `id` is a code such as `FiNm`, or a free field as `U` + 32 hexadecimal digits. */
export type AfasUpdateField = {
  readonly id: string;
  readonly type: AfasColumnType;
  readonly label: string;
  readonly length: number | null;
  readonly mandatory: boolean;
  /** The codes AFAS accepts where the field is a table link, else null. */
  readonly values: readonly { readonly id: string; readonly description: string }[] | null;
};

export type AfasOperator =
  | 'equals'
  | 'atLeast'
  | 'atMost'
  | 'greaterThan'
  | 'lessThan'
  | 'contains'
  | 'notEqual'
  | 'empty'
  | 'notEmpty'
  | 'startsWith';

export type AfasCondition = { readonly column: string; readonly operator: AfasOperator; readonly value: string };
/** OR of groups; inside a group AND. */
export type AfasFilter = readonly (readonly AfasCondition[])[];

export type AfasQuery = {
  readonly getConnector: string;
  /** Column ids, `-` in front for descending. Never empty: without it AFAS loses and repeats rows between pages. */
  readonly orderBy: readonly [string, ...string[]];
  readonly take: number;
  readonly skip?: number;
  readonly where?: AfasFilter;
};

/** Rows whose column is any of these values; the values are asked in as few calls as the query length allows. */
export type AfasLookUp = Omit<AfasQuery, 'take' | 'skip' | 'where'> & {
  readonly column: string;
  readonly values: readonly string[];
};

export type AfasUpdateConnector = 'KnContact' | 'KnPerson' | 'KnOrganisation';

export type AfasWrite = {
  readonly connector: AfasUpdateConnector;
  /** Keys and changed fields; "" clears a field (null is undocumented and never sent). */
  readonly fields: Readonly<Record<string, string | number | boolean>>;
};

export type AfasPort = {
  access(signal: AbortSignal): Promise<AfasAccess>;
  columns(getConnector: string, signal: AbortSignal): Promise<readonly AfasColumn[]>;
  updateFields(connector: AfasUpdateConnector, signal: AbortSignal): Promise<readonly AfasUpdateField[]>;
  /** One page. */
  read(query: AfasQuery, signal: AbortSignal): Promise<readonly AfasRow[]>;
  /** Only rows that exist, in no promised order over the calls; a value may have none or several. */
  readAny(lookUp: AfasLookUp, signal: AbortSignal): AsyncIterable<readonly AfasRow[]>;
  /** PUT with exactly these fields. A lost answer ends in a fault of kind `unknownOutcome`. */
  update(write: AfasWrite, signal: AbortSignal): Promise<void>;
  /** AFAS' clock, from the Date header of its last answer: milliseconds since 1970, or null before the first. */
  serverNow(): number | null;
};

export type SpotlerProperty = {
  readonly name: string;
  readonly description: string;
  readonly type: SpotlerPropertyType;
  /** Only for sets; bits are opaque and stable, descriptions can be renamed by users. */
  readonly entries: readonly { readonly bit: number; readonly description: string }[];
};

export type SpotlerBit = { readonly bit: number; readonly enabled: boolean };
export type SpotlerValue = string | number | null;

/** A contact as Spotler shows it, whichever base path or date format the account uses. */
export type SpotlerContact = {
  /** Null for contacts made by a form or an import: nobody gave them an id in this key pair. */
  readonly externalId: string | null;
  readonly encryptedId: string | null;
  /** Milliseconds since 1970, null when absent. */
  readonly lastChanged: number | null;
  readonly temporary: boolean;
  /** Single-value properties; sets other than permissions are left out. Absent means empty. */
  readonly properties: Readonly<Record<string, SpotlerValue>>;
  readonly permissions: readonly SpotlerBit[];
  /** Channel EMAIL: false is no longer mailable (bounce, opt-out); null when the account does not say. */
  readonly mailable: boolean | null;
};

export type SpotlerBounce = { readonly at: number; readonly kind: 'hard' | 'soft'; readonly contact: SpotlerContact };

/** What is sent of one contact: only these properties and bits; null clears. */
export type SpotlerUpsert = {
  readonly externalId: string;
  readonly properties: Readonly<Record<string, SpotlerValue>>;
  readonly permissions: readonly SpotlerBit[];
};

/** Answer for one contact of a bulk call, in Spotler's codes (`OK`, `PROPERTY_INVALID`, `CONTACT_OPTOUT`, …). */
export type SpotlerOutcome = { readonly externalId: string; readonly code: string; readonly message: string };

/** Milliseconds since 1970. */
export type Window = { readonly from: number; readonly to: number };

export type SpotlerPort = {
  properties(signal: AbortSignal): Promise<readonly SpotlerProperty[]>;
  /** Null when the account knows no contact by this id. */
  contact(externalId: string, signal: AbortSignal): Promise<SpotlerContact | null>;
  findByEmail(email: string, signal: AbortSignal): Promise<readonly SpotlerContact[]>;
  updates(window: Window, signal: AbortSignal): AsyncIterable<readonly SpotlerContact[]>;
  bounces(window: Window, signal: AbortSignal): AsyncIterable<readonly SpotlerBounce[]>;
  /** Create-or-update of at most 100 contacts, merging (`update:true, purge:false`). */
  upsert(contacts: readonly SpotlerUpsert[], signal: AbortSignal): Promise<readonly SpotlerOutcome[]>;
  /** Spotler's clock, from the Date header of its last answer: milliseconds since 1970, or null before the first. */
  serverNow(): number | null;
};

/** Time as the engine sees it; virtual in simulations. */
export type Clock = {
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Lets other work of the process have its turn, so that a long run does not freeze the window. */
  breathe(): Promise<void>;
};

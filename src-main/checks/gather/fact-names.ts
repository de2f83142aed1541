import type { Entity } from '../../../src-shared/domain/connection.ts';
import type { Fact } from '../../engine/facts.ts';
import type { AfasAccess, AfasColumn, AfasRow, AfasUpdateField, SpotlerProperty } from '../../engine/ports.ts';

/** UpdateConnector fields by entity; without an entry where nothing is written or the connector is not authorised. */
export type Writable = Readonly<Partial<Record<Entity, readonly AfasUpdateField[]>>>;

/** How far each host's clock is from this computer's, in milliseconds, ahead is positive; null where it told none. */
export type Clocks = { readonly afas: number | null; readonly spotler: number | null };

/** What a read of all rows of the GetConnector showed. */
export type AfasPeople = {
  readonly rows: number;
  readonly contacts: number;
  /** ContactIds that came in more than one row. */
  readonly twice: number;
  readonly noOrganisation: number;
  readonly noEmail: number;
  readonly invalidEmail: number;
  /** Contacts that share an address, and how many addresses that are. */
  readonly shared: { readonly contacts: number; readonly addresses: number };
  readonly blocked: number;
  /** Rows of the last complete read of a run; null before the first. */
  readonly before: number | null;
};

/** What a read of all contacts in Spotler showed. */
export type SpotlerPeople = {
  /** Contacts with an external id in this key pair. */
  readonly linked: number;
  readonly unlinked: number;
};

/** Both reads beside each other. */
export type Compared = {
  /** Contacts that both sides have. */
  readonly both: number;
  readonly optedOutInSpotler: number;
  readonly optedOutInAfas: number;
  /** External ids that belong to no contact of AFAS, now or in an earlier run. */
  readonly foreignIds: number;
  /** Contacts of AFAS that are in Spotler without Pont having put them there. */
  readonly putByOthers: number;
  /** Those of them that changed lately. */
  readonly putLately: number;
  /** Contacts whose change in AFAS arrived in Spotler lately without Pont. */
  readonly carried: number;
};

export type FactValues = {
  readonly access: AfasAccess;
  readonly columns: readonly AfasColumn[];
  readonly properties: readonly SpotlerProperty[];
  /** The first row, or none: proves that the GetConnector answers. */
  readonly sample: readonly AfasRow[];
  readonly writable: Writable;
  readonly clocks: Clocks;
  readonly people: AfasPeople;
  readonly account: SpotlerPeople;
  readonly compared: Compared;
};

export type FactName = keyof FactValues;

/** Facts by name; one that no chosen check asked for is absent. */
export type Gathered = { readonly [Name in FactName]?: Fact<FactValues[Name]> };

/** The value of a fact, or null where it was not gathered or could not be had. */
export function valueOf<Value>(fact: Fact<Value> | undefined): Value | null {
  return fact?.ok === true ? fact.value : null;
}

/** How far back "lately" goes when contacts are looked at for another link that writes. */
export const latelyHours = 24;

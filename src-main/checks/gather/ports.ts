import type { CheckProgress, FoundList } from '../../../src-shared/domain/check.ts';
import type { Connection } from '../../../src-shared/domain/connection.ts';
import type { AfasPort, Clock, SpotlerPort } from '../../engine/ports.ts';
import type { StorePort } from '../../engine/store-port.ts';

/** Who somebody is, for a list that people look at. */
export type Label = { readonly name: string; readonly email: string | null; readonly organisation: string | null };

/** A row of AFAS as the shelf keeps it: whether a list holds it, what to compare, and who it is. */
export type AfasItem = {
  readonly id: string;
  readonly label: Label;
  /** The lists that this row alone puts somebody in. */
  readonly lists: readonly FoundList[];
  /** A usable e-mail address, to find who shares it. */
  readonly address: string | null;
  /** Places in the connection's list of permissions that are on, and that are off. */
  readonly yes: readonly number[];
  readonly no: readonly number[];
};

/** A contact of Spotler as the shelf keeps it. */
export type SpotlerItem = {
  readonly id: string;
  readonly label: Label;
  readonly lists: readonly FoundList[];
  /** True with an external id of this key pair. */
  readonly linked: boolean;
  /** none: Pont does not know it. ours: as Pont left it, or changed there since. */
  readonly writer: 'ours' | 'others';
  readonly lately: boolean;
  readonly yes: readonly number[];
  readonly no: readonly number[];
  readonly mailable: boolean | null;
};

/**
 * Where what people-checks found is kept while somebody may look at it: nothing of a person readable on disk, and gone when
 * it is closed. Memory does not grow with the number of contacts.
 */
export type Shelf = {
  /** Keeps rows; an id that was there already gets into the list `twice`. */
  putAfas(items: readonly AfasItem[]): void;
  putSpotler(items: readonly SpotlerItem[]): void;
  /** Contacts that bounced: not being mailable is then no opt-out. */
  noteBounced(ids: readonly string[]): void;
  /** Puts everybody who shares an address into that list; gives how many they are, and how many addresses. */
  markShared(): { readonly contacts: number; readonly addresses: number };
  /** Puts everybody whose permissions differ into the lists of X04; gives how many contacts both sides have. */
  markDifferences(): number;
  /** External ids that no row of AFAS has, a page at a time. */
  unknownIds(): Iterable<readonly string[]>;
  /** Contacts that both sides have and that somebody else than Pont put into Spotler; those that changed lately are listed. */
  markPutByOthers(): { readonly all: number; readonly lately: number };
  /** Puts these ids of one side into a list. */
  mark(side: 'afas' | 'spotler', list: FoundList, ids: readonly string[]): void;
  /** How many contacts are in the list. */
  count(list: FoundList): number;
  /** Contacts on the AFAS side. */
  contacts(): number;
};

/** What earlier runs left: the state file of the connection. */
export type History = Pick<StorePort, 'fullRead' | 'contacts' | 'print'>;

/** What gathering facts stands on. */
export type CheckPorts = {
  readonly afas: AfasPort;
  readonly spotler: SpotlerPort;
  readonly clock: Pick<Clock, 'now' | 'breathe'>;
  /** Null for a connection that has no state yet, as a draft. */
  readonly history: History | null;
  readonly shelf: Shelf;
};

/** What one gathering is about. */
export type Ask = {
  readonly connection: Connection;
  readonly ports: CheckPorts;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: CheckProgress) => void;
};

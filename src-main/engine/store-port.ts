import type { FaultData } from '../../src-shared/domain/fault.ts';
import type { ContactState } from '../../src-shared/domain/person.ts';
import type { RunRecord, RunResult } from '../../src-shared/domain/run.ts';
import type { AfasContact, Base, SpotlerView } from './plan/contact.ts';
import type { AfasChange } from './plan/afas-draft.ts';
import type { ContactPlan, SpotlerChange } from './plan/plan-contact.ts';

/** What the state file knows of a contact. The base is opened only when it is asked for. */
export type KnownContact = {
  /** Keyed hash of AFAS' side when it was last dealt with; null asks for planning anew. */
  readonly afasPrint: string | null;
  /** Keyed hash of Spotler's side as it must look when nothing moved there. */
  readonly spotlerPrint: string | null;
  readonly state: ContactState;
  readonly inSpotler: boolean;
  base(): Base | null;
};

/** A contact of one AFAS page after planning, ready to be kept. */
export type PlannedContact = {
  readonly afas: AfasContact;
  readonly afasPrint: string;
  readonly plan: ContactPlan;
  /** What Spotler's side will look like to us once the change is confirmed. */
  readonly spotlerPrint: string | null;
};

/** An intended write: what goes to Spotler, and what both sides agree on once it is confirmed. */
export type JournalLine = {
  readonly seq: number;
  readonly contactId: string;
  readonly change: SpotlerChange;
  readonly base: Base;
};

/** How AFAS finds the three entities of a contact. */
export type AfasKeys = Pick<AfasContact, 'personNo' | 'organisationId' | 'type'>;

/** An intended write to AFAS. */
export type AfasLine = {
  readonly seq: number;
  readonly contactId: string;
  readonly change: AfasChange;
  readonly keys: AfasKeys;
};

/** Lanes towards AFAS: what Spotler switched off goes before anything else of a run. */
export type AfasLane = 'afasOptOut' | 'afas';

/** Opt-outs are written before anything else; raises are looked at one by one, so they come last. */
export type Lane = 'optOut' | 'change' | 'raise';

/**
 * The state of one connection on this machine. Every method is one transaction: after a kill at any moment the file
 * holds either all of it or nothing of it.
 */
export type StorePort = {
  /** Keyed hash of a text, for comparing without keeping the text. */
  print(text: string): string;

  beginRun(run: Pick<RunRecord, 'id' | 'connection' | 'kind' | 'direction' | 'dryRun' | 'startedAt'>): void;
  endRun(
    id: string,
    end: Pick<RunRecord, 'status' | 'endedAt'> & { result: RunResult | null; fault: FaultData | null },
  ): void;
  /** Runs that were cut off without an end become `interrupted`. */
  closeBrokenRuns(): void;

  /** End of the window up to which Spotler's feed was dealt with; null before the first complete run. */
  cursor(): number | null;
  moveCursor(to: number): void;

  contact(id: string): KnownContact | null;
  /** Contacts that are in Spotler as far as this machine knows. */
  knownInSpotler(): number;

  /** Spotler's side of contacts that differ from their base or have none. */
  hear(views: readonly { readonly contactId: string; readonly view: SpotlerView }[]): void;
  forgetHeard(contactIds: readonly string[]): void;
  heard(contactId: string): SpotlerView | null;
  heardCount(): number;

  /** Contacts without an external id: made by a form or an import. They wait for a person; `key` is Spotler's own id. */
  wait(contacts: readonly { readonly key: string; readonly view: SpotlerView }[]): void;
  /** Contacts that got an external id meanwhile wait no longer. */
  stopWaiting(keys: readonly string[]): void;
  waitingCount(): number;

  /** Starts a full read: forgets which contacts were seen. */
  startSeeing(): void;
  /** Notes the ids of a page; gives how many of them had not been seen before in this read. */
  see(contactIds: readonly string[]): number;
  /** Rows of the last complete full read; null before the first. */
  lastRowCount(): number | null;
  keepRowCount(rows: number): void;
  /** Contacts in Spotler that this full read did not show, and the one before did. */
  unseenInSpotler(): number;
  /** Contacts in Spotler that neither this full read nor the one before showed. */
  unseenAgain(): readonly string[];
  /**
   * Drops what is listed only because AFAS showed it and AFAS shows it no longer. Contacts in Spotler stay and are
   * marked, so that the brake counts them once.
   */
  forgetUnseen(): void;

  /** Keeps one page of a plan: journal lines for what is to be written, contacts for what is not. Dry: only lines. */
  keepPage(run: { readonly id: string; readonly dryRun: boolean }, page: readonly PlannedContact[]): void;
  /** The next planned lines of a lane, in order. */
  planned(run: string, lane: Lane, limit: number): readonly JournalLine[];
  markSent(seqs: readonly number[]): void;
  /** Closes lines as written: base, prints and state of their contacts move along. */
  confirm(seqs: readonly number[]): void;
  /** Parks the contact of a line with the reason; it is planned again once AFAS' side changes. */
  park(seq: number, code: string, said: string): void;
  /** Closes a line without a write, so that the contact is planned anew. */
  drop(seqs: readonly number[]): void;
  /** Lines that were sent in an earlier run and never confirmed. */
  unconfirmed(): readonly JournalLine[];

  /** The next planned lines towards AFAS, in order. */
  plannedForAfas(run: string, lane: AfasLane, limit: number): readonly AfasLine[];
  unconfirmedForAfas(): readonly AfasLine[];
  /** Closes a line towards AFAS as written: the contact's base becomes this one. */
  confirmForAfas(seq: number, agreed: { readonly base: Base; readonly spotlerPrint: string }): void;
  /** Closes a line that AFAS refused; Spotler's side is kept, so that the next run tries again. */
  refuseForAfas(seq: number, code: string, said: string): void;

  /** Remembers the last bounce of a contact. A bounce is deliverability, never consent. */
  noteBounces(
    bounces: readonly { readonly contactId: string; readonly kind: 'hard' | 'soft'; readonly at: number }[],
  ): void;
  bounced(contactId: string): boolean;
  /** Drops lines that an earlier run planned and never sent, and those of an earlier dry run. */
  dropUnsent(): void;
};

/** One run per connection, also across processes. */
export type LockPort = {
  /** Null while another run holds it. A crash of the holder frees it at once. */
  take(): { release(): void } | null;
};

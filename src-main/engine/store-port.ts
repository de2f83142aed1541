import type { FaultData } from '../../src-shared/domain/fault.ts';
import type { LedgerEntry } from '../../src-shared/domain/ledger.ts';
import type { ContactState } from '../../src-shared/domain/person.ts';
import type { RunRecord, RunResult } from '../../src-shared/domain/run.ts';
import type { AfasChange } from './plan/afas-draft.ts';
import type { AfasContact, Base, SpotlerView } from './plan/contact.ts';
import type { ContactPlan, SpotlerChange } from './plan/plan-contact.ts';
import type { Decision, OptOutElsewhere } from './plan/scene.ts';
import type { Written } from './plan/undo-contact.ts';

/** What the state file knows of a contact. The base is opened only when it is asked for. */
export type KnownContact = {
  /** Keyed hash of AFAS' side when it was last dealt with; null asks for planning anew. */
  readonly afasPrint: string | null;
  /** Keyed hash of Spotler's side as it must look when nothing moved there. */
  readonly spotlerPrint: string | null;
  readonly state: ContactState;
  readonly code: string | null;
  readonly inSpotler: boolean;
  /** Keyed hash of the e-mail address in AFAS. */
  readonly address: string | null;
  /** The same of the address that Spotler mails, where that is another. */
  readonly mailed: string | null;
  readonly personNo: string | null;
  base(): Base | null;
};

/** A contact of one AFAS page after planning, ready to be kept. */
export type PlannedContact = {
  readonly afas: AfasContact;
  readonly afasPrint: string;
  readonly plan: ContactPlan;
  /** What Spotler's side will look like to us once the change is confirmed. */
  readonly spotlerPrint: string | null;
  readonly address: string | null;
  /** The address that Spotler mails, where that is another. */
  readonly mailed: string | null;
};

/** How a page of a plan is kept. */
export type Keeping = {
  readonly run: string;
  readonly dryRun: boolean;
  /** True when the run writes both ways: what is planned without a write then needs no second look. */
  readonly settles: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** An intended write: what goes to Spotler, and what both sides agree on once it is confirmed. */
export type JournalLine = {
  readonly seq: number;
  readonly contactId: string;
  readonly change: SpotlerChange;
  /** What both sides agree on once it is confirmed; opened when it is asked for. */
  readonly base: () => Base;
};

/** How AFAS finds the three entities of a contact. */
export type AfasKeys = Pick<AfasContact, 'personNo' | 'organisationId' | 'type'>;

/** An intended write to AFAS. */
export type AfasLine = {
  readonly seq: number;
  readonly contactId: string;
  readonly change: AfasChange;
  readonly keys: AfasKeys;
  /** Keyed hash of AFAS' side when the write was planned. */
  readonly afasPrint: string;
};

/** What becomes of a base once AFAS was told; `line` for the base that a planned line of the contact will bring. */
export type Agree = (
  base: Base | null,
  of: 'contact' | 'line',
) => { readonly base: Base; readonly spotlerPrint: string };

/** Lanes towards AFAS: what Spotler switched off goes before anything else of a run. */
export type AfasLane = 'afasOptOut' | 'afas';

/** Opt-outs are written before anything else; raises are looked at one by one, so they come last. */
export type Lane = 'optOut' | 'change' | 'raise';

/** Who gave up a permission; the address as keyed hash. */
export type OptOut = {
  readonly bit: number;
  readonly addresses: readonly string[];
  readonly personNo: string | null;
};

/** How far both sides were dealt with; a side that is absent stays where it was. Milliseconds since 1970. */
export type Cursors = { readonly spotler?: number; readonly afas?: number };

/** The last complete full read. */
export type FullRead = { readonly at: number; readonly rows: number; readonly mappingPrint: string };

/**
 * The state of one connection on this machine. Every method is one transaction: after a kill at any moment the file
 * holds either all of it or nothing of it.
 */
export type StorePort = {
  /** Several methods as one transaction. */
  atOnce<T>(work: () => T): T;
  /**
   * Whether what is kept has to survive a power cut from now on. A plan that is lost is made anew; what is about to be
   * sent must be on disk before it is.
   */
  keepSafe(safe: boolean): void;
  /** Keyed hash of a text, for comparing without keeping the text. */
  print(text: string): string;
  /** Keyed hash of an e-mail address, the same however it is spelled. */
  addressPrint(email: string): string;

  beginRun(run: Pick<RunRecord, 'id' | 'connection' | 'kind' | 'direction' | 'dryRun' | 'startedAt'>): void;
  setRunKind(id: string, kind: RunRecord['kind']): void;
  endRun(
    id: string,
    end: Pick<RunRecord, 'status' | 'endedAt'> & { result: RunResult | null; fault: FaultData | null },
  ): void;
  /** Runs that were cut off without an end become `interrupted`. */
  closeBrokenRuns(): void;
  /** Null for a run that this machine does not know. */
  run(id: string): RunRecord | null;
  /** Number of the run that writes next; a dry run has the number of the run it foretells. */
  runNumber(): number;

  /** Null before the first complete run. */
  cursors(): { readonly spotler: number | null; readonly afas: number | null };
  fullRead(): FullRead | null;
  /** Ends a run: cursors and full read move, and the next run has a new number. */
  finish(end: {
    /** True when the run wrote both ways: then its opt-outs count as arrived. */
    readonly arrived: boolean;
    readonly cursors: Cursors;
    readonly fullRead: FullRead | null;
    /** The last contact of this run's sample; the next one goes on behind it. */
    readonly sampledTo?: string;
    readonly at: number;
  }): void;

  contact(id: string): KnownContact | null;
  /** Those of these contacts that are known, by id. */
  contacts(ids: readonly string[]): ReadonlyMap<string, KnownContact>;
  /** Contacts that are in Spotler as far as this machine knows. */
  knownInSpotler(): number;
  /** Contacts by the reason for which they are listed as excluded, in conflict or failed. */
  standing(): ReadonlyMap<string, number>;
  /** Up to `limit` contacts that are in Spotler, others at every run; `gone` for those that AFAS no longer shows. */
  sample(limit: number): readonly { readonly contactId: string; readonly gone: boolean }[];
  /** True while contacts were missing in the last complete read for the first time. */
  anyVanishing(): boolean;

  /** Spotler's side of contacts that differ from their base or have none. */
  hear(views: readonly { readonly contactId: string; readonly view: SpotlerView }[]): void;
  /** Spotler's side as a write of ours leaves it, of a contact that has something else open. */
  amendHeard(contactId: string, view: SpotlerView): void;
  forgetHeard(contactIds: readonly string[]): void;
  heard(contactId: string): SpotlerView | null;
  heardCount(): number;
  /** True when something was heard of anybody, or anybody is due. */
  anyOpen(): boolean;
  /** Contacts to plan although AFAS may not show a change: something was heard of them, or they are due. */
  toLookUp(): readonly string[];
  /** These contacts were looked up and AFAS does not have them: nothing to do until either side shows something new. */
  settle(contactIds: readonly string[]): void;
  /** Contacts to plan in the next run whatever moved. */
  markDue(contactIds: readonly string[]): void;
  isDue(contactId: string): boolean;
  /** True while an opt-out given elsewhere has not been carried to this contact. */
  owesOptOut(contactId: string): boolean;

  /** Contacts without an external id: made by a form or an import. They wait for a person; `key` is Spotler's own id. */
  wait(
    contacts: readonly { readonly key: string; readonly view: SpotlerView; readonly address: string | null }[],
  ): void;
  waitingView(key: string): SpotlerView | null;
  /** What Spotler shows of somebody who waits and has this address. */
  waitingWithAddress(address: string): SpotlerView | null;
  /** Contacts that got an external id meanwhile wait no longer. */
  stopWaiting(keys: readonly string[]): void;
  waitingCount(): number;

  /** Keeps opt-outs for an address, and for a person until it is met again; contacts with the address become due. */
  optOut(optOuts: readonly OptOut[]): void;
  /** Opt-outs that hold for addresses, and for a person that is met for the first time. */
  optOutsOf(addresses: readonly string[], personNo: string | null): ReadonlyMap<number, OptOutElsewhere>;
  contactsWithAddress(address: string): readonly string[];

  /** What persons decided on fields in conflict. */
  decisions(contactId: string): Readonly<Record<string, Decision>>;

  /** Starts a read: forgets which contacts were seen. */
  startSeeing(): void;
  /** Notes the ids of a page; gives how many of them had not been seen before in this read. */
  see(contactIds: readonly string[]): number;
  seen(contactId: string): boolean;
  /** Contacts in Spotler that this full read did not show, and the one before did. */
  unseenInSpotler(): number;
  /** Contacts in Spotler that neither this full read nor the one before showed; `secondTime` at the second in a row. */
  unseenAgain(): readonly { readonly contactId: string; readonly secondTime: boolean }[];
  /** Listed contacts, by reason, that are listed only because AFAS showed them, and that it shows no longer. */
  unseenListed(): ReadonlyMap<string, number>;
  /**
   * Drops what is listed only because AFAS showed it and AFAS shows it no longer. Contacts in Spotler stay and are
   * marked, so that the brake counts them once; so do those that carry an id of ours and that AFAS never showed.
   */
  forgetUnseen(): void;

  /** Keeps one page of a plan: journal lines for what is to be written, contacts for what is not. Dry: only lines. */
  keepPage(keeping: Keeping, page: readonly PlannedContact[]): void;
  /** Takes back what this run planned for a contact and did not send yet, and tells what that was. */
  takeBack(
    run: string,
    contactId: string,
  ): { readonly change: SpotlerChange | null; readonly afasChange: AfasChange | null };
  /** Contacts of which a run wrote something that was confirmed, in order. */
  writtenIn(run: string): readonly string[];
  /** What a run wrote of one contact. */
  writtenOf(run: string, contactId: string): Written;
  /** The next planned lines of a lane, in order. */
  planned(run: string, lane: Lane, limit: number): readonly JournalLine[];
  /** Contacts with a line of this run, not sent yet, that had one of these addresses when it was planned. */
  plannedWithAddress(run: string, addresses: readonly string[]): readonly string[];
  /** Contacts of this run with a planned line towards Spotler, among these. */
  plannedAmong(run: string, contactIds: readonly string[]): readonly string[];
  markSent(seqs: readonly number[]): void;
  /** These lines were marked as sent, and then were not sent. */
  markUnsent(seqs: readonly number[]): void;
  /** Closes lines as written: base, prints and state of their contacts move along, the ledger gets its lines. */
  confirm(run: string, lines: readonly JournalLine[], at: number): void;
  /** Plans what a refused contact gives up as a line of its own; the contact stays parked. */
  planOptOut(
    run: string,
    line: {
      readonly contactId: string;
      readonly change: SpotlerChange;
      readonly base: Base;
      readonly spotlerPrint: string;
    },
  ): void;
  /** Parks the contact of a line with the reason; it is planned again once a side changes or somebody asks for it. */
  park(seq: number, code: string, said: string): void;
  /** Closes lines without a write, so that their contacts are planned anew. */
  drop(seqs: readonly number[]): void;
  /** Lines that were sent in an earlier run and never confirmed. */
  unconfirmed(): readonly JournalLine[];

  /** The next planned lines towards AFAS, in order. */
  plannedForAfas(run: string, lane: AfasLane, limit: number): readonly AfasLine[];
  /** Keeps a line as narrower than it was planned; what it leaves out is planned anew in the next run. */
  narrowForAfas(line: AfasLine): void;
  unconfirmedForAfas(): readonly AfasLine[];
  /** Closes a line towards AFAS as written: base of the contact, and of its line towards Spotler, move along. */
  confirmForAfas(run: string, line: AfasLine, agree: Agree, at: number): void;
  /** Closes a line that AFAS refused. A refused opt-out is tried again in the next run, a field when somebody asks. */
  refuseForAfas(line: AfasLine, code: string, said: string): void;

  /** Remembers bounces; a bounce is deliverability, never consent. Gives the contacts for which one was new. */
  noteBounces(
    bounces: readonly { readonly contactId: string; readonly kind: 'hard' | 'soft'; readonly at: number }[],
  ): readonly string[];
  /** The bounce that keeps Spotler from mailing a contact: a hard one, or four soft ones; null when none does. */
  bounce(contactId: string): { readonly kind: 'hard' | 'soft'; readonly at: number } | null;
  /** These contacts are mailed again since a moment: earlier bounces explain nothing any more. */
  noteMailed(contacts: readonly { readonly contactId: string; readonly at: number }[]): void;

  appendToLedger(entries: readonly LedgerEntry[]): void;
  /** Drops lines that an earlier run planned and never sent. */
  dropUnsent(): void;
  /** Contacts with a finding of a run that did not come to its end become due: what was found is told by the next one. */
  tellAgain(): void;
  /** Drops the lines of the dry run before. */
  dropDry(): void;
};

/** One run per connection, also across processes. */
export type LockPort = {
  /** Null while another run holds it. A crash of the holder frees it at once. */
  take(): { release(): void } | null;
};

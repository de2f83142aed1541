import type { CaseGroup, CaseId, RequirementId, SentenceParams } from '../../src-shared/domain/case.ts';
import type { Connection } from '../../src-shared/domain/connection.ts';
import type { Fault } from '../../src-shared/domain/fault.ts';
import type { RunResult } from '../../src-shared/domain/run.ts';
import type { CauseCode } from '../../src-shared/text/testplan/causes.ts';
import type { AfasContact, SpotlerView } from '../engine/plan/contact.ts';
import type { Mapping } from '../engine/plan/mapping.ts';
import type { AfasColumn, AfasPort, SpotlerContact, SpotlerPort } from '../engine/ports.ts';
import type { CellValue, PersonAct } from './act.ts';
import type { CanaryEntry } from './canary-book.ts';
import type { Engine, Practice } from './ports.ts';

export type SyncOptions = {
  readonly full?: boolean;
  readonly dryRun?: boolean;
  /** Another brake on vanished contacts than the connection's, where that is too high for so few canaries. */
  readonly vanish?: Connection['brakes']['vanish'];
};
export type Ran =
  { readonly result: RunResult; readonly fault: null } | { readonly result: null; readonly fault: Fault };

/** What a case works with. Everything it can reach is behind the guards: canaries and nobody else. */
export type Stage = {
  /** As it is tested: the customer's connection, writing back in full unless it is never to write to AFAS. */
  readonly connection: Connection;
  readonly mapping: Mapping;
  readonly columns: readonly AfasColumn[];
  readonly canaries: readonly CanaryEntry[];
  readonly signal: AbortSignal;

  /** A canary by number, from 0, going round where there are fewer; two numbers in a row are two canaries. */
  canary(index: number): CanaryEntry;
  /** One run of the engine on the canaries; ends the case as failed when a fault ends the run. */
  sync(options?: SyncOptions): Promise<RunResult>;
  /** The same for a run that is meant to be refused. */
  tryRun(options?: SyncOptions): Promise<Ran>;
  /** A run that is cut off at its n-th write (from 1), before or after the other side carried it out, as by a kill. */
  killAt(write: number, when: 'before' | 'after'): Promise<boolean>;
  /** Lets a person do something, or the practice environment, and waits until it shows. */
  person(act: PersonAct): Promise<void>;
  /** Lets a person make a contact under the fictitious organisation; gives its id once it is verified. */
  newCanary(name: string, values?: Readonly<Record<string, CellValue>>): Promise<string>;
  /** The second fictitious organisation; ends the case as skipped where there is none. */
  secondOrganisation(): string;
  /** Takes a contact that an act brought forth into the canaries, once it is verified; gives its id. */
  adopt(): Promise<string>;
  afas(contactId: string): Promise<AfasContact | null>;
  spotler(contactId: string): Promise<SpotlerView | null>;
  /** Contacts of Spotler with an address under the canaries' domain. */
  spotlerByEmail(email: string): Promise<readonly SpotlerContact[]>;
  /** Keeps what both sides show of a canary as evidence. */
  show(contactId: string, moment: 'before' | 'after'): Promise<void>;
  /** Keeps what both sides show now of every canary of which only the side before was kept. */
  showRest(): Promise<void>;
  /** Keeps an expectation as evidence; ends the case as failed where it does not hold. */
  expect(held: boolean, code: CauseCode, params?: SentenceParams): void;
  /** Notes how long the last change took to arrive; called once it has. */
  arrived(): void;

  /** The customer's environment, unguarded and for reading only. */
  readonly customer: {
    readonly afas: AfasPort;
    readonly spotler: SpotlerPort;
    readonly lastRows: number | null;
    readonly now: () => number;
  };
  openPractice(contacts: number): Promise<Practice>;
  readonly engine: Engine;
  /** What the engine needs besides the two sides, for a run in a practice environment. */
  practiceRun(practice: Practice): Promise<RunResult>;
};

export type Case = {
  readonly id: CaseId;
  readonly group: CaseGroup;
  readonly requirements: readonly RequirementId[];
  /** Cases without whose pass this one can say nothing. */
  readonly needs: readonly CaseId[];
  /** False for a case that touches nobody: then there is nothing to verify, link up or clean up. */
  readonly usesCanaries: boolean;
  /** True when somebody has to do something against a real customer. */
  readonly byHand: boolean;
  /** True where the time to arrive by the connection's schedule is part of what is proven. */
  readonly timed: boolean;
  run(stage: Stage): Promise<void>;
};

import type { PlanSession } from '../../src-shared/domain/case.ts';
import type { Connection, TestPlanSetting } from '../../src-shared/domain/connection.ts';
import type { RunResult } from '../../src-shared/domain/run.ts';
import type { AfasPort, Clock, SpotlerPort } from '../engine/ports.ts';
import type { RunOrder, RunPorts } from '../engine/run/order.ts';
import type { StorePort } from '../engine/store-port.ts';
import type { PersonAct } from './act.ts';
import type { Intent } from './intent.ts';

/** The state file of a case: its own, beside the connection's, so that a test leaves no trace in that one. */
export type CaseState = { readonly store: StorePort; close(): void };

export type CaseStates = {
  /** Empties the file and opens it. */
  fresh(): CaseState;
  /** Opens it as the last holder left it. */
  again(): CaseState;
};

/** What the test plan keeps, sealed. `write` is on disk when it resolves. */
export type PlanFiles = {
  readIntent(): Promise<Intent | null>;
  writeIntent(intent: Intent): Promise<void>;
  clearIntent(): Promise<void>;
  /** Ids of all contacts that cases ever had made: they stay in Spotler, which removes nobody. */
  made(): Promise<ReadonlySet<string>>;
  noteMade(contactId: string): Promise<void>;
  writeSession(session: PlanSession): Promise<void>;
  session(id: string): Promise<PlanSession | null>;
  /** Newest first. */
  sessions(): Promise<readonly PlanSession[]>;
};

/** The practice environment in a person's place. Fails with a Fault for an act that cannot be done. */
export type ActingPeople = { perform(act: PersonAct, signal: AbortSignal): Promise<void> };

/** A call as the call log has it: no values, no secrets. `at` is in milliseconds since 1970. */
export type LoggedCall = {
  readonly at: number;
  readonly side: 'afas' | 'spotler';
  readonly method: string;
  readonly label: string;
  readonly status: number | null;
  readonly durationMs: number;
};

/** Both sides of an environment as this machine reaches them. */
export type PlanSides = {
  readonly afas: AfasPort;
  readonly spotler: SpotlerPort;
  readonly calls: () => RunResult['calls'];
};

/** An environment of made-up people that is thrown away after one case: no customer is in it. */
export type Practice = PlanSides & {
  readonly connection: Connection;
  readonly state: CaseState;
  close(): Promise<void>;
};

export type Engine = (ports: RunPorts, order: RunOrder) => Promise<RunResult>;

/** Everything that the test plan of one connection works with. */
export type PlanPorts = PlanSides & {
  readonly connection: Connection;
  readonly recentCalls: () => readonly LoggedCall[];
  /** The canaries: those of the connection file, else those that the practice environment offers. */
  readonly setting: TestPlanSetting | null;
  /** Null against a real customer: then a person does what `PersonAct` says. */
  readonly people: ActingPeople | null;
  readonly states: CaseStates;
  readonly files: PlanFiles;
  /** Takes the run lock of the connection; null while something else has it. */
  readonly lock: RunPorts['lock'];
  readonly clock: Clock;
  readonly newId: () => string;
  readonly requirements: RunPorts['requirements'];
  /** The engine that every case drives. */
  readonly engine: Engine;
  readonly openPractice: (contacts: number, signal: AbortSignal) => Promise<Practice>;
  /** Rows of the last complete read of the connection's normal runs; null before the first. */
  readonly lastRows: number | null;
  readonly pontVersion: string;
  /** Hash of a text, for fingerprints of configuration and evidence: hexadecimal SHA-256. */
  readonly sha256: (text: string) => string;
};

import type { PeopleList } from '../../src-shared/contract/history.ts';
import type { AppState, ColorScheme } from '../../src-shared/contract/app.ts';
import type { Connection, TestPlanSetting } from '../../src-shared/domain/connection.ts';
import type { ListedContact } from '../../src-shared/domain/person.ts';
import type { CanaryState, SessionView, TestPlanOverview } from '../../src-shared/contract/test-plan.ts';
import type { CaseCause, CaseComparison, CaseId, Evidence, SessionSummary } from '../../src-shared/domain/case.ts';
import type { RunProgress, RunRecord, RunResult } from '../../src-shared/domain/run.ts';
import type { Language } from '../../src-shared/text/language.ts';
import type { Watched } from './job-looks.ts';

export type RunOrder = {
  readonly connection: string;
  readonly dryRun: boolean;
  readonly full: boolean;
  readonly releaseBrake: boolean;
};

/**
 * What the contract's implementation stands on. Composed by a host (`hosts/`); every method fails with a Fault.
 * Sentences inside results are in the language of the preferences at that moment.
 */
export type Services = {
  readonly version: string;
  readonly preferences: {
    get(): { readonly language: Language; readonly colorScheme: ColorScheme };
    set(change: { readonly language?: Language; readonly colorScheme?: ColorScheme }): void;
  };
  readonly vault: {
    state(): AppState['vault'];
    unlock(passphrase: string): Promise<void>;
  };
  readonly connections: {
    list(): Promise<readonly Connection[]>;
    /** Starts the sandbox in a process of its own and adds, or makes new, the practice customer. */
    addSandbox(contacts: number): Promise<{ readonly name: string }>;
    isSandbox(connection: Connection): boolean;
    remove(name: string): Promise<void>;
  };
  readonly runs: {
    /** Resolves with the result also when the run was stopped by a brake or cancelled after it had begun. */
    run(order: RunOrder, onProgress: (progress: RunProgress) => void, signal: AbortSignal): Promise<RunResult>;
    /** Newest first. */
    list(connection: string, limit: number): Promise<readonly RunRecord[]>;
  };
  readonly people: {
    list(query: {
      readonly connection: string;
      readonly list: PeopleList;
      readonly search: string;
      readonly offset: number;
      readonly limit: number;
    }): Promise<{ readonly items: ListedContact[]; readonly total: number }>;
    csv(connection: string, list: PeopleList): Promise<string>;
  };
  readonly testPlan: TestPlanServices;
};

type PlanChoice = { readonly connection: string; readonly only: readonly CaseId[]; readonly by: string };
type ReportAsked = { readonly connection: string; readonly sessionId: string; readonly language: Language };

/** The test plan of each connection. Sentences are made from codes by the reader, except in a report. */
export type TestPlanServices = {
  overview(connection: string): Promise<TestPlanOverview>;
  verifyCanaries(connection: string): Promise<CanaryState>;
  setCanaries(connection: string, setting: TestPlanSetting | null): Promise<CanaryState>;
  start(choice: PlanChoice): Promise<{ readonly sessionId: string }>;
  resume(choice: PlanChoice): Promise<{ readonly sessionId: string }>;
  /** A session that goes on, or one that stays as it is. */
  watch(connection: string, sessionId: string): Promise<Watched<SessionView>>;
  stop(connection: string, sessionId: string, kind: 'pause' | 'cancel' | 'skip'): void;
  evidence(
    connection: string,
    sessionId: string,
    caseId: CaseId,
    after: number,
  ): Promise<{ readonly evidence: Evidence[]; readonly cause: CaseCause | null }>;
  /** Newest first. */
  history(connection: string): Promise<SessionSummary[]>;
  compare(
    connection: string,
    sessionId: string,
    withSession: string | undefined,
  ): Promise<{
    readonly before: SessionSummary | null;
    readonly now: SessionSummary;
    readonly cases: CaseComparison[];
  }>;
  report(
    asked: ReportAsked & { readonly format: 'html' | 'json' },
  ): Promise<{ readonly fileName: string; readonly content: string; readonly hash: string }>;
  reportPdf(asked: ReportAsked): Promise<{ readonly fileName: string; readonly base64: string }>;
};

import type { PeopleList } from '../../src-shared/contract/history.ts';
import type { CheckInfo, CheckSubjectId } from '../../src-shared/contract/checks.ts';
import type { AppState, ColorScheme } from '../../src-shared/contract/app.ts';
import type { AuditorItem } from '../../src-shared/domain/auditor.ts';
import type { CheckFinding, CheckProgress, FoundList, FoundPerson } from '../../src-shared/domain/check.ts';
import type { Connection, Environment, TestPlanSetting } from '../../src-shared/domain/connection.ts';
import type { CredentialView, GivenCredential, Side } from '../../src-shared/domain/credential.ts';
import type { FileProblem } from '../../src-shared/domain/file-problem.ts';
import type { Guide } from '../../src-shared/domain/guide.ts';
import type { Owner } from '../../src-shared/domain/owner.ts';
import type { ListedContact } from '../../src-shared/domain/person.ts';
import type { CanaryState, SessionView, TestPlanOverview } from '../../src-shared/contract/test-plan.ts';
import type { CaseCause, CaseComparison, CaseId, Evidence, SessionSummary } from '../../src-shared/domain/case.ts';
import type { RunProgress, RunRecord, RunResult } from '../../src-shared/domain/run.ts';
import type { VaultProtection } from '../../src-shared/domain/vault.ts';
import type { Language } from '../../src-shared/text/language.ts';
import type { Watched } from './job-looks.ts';
import type { ScheduleView } from '../../src-shared/contract/schedule.ts';
import type { SetupService } from './setup-service.ts';

export type RunOrder = {
  readonly connection: string;
  readonly dryRun: boolean;
  readonly full: boolean;
  readonly releaseBrake: boolean;
  /** Set for a dry run of a draft; `connection` is then the id of the draft. */
  readonly draft?: true;
};

export type CheckOrder = {
  readonly subject: CheckSubjectId;
  /** Ids; all checks when absent. Fault `checks.notKnown`, or `usage.*`, for what there is not. */
  readonly only?: readonly string[] | undefined;
};

export type CheckWatch = {
  readonly onFinding: (finding: CheckFinding) => void;
  readonly onProgress: (progress: CheckProgress) => void;
};

/** What a check job that came to its end keeps until it is closed. */
export type CheckKept = {
  /** Name of the connection, for files. */
  readonly name: string;
  people(query: {
    readonly lists: readonly FoundList[];
    readonly search: string;
    readonly offset: number;
    readonly limit: number;
  }): { readonly items: FoundPerson[]; readonly total: number };
  peopleCsv(lists: readonly FoundList[]): string;
  /** Fault `auditor.unreadable` for a report that is none. */
  todo(order: {
    readonly format: 'html' | 'text';
    readonly owners: readonly Owner[];
    readonly auditor?: string | undefined;
  }): string;
  close(): void;
};

type Moved = { readonly moved: number; readonly left: readonly string[]; readonly keptAs: string | null };

type Inspected = {
  readonly found: {
    readonly name: string;
    readonly title: string;
    readonly environment: Environment;
    readonly participant: string;
    readonly taken: boolean;
  } | null;
  readonly problems: FileProblem[];
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
    protection(): VaultProtection;
    lookAgain(): Promise<void>;
    keepInSystem(): Promise<Moved>;
    keepUnderPassphrase(passphrase: string): Promise<Moved>;
  };
  readonly connections: {
    list(): Promise<readonly Connection[]>;
    /** Starts the sandbox in a process of its own and adds, or makes new, the practice customer. */
    addSandbox(contacts: number): Promise<{ readonly name: string }>;
    isSandbox(connection: Connection): boolean;
    /** Which sides have credentials, good or not. */
    configured(name: string): Readonly<Record<Side, boolean>>;
    duplicate(name: string, newName: string, title: string): Promise<void>;
    export(name: string): Promise<{ readonly fileName: string; readonly json: string }>;
    inspect(text: string): Promise<Inspected>;
    import(text: string, fileName: string, name: string): Promise<void>;
    rename(name: string, newName: string, title: string): Promise<void>;
    data(name: string): Promise<{ readonly runs: number | null; readonly ledgerLines: number | null }>;
    /** In the language of the preferences. */
    ledgerCsv(name: string): Promise<string>;
    remove(name: string): Promise<void>;
  };
  readonly credentials: {
    show(connection: string): Promise<Readonly<Record<Side, CredentialView>>>;
    replace(connection: string, given: GivenCredential): Promise<CredentialView>;
    test(connection: string, side: Side, signal: AbortSignal): Promise<CredentialView>;
    forget(connection: string, side: Side): Promise<CredentialView>;
  };
  readonly runs: {
    /** Resolves with the result also when the run was stopped by a brake or cancelled after it had begun. */
    run(order: RunOrder, onProgress: (progress: RunProgress) => void, signal: AbortSignal): Promise<RunResult>;
    /** Newest first. */
    list(connection: string, limit: number): Promise<readonly RunRecord[]>;
  };
  readonly setup: SetupService;
  readonly schedule: {
    show(connection: string): Promise<ScheduleView>;
    setAutomatic(connection: string, automatic: boolean): Promise<void>;
    /** Connections whose next run is due and that are not running, the longest first. */
    due(): Promise<readonly string[]>;
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
  readonly checks: {
    list(): readonly CheckInfo[];
    /** Fault `checks.cancelled` once the signal aborts. */
    run(order: CheckOrder, watch: CheckWatch, signal: AbortSignal): Promise<CheckKept>;
    /** Fault `auditor.unreadable`. */
    readAuditor(report: string): { readonly items: AuditorItem[]; readonly unknown: string[] };
    guide(subject: CheckSubjectId): Promise<Guide>;
    /** The content as HTML or as PDF in base64; null where this host makes no PDF. */
    guideFile(
      subject: CheckSubjectId,
      format: 'html' | 'pdf',
    ): Promise<{ readonly fileName: string; readonly content: string } | null>;
  };
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

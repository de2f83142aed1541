import { connectionFile } from '../../../src-shared/domain/connection.ts';
import type { CredentialView, Side } from '../../../src-shared/domain/credential.ts';
import { Fault } from '../../../src-shared/domain/fault.ts';
import type { ListedContact } from '../../../src-shared/domain/person.ts';
import type { RunProgress, RunRecord, RunResult, RunStatus } from '../../../src-shared/domain/run.ts';
import type { CheckKept, CheckOrder, CheckWatch, RunOrder, Services } from '../services.ts';

const acme = connectionFile.parse({
  version: 1,
  name: 'acme',
  title: 'Acme BV',
  afas: {
    participant: '12345',
    environment: 'test',
    authentication: 'token',
    getConnector: 'Pont_Contacts',
    columns: { contactId: 'ContactId', personNo: 'PersonNo', organisationId: 'OrganisationId', email: 'Email' },
  },
});

export function runResultOf(order: RunOrder, status: RunStatus): RunResult {
  const at = '2026-11-23T09:00:00.000Z';
  return {
    run: {
      id: 'run-1',
      connection: order.connection,
      kind: order.full ? 'full' : 'delta',
      dryRun: order.dryRun,
      status,
      startedAt: at,
      endedAt: at,
      durationMs: 0,
    },
    read: { afasRows: 3, spotlerChanges: 0, bounces: 0 },
    toSpotler: { create: 3, update: 0, optIn: 0, optOut: 0, excluded: 0, failed: 0 },
    toAfas: { contact: 0, person: 0, organisation: 0, optOut: 0, failed: 0 },
    conflicts: 0,
    waiting: 0,
    mailability: { becomeMailable: 3, becomeUnmailable: 0 },
    calls: { afas: { get: 1, put: 0 }, spotler: { get: 0, post: 1, put: 0 } },
    problems: [],
  };
}

/** A run whose end the test decides. */
export type HeldRun = {
  readonly order: RunOrder;
  readonly signal: AbortSignal;
  progress(progress: RunProgress): void;
  end(status: RunStatus): void;
  fail(thrown: unknown): void;
};

/** A check job whose end the test decides. */
export type HeldCheck = {
  readonly order: CheckOrder;
  readonly watch: CheckWatch;
  readonly signal: AbortSignal;
  end(kept: CheckKept): void;
  fail(thrown: unknown): void;
};

/** Services in memory. Runs wait, also when they are cancelled, until the test ends them through `held`. */
export function fakeServices() {
  const passphrase = 'correct horse';
  const preferences: ReturnType<Services['preferences']['get']> = { language: 'en', colorScheme: 'auto' };
  const held: HeldRun[] = [];
  const heldChecks: HeldCheck[] = [];
  const records: RunRecord[] = [];
  const people: ListedContact[] = [];
  const csvs: string[] = [];
  const removed: string[] = [];
  const renamed: [string, string][] = [];
  const credentialOf = (side: Side): CredentialView => ({
    side,
    state: 'absent',
    kind: null,
    hint: null,
    setAt: null,
    lastTest: null,
  });
  let vault: ReturnType<Services['vault']['state']> = 'open';

  const notFaked = (): never => {
    throw new Fault('testplan.sessionUnknown');
  };

  const services: Services = {
    version: '0.1.0',
    preferences: { get: () => preferences, set: (change) => void Object.assign(preferences, change) },
    vault: {
      state: () => vault,
      unlock: async (given) => {
        if (given !== passphrase) throw new Fault('internal.unexpected');
        vault = 'open';
      },
      protection: () => ({ kind: 'passphrase', system: null }),
      lookAgain: async () => undefined,
      keepInSystem: async () => ({ moved: 0, left: [], keptAs: null }),
      keepUnderPassphrase: async () => ({ moved: 0, left: [], keptAs: null }),
    },
    connections: {
      list: async () => [acme],
      addSandbox: async () => ({ name: 'sandbox' }),
      isSandbox: (connection) => connection.name === 'sandbox',
      configured: () => ({ afas: true, spotler: false }),
      duplicate: async () => undefined,
      export: async (name) => ({ fileName: `${name}.connection.json`, json: '{}' }),
      inspect: async () => ({ found: null, problems: [] }),
      import: async () => undefined,
      rename: async (name, newName) => void renamed.push([name, newName]),
      data: async () => ({ runs: 0, ledgerLines: 0 }),
      ledgerCsv: async () => '',
      remove: async (name) => void removed.push(name),
    },
    credentials: {
      show: async () => ({ afas: credentialOf('afas'), spotler: credentialOf('spotler') }),
      replace: async (_connection, given) => credentialOf(given.side),
      test: async (_connection, side) => credentialOf(side),
      forget: async (_connection, side) => credentialOf(side),
    },
    runs: {
      run: (order, onProgress, signal) =>
        new Promise((resolve, reject) => {
          held.push({
            order,
            signal,
            progress: onProgress,
            end: (status) => resolve(runResultOf(order, status)),
            fail: reject,
          });
        }),
      list: async (connection, limit) => records.filter((run) => run.connection === connection).slice(0, limit),
    },
    // Tests of setting up bring a service of their own.
    setup: {} as Services['setup'],
    schedule: {
      show: async (connection) => ({
        connection,
        automatic: false,
        everyMinutes: 15,
        nextAt: null,
        waitsFor: null,
      }),
      setAutomatic: async () => undefined,
      due: async () => [],
    },
    people: {
      list: async ({ offset, limit }) => ({ items: people.slice(offset, offset + limit), total: people.length }),
      csv: async () => csvs.join(''),
    },
    testPlan: {
      overview: notFaked,
      verifyCanaries: notFaked,
      setCanaries: notFaked,
      start: notFaked,
      resume: notFaked,
      watch: notFaked,
      stop: notFaked,
      evidence: notFaked,
      history: notFaked,
      compare: notFaked,
      report: notFaked,
      reportPdf: notFaked,
    },
    checks: {
      list: () => [],
      run: (order, watch, signal) =>
        new Promise((resolve, reject) => {
          heldChecks.push({ order, watch, signal, end: resolve, fail: reject });
        }),
      readAuditor: () => ({ items: [], unknown: [] }),
      guide: async () => ({ title: 'Guide', about: [], sections: [] }),
      guideFile: async (_subject, format) => (format === 'pdf' ? null : { fileName: 'guide.html', content: '' }),
    },
  };
  return {
    services,
    held,
    heldChecks,
    records,
    people,
    csvs,
    removed,
    renamed,
    passphrase,
    lock: () => (vault = 'locked'),
  };
}

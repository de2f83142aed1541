import type { CanaryState } from '../../../src-shared/contract/test-plan.ts';
import type { PlanSession } from '../../../src-shared/domain/case.ts';
import type { Connection, TestPlanSetting } from '../../../src-shared/domain/connection.ts';
import { asFault, Fault } from '../../../src-shared/domain/fault.ts';
import { reportFileName } from '../../../src-shared/text/testplan/report-file-name.ts';
import type { Services } from '../../api/services.ts';
import { cases } from '../../testplan/cases/index.ts';
import { compareSessions } from '../../testplan/compare.ts';
import type { PlanFiles, PlanPorts } from '../../testplan/ports.ts';
import { reportOf } from '../../testplan/report/document.ts';
import { reportHtml } from '../../testplan/report/html.ts';
import { type LiveSession, runSession } from '../../testplan/run-session.ts';
import { type Choice, newSession, summaryOf, takenUp } from '../../testplan/session.ts';
import { verifyCanaries } from '../../testplan/verify-canaries.ts';
import type { PrintToPdf } from '../print-to-pdf.ts';
import { openPlan, openPlanFiles, type PlanRooms, sha256 } from './open-plan.ts';
import { restingView, type WatchedSession, watchLive, watchResting } from './session-view.ts';

type Parts = PlanRooms & {
  /** The connection as it can be reached now: the practice customer's sandbox may have to start first. */
  readonly wake: (name: string) => Promise<Connection>;
  readonly isSandbox: (connection: Connection) => boolean;
  /** Absent in a host that cannot print. */
  readonly printToPdf?: PrintToPdf | undefined;
};

type Live = { readonly live: LiveSession; readonly watched: WatchedSession };

/** The test plan of every connection, for the window: one session at a time per connection. */
export function planService(
  parts: Parts,
): Services['testPlan'] & { close(): Promise<void>; isLive(name: string): boolean } {
  const going = new Map<string, Live>();
  const never = new AbortController().signal;

  const open = async (name: string): Promise<PlanPorts> => openPlan(parts, await parts.wake(name), never);
  const filesOf = (name: string): Promise<PlanFiles> => openPlanFiles(parts, parts.files.get(name).name);
  const kept = async (name: string, id: string): Promise<PlanSession> => {
    const live = going.get(name)?.live.session();
    const found = live?.id === id ? live : await (await filesOf(name)).session(id);
    if (found === null) throw new Fault('testplan.sessionUnknown');
    return found;
  };
  const begin = (ports: PlanPorts, session: PlanSession): { sessionId: string } => {
    const { name } = ports.connection;
    const live = runSession(ports, { session, cases, attended: true });
    going.set(name, { live, watched: watchLive(live) });
    void live.done.then(() => going.get(name)?.live === live && going.delete(name));
    return { sessionId: session.id };
  };
  const mustRest = (name: string): void => {
    if (going.has(name)) throw new Fault('run.locked', { connection: name });
  };
  const report = async (connection: string, sessionId: string) =>
    reportOf(await kept(connection, sessionId), cases, sha256);

  return {
    async overview(name) {
      const connection = parts.files.get(name);
      const files = await filesOf(name);
      const live = going.get(name);
      const [newest] = await files.sessions();
      return {
        cases: cases.map(({ id, group, requirements, needs, byHand }) => ({
          id,
          group,
          requirements: [...requirements],
          needs: [...needs],
          byHand,
        })),
        canaries: unchecked(connection.testPlan ?? null, parts.isSandbox(connection)),
        owesCleanUp: live === undefined && (await files.readIntent()) !== null,
        session: live?.watched.view ?? (newest === undefined ? null : restingView(newest)),
        live: live !== undefined,
      };
    },
    verifyCanaries: async (name) => canariesOf(await open(name), never),
    async setCanaries(name, setting) {
      mustRest(name);
      const { testPlan: _before, ...connection } = parts.files.get(name);
      parts.files.save(setting === null ? connection : { ...connection, testPlan: setting });
      return canariesOf(await open(name), never);
    },
    async start({ connection, ...choice }) {
      mustRest(connection);
      const ports = await open(connection);
      return begin(ports, newSession(ports, cases, choice));
    },
    async resume({ connection, ...choice }) {
      mustRest(connection);
      const ports = await open(connection);
      return begin(ports, await lastTakenUp(ports.files, choice));
    },
    async watch(connection, sessionId) {
      const live = going.get(connection);
      if (live?.live.session().id === sessionId) return live.watched;
      return watchResting(await kept(connection, sessionId));
    },
    stop(connection, sessionId, kind) {
      const live = going.get(connection)?.live;
      if (live?.session().id === sessionId) live.stop(kind);
    },
    async evidence(connection, sessionId, caseId, after) {
      const session = await kept(connection, sessionId);
      const one = session.cases.find(({ id }) => id === caseId);
      return { evidence: one?.evidence.slice(after) ?? [], cause: one?.cause ?? null };
    },
    history: async (connection) => (await (await filesOf(connection)).sessions()).map(summaryOf),
    async compare(connection, sessionId, other) {
      const now = await kept(connection, sessionId);
      const before =
        other === undefined ? await theOneBefore(await filesOf(connection), now) : await kept(connection, other);
      const shown = { before: before && summaryOf(before), now: summaryOf(now) };
      return { ...shown, cases: compareSessions(before, now) };
    },
    async report({ connection, sessionId, format, language }) {
      const document = await report(connection, sessionId);
      const content = format === 'html' ? reportHtml(document, language) : JSON.stringify(document, null, 2);
      return { fileName: reportFileName(document.session, format, language), content, hash: document.hash };
    },
    async reportPdf({ connection, sessionId, language }) {
      if (!parts.printToPdf) throw new Fault('testplan.noPdf');
      const document = await report(connection, sessionId);
      const bytes = await parts.printToPdf(reportHtml(document, language));
      const fileName = reportFileName(document.session, 'pdf', language);
      return { fileName, base64: Buffer.from(bytes).toString('base64') };
    },
    isLive: (name) => going.has(name),
    async close() {
      const all = [...going.values()];
      // A case at work is put back; its session waits to be taken up again.
      for (const { live } of all) live.stop('pause');
      await Promise.all(all.map(({ live }) => live.done));
    },
  };
}

/** The newest session, with those of its cases queued that have no verdict, or that were chosen. */
export async function lastTakenUp(files: PlanFiles, choice: Choice): Promise<PlanSession> {
  const [newest] = await files.sessions();
  const session = newest === undefined ? null : takenUp(newest, cases, choice);
  if (session === null || !session.cases.some(({ status }) => status === 'queued')) {
    throw new Fault('testplan.nothingToResume');
  }
  return session;
}

async function theOneBefore(files: PlanFiles, { id }: PlanSession): Promise<PlanSession | null> {
  const all = await files.sessions();
  return all[all.findIndex((one) => one.id === id) + 1] ?? null;
}

/** The practice environment offers its canaries once a session starts. */
function unchecked(setting: TestPlanSetting | null, practice: boolean): CanaryState {
  return { state: setting === null && !practice ? 'none' : 'unchecked', setting, canaries: [], fault: null };
}

async function canariesOf({ connection, afas, setting }: PlanPorts, signal: AbortSignal): Promise<CanaryState> {
  if (setting === null) return unchecked(null, false);
  try {
    const book = await verifyCanaries({ connection, afas, signal }, setting);
    const canaries = book.entries().map(({ contactId, name, email }) => ({ contactId, name, email }));
    return { state: 'verified', setting, canaries, fault: null };
  } catch (thrown) {
    const fault = asFault(thrown);
    if (!fault.code.startsWith('testplan.')) throw thrown;
    return { state: 'refused', setting, canaries: [], fault: fault.toData() };
  }
}

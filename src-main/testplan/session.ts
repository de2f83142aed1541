import type { CaseId, CaseResult, PlanSession, SessionSummary } from '../../src-shared/domain/case.ts';
import type { Case } from './case.ts';
import type { PlanPorts } from './ports.ts';

/** A case that was not run yet. */
export function queued(id: CaseId): CaseResult {
  return {
    id,
    status: 'queued',
    startedAt: null,
    endedAt: null,
    promisedMs: null,
    tookMs: null,
    cause: null,
    evidence: [],
  };
}

export type Choice = { readonly only: readonly CaseId[]; readonly by: string };

/** A new session with the chosen cases, in the order of the plan. */
export function newSession(ports: PlanPorts, cases: readonly Case[], { only, by }: Choice): PlanSession {
  const { connection } = ports;
  const chosen = cases.filter(({ id }) => only.length === 0 || only.includes(id));
  const { clock } = ports;
  return {
    id: ports.newId(),
    connection: connection.name,
    title: connection.title,
    participant: connection.afas.participant,
    environment: connection.afas.environment,
    getConnector: connection.afas.getConnector,
    configuration: configurationPrint(ports),
    pontVersion: ports.pontVersion,
    practice: ports.people !== null,
    by,
    startedAt: new Date(clock.now()).toISOString(),
    endedAt: null,
    state: 'running',
    cases: chosen.map(({ id }) => queued(id)),
    openPoints: [],
  };
}

/** The session taken up again: cases without a verdict, or those that are named, have their turn once more. */
export function takenUp(session: PlanSession, cases: readonly Case[], { only, by }: Choice): PlanSession {
  const again = (one: CaseResult): boolean =>
    only.length > 0 ? only.includes(one.id) : !['pass', 'fail', 'skip'].includes(one.status);
  const known = new Map(session.cases.map((one) => [one.id, one]));
  const wanted = cases.filter(({ id }) => known.has(id) || only.includes(id));
  const results = wanted.map(({ id }) => {
    const one = known.get(id);
    return one === undefined || again(one) ? queued(id) : one;
  });
  const open = session.openPoints.filter(({ caseId }) => results.find(({ id }) => id === caseId)?.status !== 'queued');
  return { ...session, by: by || session.by, state: 'running', endedAt: null, cases: results, openPoints: open };
}

/** Hash over the configuration, without its own name and title: the same mapping is the same configuration. */
function configurationPrint({ connection, sha256 }: PlanPorts): string {
  const { name: _name, title: _title, ...rest } = connection;
  return sha256(JSON.stringify(rest)).slice(0, 16);
}

/** A session as the history shows it. */
export function summaryOf(session: PlanSession): SessionSummary {
  const { id, startedAt, endedAt, state, by, configuration, practice } = session;
  const count = (status: CaseResult['status']): number => session.cases.filter((one) => one.status === status).length;
  const counts = { passed: count('pass'), failed: count('fail'), skipped: count('skip') };
  const waiting = session.cases.length - counts.passed - counts.failed - counts.skipped;
  return { id, startedAt, endedAt, state, by, configuration, practice, ...counts, waiting };
}

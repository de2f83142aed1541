import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { planSession, type PlanSession } from '../../../src-shared/domain/case.ts';
import { openStore } from '../../store/index.ts';
import { planDocuments } from '../../store/plan-files.ts';
import type { Intent } from '../../testplan/intent.ts';
import type { CaseStates, PlanFiles } from '../../testplan/ports.ts';
import type { Seal } from '../../vault/seal.ts';

const intentName = 'clean-up';
const madeName = 'made';
const sessionPrefix = 'session-';
/** Sessions that stay: a year of monthly runs, and some more. */
const sessionsKept = 20;

/** What the test plan of a connection keeps in its folder, sealed with the connection's key. */
export function keptFiles(folder: string, seal: Seal): PlanFiles {
  const documents = planDocuments(folder, seal);
  const read = (name: string): PlanSession | null => {
    const kept = planSession.safeParse(documents.read(name));
    // Kept by another version, in another shape: no longer of use, and no reason to fail.
    return kept.success ? kept.data : null;
  };
  const newestFirst = (): readonly string[] => documents.names(sessionPrefix).toReversed();
  return {
    readIntent: async () => documents.read(intentName) as Intent | null,
    writeIntent: (intent) => documents.write(intentName, intent),
    clearIntent: async () => documents.remove(intentName),
    made: async () => new Set((documents.read(madeName) ?? []) as string[]),
    async noteMade(contactId) {
      const known = (documents.read(madeName) ?? []) as string[];
      if (!known.includes(contactId)) await documents.write(madeName, [...known, contactId]);
    },
    async writeSession(session) {
      await documents.write(`${sessionPrefix}${session.id}`, session);
      for (const name of newestFirst().slice(sessionsKept)) documents.remove(name);
    },
    session: async (id) => (/^[\w-]{1,60}$/.test(id) ? read(`${sessionPrefix}${id}`) : null),
    sessions: async () => newestFirst().flatMap((name) => read(name) ?? []),
  };
}

/** The state file of a case, beside the connection's own and apart from it. */
export function caseStates(folder: string, seal: Seal): CaseStates {
  const file = join(folder, 'case.db');
  const open = () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const store = openStore(file, seal);
    return { store, close: () => store.close() };
  };
  return {
    fresh() {
      for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true });
      return open();
    },
    again: open,
  };
}

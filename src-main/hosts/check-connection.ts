import type { CheckProgress } from '../../src-shared/domain/check.ts';
import type { Connection } from '../../src-shared/domain/connection.ts';
import type { CheckTextId } from '../../src-shared/text/checks.ts';
import type { History } from '../checks/gather/ports.ts';
import { type Judged, runChecks } from '../checks/run-checks.ts';
import type { ConnectionFiles } from '../store/connection-files.ts';
import { type OpenShelf, openShelf } from '../store/shelf.ts';
import type { Vault } from '../vault/port.ts';
import { openSides, openState, type Sides } from './link.ts';
import { systemClock } from './system-clock.ts';

/** What is checked: a connection, kept or still a draft, with clients for its two sides. */
export type CheckSubject = {
  readonly connection: Connection;
  readonly sides: Pick<Sides, 'afas' | 'spotler'>;
  /** State of earlier runs; null for a draft. */
  readonly history: History | null;
  /** Lets go of what was opened for it. */
  close(): void;
};

/** A stored connection with its secrets from the vault and the state of its earlier runs. */
export async function storedSubject(
  connection: Connection,
  { files, vault }: { readonly files: ConnectionFiles; readonly vault: Vault },
): Promise<CheckSubject> {
  const sides = await openSides(connection, vault);
  const store = await openState(connection.name, files, vault);
  return { connection, sides, history: store, close: () => store.close() };
}

export type CheckRun = {
  /** All checks when absent. */
  readonly only?: readonly CheckTextId[] | undefined;
  readonly signal: AbortSignal;
  readonly onJudged?: (judged: Judged) => void;
  readonly onProgress: (progress: CheckProgress) => void;
};

/** The verdicts, and the people behind them for as long as `people` stays open. */
export type Checked = { readonly judged: readonly Judged[]; readonly people: OpenShelf };

/**
 * Judges the checks of a subject, which is closed when that is done. Rejects with `checks.cancelled` when the signal aborts,
 * and with what else ends it; nothing is kept then.
 */
export async function checkSubject(subject: CheckSubject, run: CheckRun): Promise<Checked> {
  const { connection, sides, history } = subject;
  const people = openShelf();
  try {
    const ports = { ...sides, clock: systemClock, history, shelf: people };
    const judged = await runChecks({ connection, ports, ...run });
    return { judged, people };
  } catch (thrown) {
    people.close();
    throw thrown;
  } finally {
    subject.close();
  }
}

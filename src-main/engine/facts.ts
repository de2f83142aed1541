import type { Connection } from '../../src-shared/domain/connection.ts';
import { Fault, asFault } from '../../src-shared/domain/fault.ts';
import type { AfasAccess, AfasColumn, AfasPort, SpotlerPort, SpotlerProperty } from './ports.ts';

/** Something asked of the other side: what it said, or why it could not be had. */
export type Fact<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** What both sides say about themselves. Enough for planning, and what the requirement checks judge. */
export type Facts = {
  readonly access: Fact<AfasAccess>;
  readonly columns: Fact<readonly AfasColumn[]>;
  readonly properties: Fact<readonly SpotlerProperty[]>;
};

/** Asks both sides once: two calls to AFAS and one to Spotler. A cancelled signal ends it, other faults are facts. */
export async function gatherFacts(
  connection: Connection,
  ports: { readonly afas: AfasPort; readonly spotler: SpotlerPort },
  signal: AbortSignal,
): Promise<Facts> {
  const [access, properties] = await Promise.all([
    factOf(() => ports.afas.access(signal)),
    factOf(() => ports.spotler.properties(signal)),
  ]);
  const columns = access.ok ? await factOf(() => ports.afas.columns(connection.afas.getConnector, signal)) : access;
  signal.throwIfAborted();
  return { access, columns, properties };
}

/** Runs a question and keeps its fault as an answer. */
export async function factOf<T>(ask: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { ok: true, value: await ask() };
  } catch (thrown) {
    const fault = asFault(thrown);
    if (fault.kind === 'internal' || fault.kind === 'cancelled') throw fault;
    return { ok: false, fault };
  }
}

import type { Evidence } from '../../src-shared/domain/case.ts';
import type { Connection } from '../../src-shared/domain/connection.ts';
import { asFault, type Fault } from '../../src-shared/domain/fault.ts';
import type { RunResult } from '../../src-shared/domain/run.ts';
import type { AfasPort, SpotlerPort } from '../engine/ports.ts';
import type { RunOrder, RunPorts } from '../engine/run/order.ts';
import type { StorePort } from '../engine/store-port.ts';
import type { Ran, SyncOptions } from './case.ts';
import type { PlanPorts } from './ports.ts';

export type Sides = { readonly afas: AfasPort; readonly spotler: SpotlerPort; readonly store: StorePort };

/** The session holds the lock of the connection; a run within it needs no other. */
const heldAlready: RunPorts['lock'] = { take: () => ({ release() {} }) };

/** The ports of one run of the engine; calls are counted from its start. */
export function runPorts(ports: Pick<PlanPorts, 'clock' | 'newId' | 'requirements' | 'calls'>, sides: Sides): RunPorts {
  const { clock, newId, requirements } = ports;
  const start = ports.calls();
  return { ...sides, clock, newId, requirements, lock: heldAlready, calls: () => since(start, ports.calls()) };
}

export function since(start: RunResult['calls'], now: RunResult['calls']): RunResult['calls'] {
  const { afas, spotler } = now;
  return {
    afas: { get: afas.get - start.afas.get, put: afas.put - start.afas.put },
    spotler: {
      get: spotler.get - start.spotler.get,
      post: spotler.post - start.spotler.post,
      put: spotler.put - start.spotler.put,
    },
  };
}

/** What is asked of a run of a case. A test of the brakes does not release them. */
export function orderOf(
  connection: Connection,
  { full = false, dryRun = false, vanish = connection.brakes.vanish }: SyncOptions,
  releaseBrake: boolean,
  signal: AbortSignal,
): RunOrder {
  const rest = { language: 'nl', onProgress: () => undefined } as const;
  const braked = { ...connection, brakes: { ...connection.brakes, vanish } };
  return { connection: braked, direction: 'both', dryRun, full, releaseBrake, signal, ...rest };
}

/**
 * One run; a fault that ended it is part of what it gives. What the guards held back, a cancel and what nobody foresaw are
 * thrown.
 */
export async function ran(work: Promise<RunResult>): Promise<Ran> {
  try {
    const result = await work;
    if (result.run.status === 'cancelled') throw asFault(new DOMException('cancelled', 'AbortError'));
    return { result, fault: null };
  } catch (thrown) {
    const fault = asFault(thrown);
    if (fault.kind === 'internal' || fault.kind === 'cancelled') throw fault;
    return { result: null, fault };
  }
}

const nothing = {
  read: { afasRows: 0, spotlerChanges: 0, bounces: 0 },
  toSpotler: { create: 0, update: 0, optIn: 0, optOut: 0, excluded: 0, failed: 0 },
  toAfas: { contact: 0, person: 0, organisation: 0, optOut: 0, failed: 0 },
} as const;

/** A run as evidence. */
export function runEvidence(at: string, durationMs: number, calls: RunResult['calls'], one: Ran): Evidence {
  if (one.result === null) return failedRun(at, durationMs, calls, one.fault);
  const { run, read, toSpotler, toAfas, problems } = one.result;
  return {
    kind: 'run',
    at,
    runKind: run.kind,
    dryRun: run.dryRun,
    status: run.status,
    durationMs: run.durationMs,
    read,
    toSpotler,
    toAfas,
    calls: one.result.calls,
    problems: problems.map(({ code, count }) => `${code} (${count})`),
    fault: null,
  };
}

function failedRun(at: string, durationMs: number, calls: RunResult['calls'], fault: Fault): Evidence {
  const shape = { runKind: 'full', dryRun: false, status: 'failed' } as const;
  return {
    kind: 'run',
    at,
    ...shape,
    ...nothing,
    problems: [],
    durationMs: Math.round(durationMs),
    calls,
    fault: fault.code,
  };
}

import { blockingFault } from '../../src-main/checks/index.ts';
import { run } from '../../src-main/engine/run/run.ts';
import type { RunOrder, RunPorts } from '../../src-main/engine/run/order.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { RunResult } from '../../src-shared/domain/run.ts';
import { afasPort, spotlerPort } from './ports.ts';
import { Died, type Process, startProcess } from './process.ts';
import type { Pass } from './script.ts';
import { nothingWritten, type Watched, type Written } from './watch.ts';
import { note, violate, type World } from './world.ts';

export type RunAsked = Pick<Pass, 'direction' | 'full' | 'releaseBrake' | 'disturbances'> & {
  readonly dryRun: boolean;
};

/** How a run ended: with a result, with a fault, or not at all. */
export type Ran = {
  readonly id: string;
  readonly ended: 'result' | 'fault' | 'died';
  readonly result: RunResult | null;
  readonly fault: Fault | null;
  readonly written: Written;
};

/** One run of the real engine, in a process of its own. */
export async function oneRun(world: World, asked: RunAsked): Promise<Ran> {
  world.runs += 1;
  world.oracle.begin();
  const id = `run-${String(world.runs).padStart(3, '0')}`;
  const watched: Watched = {
    id,
    startedAt: world.time.now(),
    dryRun: asked.dryRun,
    direction: asked.direction,
    readInSpotler: new Map(),
    calls: { made: 0, readAt: -1, shownAt: new Map() },
    leftOut: new Set(),
    written: nothingWritten(),
  };
  const { dryRun, direction, full, releaseBrake, disturbances } = asked;
  note(world, () => ` ${id} ${JSON.stringify({ dryRun, direction, full, releaseBrake })}`);
  const process = startProcess(world, { watched, disturbances, secondRun: () => tryAgain(world, asked) });
  const work = run(portsOf(world, process), orderOf(world, asked, process.signal)).then(
    (result): Ran => ({ id, ended: 'result', result, fault: null, written: watched.written }),
    (thrown: unknown): Ran => {
      const fault = thrown instanceof Fault ? thrown : null;
      if (!(thrown instanceof Died) && !process.isDead() && isUnforeseen(fault)) {
        violate(world, 'run.broken', null, stackOf(thrown));
      }
      return { id, ended: 'fault', result: null, fault, written: watched.written };
    },
  );
  const ran = await Promise.race([work, process.death, standstill(process)]);
  if (ran === 'stuck') violate(world, 'run.stuck', null, id);
  if (typeof ran !== 'string' && !process.isDead()) {
    note(world, () => ` ${id} ${ran.fault?.code ?? JSON.stringify(briefly(ran.result))}`);
    judgeEnd(world, ran, asked);
    judgeLeftOut(world, watched, ran);
    const status = ran.result?.run.status;
    const isSettled = !dryRun && direction === 'both' && (status === 'succeeded' || status === 'partial');
    if (isSettled) world.oracle.settle();
    return ran;
  }
  world.lock.free();
  return { id, ended: 'died', result: null, fault: null, written: watched.written };
}

function portsOf(world: World, process: Process): RunPorts {
  return {
    afas: afasPort(world, process),
    spotler: spotlerPort(world, process),
    store: process.store,
    lock: world.lock.port(),
    clock: world.time.clock,
    calls: () => structuredClone(process.calls),
    newId: () => process.watched.id,
    requirements: (connection, facts) => blockingFault(connection, facts, world.time.now()),
  };
}

function orderOf(world: World, asked: RunAsked, signal: AbortSignal): RunOrder {
  const { dryRun, direction, full, releaseBrake } = asked;
  const { connection } = world.script;
  return { connection, direction, dryRun, full, releaseBrake, language: 'en', onProgress: () => {}, signal };
}

/** A second run while one holds the lock: it must end at once, without a look at either side. */
async function tryAgain(world: World, asked: RunAsked): Promise<void> {
  const touched = (): never => {
    violate(world, 'I11.lock', null, 'the second run goes to work');
    throw new Fault('run.locked');
  };
  const anything = new Proxy({}, { get: () => touched });
  const ports: RunPorts = {
    afas: anything as RunPorts['afas'],
    spotler: anything as RunPorts['spotler'],
    store: anything as RunPorts['store'],
    lock: world.lock.port(),
    clock: world.time.clock,
    calls: touched,
    newId: touched,
    requirements: touched,
  };
  try {
    await run(ports, orderOf(world, asked, new AbortController().signal));
    violate(world, 'I11.lock', null, 'the second run ended well');
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'run.locked') violate(world, 'I11.lock', null, stackOf(thrown));
  }
}

/** Resolves when the engine waits for something that no port will ever answer. */
async function standstill(process: Process): Promise<'stuck'> {
  let last = -1;
  for (;;) {
    await new Promise((resolve) => {
      setTimeout(resolve, 2_000).unref();
    });
    const made =
      process.calls.afas.get + process.calls.afas.put + process.calls.spotler.get + process.calls.spotler.post;
    if (made === last) return 'stuck';
    last = made;
  }
}

function isUnforeseen(fault: Fault | null): boolean {
  return fault === null || fault.kind === 'internal' || fault.kind === 'permanent';
}

function stackOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const cause = thrown.cause instanceof Error ? thrown.cause : thrown;
  return `${thrown.message}: ${cause.stack ?? cause.message}`;
}

const briefly = (result: RunResult | null) =>
  result && {
    kind: result.run.kind,
    status: result.run.status,
    toSpotler: result.toSpotler,
    toAfas: result.toAfas,
    conflicts: result.conflicts,
    waiting: result.waiting,
    problems: result.problems.map(({ code, count }) => `${code} ${count}`),
  };

/** What holds at the end of every run: no more than the brakes let pass, nothing redundant when nothing went wrong. */
function judgeEnd(world: World, { id, result, fault, written }: Ran, asked: RunAsked): void {
  if (asked.disturbances.length === 0 && written.noops.length > 0)
    violate(world, 'I2.noop', null, written.noops[0] ?? '');
  if (fault !== null && asked.disturbances.length === 0 && !isLegit(fault))
    violate(world, 'run.broken', null, fault.code);
  if (result?.run.status === 'stopped') {
    if (written.toSpotler > 0) violate(world, 'I8.stopped', null, `${id} wrote to Spotler`);
    if (written.toAfasNotOptOut > 0) violate(world, 'I8.stopped', null, `${id} wrote more than opt-outs to AFAS`);
  }
  if (asked.releaseBrake || asked.direction === 'toAfas') return;
  const { brakes } = world.script.connection;
  const counted = {
    create: written.create,
    update: written.updated.size,
    optIn: written.optIn,
    optOut: written.optOut,
  };
  for (const kind of ['create', 'update', 'optIn', 'optOut'] as const) {
    const limit = brakes[kind];
    if (typeof limit === 'number' && counted[kind] > limit)
      violate(world, 'I8.brake', null, `${kind} ${counted[kind]} > ${limit}`);
  }
}

/** Whoever came in a batch that was refused because of somebody else is written all the same. */
function judgeLeftOut(world: World, { leftOut }: Watched, { id, result }: Ran): void {
  if (result === null || result.run.status === 'cancelled') return;
  for (const who of leftOut) {
    if (!world.spotler.refused.has(who)) violate(world, 'I8.others', who, id);
  }
}

/** AFAS shows nobody at all: that ends a run by itself. */
const isLegit = ({ code }: Fault): boolean => code === 'read.noRows';

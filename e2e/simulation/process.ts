import type { StorePort } from '../../src-main/engine/store-port.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { perform } from './people-acts.ts';
import { mixed } from './random.ts';
import type { Disturbance } from './script.ts';
import type { Watched } from './watch.ts';
import { note, pass, type World } from './world.ts';

/** Thrown into a run whose process is dead, so that it can do nothing more. */
export class Died extends Error {}

/**
 * The process of one run: every call of a port or of the state file passes here, takes time and may be disturbed. Once it
 * died, nothing of it has any effect: calls never come back, and the state file stays as it was.
 */
export type Process = {
  readonly watched: Watched;
  readonly signal: AbortSignal;
  readonly calls: { afas: { get: number; put: number }; spotler: { get: number; post: number; put: number } };
  isDead(): boolean;
  /** Resolves when the process dies. */
  readonly death: Promise<'died'>;
  call<T>(call: Call<T>): Promise<T>;
  /** The state file as this process has it. */
  readonly store: StorePort;
};

export type Call<T> = {
  readonly name: string;
  readonly write: boolean;
  /** What the other side does, at once. */
  readonly apply: () => T;
  /** What it does when it gets only half of it. */
  readonly half?: () => void;
  /** How the other side can do it later, when it may. */
  readonly late?: (() => void) | undefined;
  readonly side: 'afas' | 'spotler';
};

export type ProcessOptions = {
  readonly watched: Watched;
  readonly disturbances: readonly Disturbance[];
  /** Tries to run while this one is under way. */
  readonly secondRun: () => Promise<void>;
};

const never = (): Promise<never> => new Promise(() => {});

export function startProcess(world: World, { watched, disturbances, secondRun }: ProcessOptions): Process {
  const stop = new AbortController();
  const { promise: death, resolve: tellDeath } = Promise.withResolvers<'died'>();
  const calls: Process['calls'] = { afas: { get: 0, put: 0 }, spotler: { get: 0, post: 0, put: 0 } };
  let dead = false;
  let made = 0;
  let writes = 0;
  let storeCalls = 0;

  const die = (where: string): void => {
    dead = true;
    note(world, () => `   the process dies ${where}`);
    tellDeath('died');
  };
  const at = (on: Disturbance['on'], number: number): Disturbance[] =>
    disturbances.filter((one) => one.on === on && one.at === number);
  const actNow = (here: readonly Disturbance[], when: 'before' | 'after'): void => {
    for (const one of here)
      if (one.what === 'acts' && one.when === when) for (const act of one.acts) perform(world, act);
  };

  async function call<T>({ name, write, apply, half, late, side }: Call<T>): Promise<T> {
    if (dead) return never();
    stop.signal.throwIfAborted();
    const here = [...at('call', made), ...(write ? at('write', writes) : [])];
    const chance = mixed(world.script.seed, world.runs, made);
    made += 1;
    watched.calls.made = made;
    if (/^(read |updates|bounces)/.test(name)) watched.calls.readAt = made;
    if (write) writes += 1;
    count(calls, side, name);
    note(world, () => `  ${watched.id}.${made} ${name}`);
    pass(world, latency(chance));
    for (let turn = chance % 3; turn > 0; turn -= 1) await Promise.resolve();
    if (dead) return never();
    actNow(here, 'before');
    for (const one of here) if (one.what === 'secondRun') await secondRun();
    for (const one of here) if (one.what === 'cancel') stop.abort();
    for (const one of here) {
      if (one.what === 'fault') {
        note(world, () => `   fails: ${one.fault}`);
        throw faultOf(side, one.fault);
      }
      if (one.what !== 'crash' && one.what !== 'lost') continue;
      if (one.when === 'halfway') half?.();
      if (one.when === 'late' && late)
        world.later.push({ at: world.time.now() + 60_000 * (1 + (chance % 14)), what: late });
      if (one.when === 'after') apply();
      if (one.what === 'crash') {
        die(`${one.when} ${name}`);
        return never();
      }
      note(world, () => `   the answer is lost (${one.when})`);
      throw lostFault(side, write);
    }
    const value = apply();
    actNow(here, 'after');
    for (let turn = chance % 5; turn > 0; turn -= 1) await Promise.resolve();
    return dead ? never() : value;
  }

  const guarded = (key: string | symbol, method: (...args: unknown[]) => unknown) =>
    function storeCall(...args: unknown[]): unknown {
      if (dead) throw new Died();
      const here = at('store', storeCalls).filter((one) => one.what === 'crash');
      storeCalls += 1;
      const [crash] = here;
      if (crash?.what === 'crash' && crash.when === 'before') {
        die(`before ${String(key)}`);
        throw new Died();
      }
      const value = method(...args);
      if (crash !== undefined) {
        die(`after ${String(key)}`);
        throw new Died();
      }
      return value;
    };
  const methods = Object.entries(world.file.store).map(([key, method]) => [
    key,
    guarded(key, method as (...args: unknown[]) => unknown),
  ]);
  const store = Object.fromEntries(methods) as unknown as StorePort;
  return { watched, signal: stop.signal, calls, isDead: () => dead, death, call, store };
}

function count(calls: Process['calls'], side: 'afas' | 'spotler', name: string): void {
  if (side === 'afas') calls.afas[name.startsWith('update ') ? 'put' : 'get'] += 1;
  else calls.spotler[name.startsWith('upsert') ? 'post' : 'get'] += 1;
}

/** Mostly less than a second, now and then minutes. */
function latency(chance: number): number {
  return chance % 50 === 0 ? 20_000 + (chance % 240_000) : 40 + (chance % 700);
}

function faultOf(side: 'afas' | 'spotler', fault: 'throttled' | 'transient' | 'credentials'): Fault {
  if (fault === 'credentials') return new Fault(side === 'afas' ? 'afas.credentialsRefused' : 'spotler.credentials');
  if (fault === 'throttled') return new Fault(side === 'afas' ? 'afas.unavailable' : 'spotler.throttled');
  return new Fault(side === 'afas' ? 'afas.serverError' : 'spotler.unavailable');
}

function lostFault(side: 'afas' | 'spotler', write: boolean): Fault {
  if (!write) return new Fault('http.connectionLost', { host: 'host' });
  return new Fault(side === 'afas' ? 'afas.outcomeUnknown' : 'http.outcomeUnknown', {
    host: 'host',
    subject: 'subject',
  });
}

import type { LockPort } from '../../src-main/engine/store-port.ts';
import { AfasWorld, type By } from './afas-world.ts';
import { createTime, type Time } from './clock.ts';
import type { Code, Violation } from './codes.ts';
import { Oracle } from './oracle.ts';
import type { Script } from './script.ts';
import { SpotlerWorld } from './spotler-world.ts';
import { openStateFile, type StateFile } from './state-file.ts';

/** Something that AFAS does only after it seemed lost. */
type Later = { readonly at: number; readonly what: () => void };

/** Both sides, the state file and whoever watches them. */
export type World = {
  readonly script: Script;
  readonly time: Time;
  readonly afas: AfasWorld;
  readonly spotler: SpotlerWorld;
  readonly oracle: Oracle;
  readonly file: StateFile;
  readonly lock: SimulatedLock;
  readonly violations: Violation[];
  /** What happened, for people; only kept when asked for. */
  readonly trace: string[] | null;
  readonly later: Later[];
  /** What people changed by hand, as `contact column` in AFAS and `contact property` in Spotler. */
  /** Raised bits that were sent and never came through, with their time; contact and bit. */
  readonly lostRaises: Map<string, number>;
  readonly touched: { readonly afas: Set<string>; readonly spotler: Set<string> };
  runs: number;
  /** True once AFAS changed in a way that no change date tells of. */
  changedUnseen: boolean;
};

export type SimulatedLock = {
  /** The lock as one process has it. */
  port(): LockPort;
  /** The holder died: the operating system frees what it held. */
  free(): void;
};

export function makeWorld(script: Script, traced: boolean): World {
  const time = createTime(script.setting.start);
  const oracle = new Oracle(time);
  const afas: AfasWorld = new AfasWorld(time, script.setting, (id: number, by: By) => oracle.lookAtAfas(afas, id, by));
  const spotler = new SpotlerWorld(time, script.setting, (contact, by) => oracle.lookAtSpotler(contact, by));
  return {
    script,
    time,
    afas,
    spotler,
    oracle,
    file: openStateFile(),
    lock: simulatedLock(),
    violations: [],
    trace: traced ? [] : null,
    later: [],
    lostRaises: new Map(),
    touched: { afas: new Set(), spotler: new Set() },
    runs: 0,
    changedUnseen: false,
  };
}

function simulatedLock(): SimulatedLock {
  let holder: symbol | null = null;
  return {
    port: () => ({
      take() {
        if (holder !== null) return null;
        const mine = Symbol('holder');
        holder = mine;
        return {
          release() {
            if (holder === mine) holder = null;
          },
        };
      },
    }),
    free() {
      holder = null;
    },
  };
}

export function note(world: World, say: () => string): void {
  world.trace?.push(`${new Date(world.time.now()).toISOString().slice(0, 23)} ${say()}`);
}

/**
 * What holds even in an account that collapses contacts with one address: there a write for one contact lands on
 * another, which the checks warn of before the first run. Nobody may become mailable by it all the same.
 */
const holdsCollapsed: ReadonlySet<Code> = new Set([
  ...(['I3.noYes', 'I3.blocked', 'I3.optOut', 'I9.raise', 'I4.noLine', 'I7.spotler', 'I7.afas', 'I7.never'] as const),
  ...(['I7.level', 'I10.plan', 'I11.lock', 'I12.plain', 'run.broken', 'run.stuck'] as const),
]);

/** Notes that a claim does not hold; the same one of the same contact once. */
export function violate(world: World, code: Code, who: string | null, said: string): void {
  if (world.script.setting.dedupByEmail && !holdsCollapsed.has(code)) return;
  if (world.violations.some((known) => known.code === code && known.who === who)) return;
  world.violations.push({ code, who, said });
  note(world, () => `!! ${code} ${who ?? ''} ${said}`);
}

/** Time goes by; what was on its way arrives. */
export function pass(world: World, ms: number): void {
  world.time.pass(ms);
  const due = world.later.filter(({ at }) => at <= world.time.now());
  for (const one of due) {
    world.later.splice(world.later.indexOf(one), 1);
    one.what();
  }
}

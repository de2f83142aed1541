import { isDeepStrictEqual } from 'node:util';
import type { RunResult } from '../../src-shared/domain/run.ts';
import { contactIdOf } from './afas-world.ts';
import { judgePlainText, judgeRest } from './at-rest.ts';
import type { Violation } from './codes.ts';
import { oneRun, type Ran, type RunAsked } from './one-run.ts';
import { importContact, perform } from './people-acts.ts';
import type { Pass, Person, Script } from './script.ts';
import { makeWorld, note, pass, violate, type World } from './world.ts';

export type Outcome = {
  readonly seed: number;
  /** Claims that did not hold. */
  readonly violations: readonly Violation[];
  readonly trace: readonly string[];
  readonly counts: Counts;
  /** Both sides at the end, for comparing histories. */
  readonly end: string;
};

export type Counts = { runs: number; crashes: number; faults: number; writes: number; foretold: number };

type Play = {
  readonly world: World;
  readonly counts: Counts;
  /** Differences that runs reported as drift. */
  reported: number;
};

const minute = 60_000;
const quietRuns = 12;

/** Plays a history: rounds of acts and runs, then no more faults, then runs until rest; judges all the way. */
export async function play(script: Script, { traced = false }: { readonly traced?: boolean } = {}): Promise<Outcome> {
  const world = makeWorld(script, traced);
  const now: Play = { world, counts: { runs: 0, crashes: 0, faults: 0, writes: 0, foretold: 0 }, reported: 0 };
  try {
    begin(world);
    for (const [index, round] of script.rounds.entries()) {
      note(world, () => `round ${index + 1}`);
      pass(world, round.gap);
      for (const act of round.acts) perform(world, act);
      await passOnce(now, round.pass);
    }
    await comeToRest(now);
    if (script.seed % 10 === 0) judgePlainText(world);
    return outcomeOf(now);
  } finally {
    world.file.close();
  }
}

function begin(world: World): void {
  for (const person of world.script.people) {
    world.afas.add(person);
    world.time.pass(11);
  }
  for (const person of world.script.people) if (person.inSpotler) putInSpotler(world, person, person.inSpotler);
  for (const contact of world.script.imported) importContact(world, contact);
}

function putInSpotler(world: World, { slot }: Person, known: NonNullable<Person['inSpotler']>): void {
  const { email, firstName, phone, bits, status } = known;
  const on = new Map(Object.entries(bits).map(([bit, enabled]) => [Number(bit), enabled]));
  const properties = { email, firstName, phoneNumber: phone };
  world.spotler.make(String(contactIdOf(slot)), properties, on, 'human', status);
  for (const [property, value] of Object.entries(properties)) {
    if (value !== null) world.touched.spotler.add(`${contactIdOf(slot)} ${property}`);
  }
  world.time.pass(11);
}

async function passOnce(now: Play, { mode, ...asked }: Pass): Promise<void> {
  const dry = { ...asked, dryRun: true, disturbances: [] };
  const real = { ...asked, dryRun: false };
  switch (mode) {
    case 'sync':
      await ranOnce(now, real);
      return;
    case 'plan':
      await ranOnce(now, dry);
      return;
    case 'foretold': {
      const foretold = await ranOnce(now, dry);
      const ran = await ranOnce(now, { ...real, disturbances: [] });
      now.counts.foretold += Number(compareForetold(now.world, foretold, ran, asked.direction === 'both'));
      return;
    }
    case 'twice': {
      const first = await ranOnce(now, dry);
      const lines = now.world.file.dryLines();
      const second = await ranOnce(now, dry);
      compareDryRuns(now.world, { first, second, lines });
    }
  }
}

async function ranOnce(now: Play, asked: RunAsked): Promise<Ran> {
  const ran = await oneRun(now.world, asked);
  now.counts.runs += 1;
  now.counts.crashes += Number(ran.ended === 'died');
  now.counts.faults += Number(ran.ended === 'fault');
  now.counts.writes += ran.written.toAfas + ran.written.toSpotler;
  // Also what a run noted that died before it could say so.
  if (!asked.dryRun) now.reported += driftsIn(now.world.file.store.run(ran.id)?.result ?? null);
  return ran;
}

const driftCodes: ReadonlySet<string> = new Set([
  'field.drift',
  'permission.drift',
  'toAfas.notWritten',
  'field.notRepresentable',
]);

function driftsIn(result: RunResult | null): number {
  return (result?.problems ?? []).reduce((sum, { code, count }) => sum + (driftCodes.has(code) ? count : 0), 0);
}

/** True when there was something to compare. */
function compareForetold(world: World, foretold: Ran, ran: Ran, bothWays: boolean): boolean {
  const said = foretold.result;
  const did = ran.result;
  if (said === null || did === null || did.run.status === 'stopped') return false;
  // Who is refused was foretold as written; how many that are, only the other side knows.
  const refused = did.toSpotler.failed + did.toAfas.failed;
  if (refused > 0) return false;
  // Time goes by between the two: what no change date tells, the second one finds by its later window.
  if (did.run.kind === 'delta' && !datesTellAll(world)) return false;
  const parts = (result: RunResult) => ({
    toSpotler: result.toSpotler,
    toAfas: result.toAfas,
    mailability: result.mailability,
    conflicts: result.conflicts,
    waiting: result.waiting,
  });
  if (isDeepStrictEqual(parts(said), parts(did))) return true;
  const text = `${ran.id}: said ${JSON.stringify(parts(said))}, did ${JSON.stringify(parts(did))}`;
  violate(world, bothWays ? 'foretold' : 'foretold.oneWay', null, text);
  return true;
}

function compareDryRuns(
  world: World,
  { first, second, lines }: { readonly first: Ran; readonly second: Ran; readonly lines: readonly string[] },
): void {
  if (first.result === null || second.result === null) return;
  const bare = ({ run, read: _read, calls: _calls, ...rest }: RunResult) => ({ ...rest, status: run.status });
  const same = isDeepStrictEqual(bare(first.result), bare(second.result));
  const again = world.file.dryLines();
  if (!same)
    violate(world, 'I10.plan', null, `${second.id}: ${JSON.stringify([bare(first.result), bare(second.result)])}`);
  else if (!isDeepStrictEqual(lines, again))
    violate(world, 'I10.plan', null, `${second.id}: ${JSON.stringify([lines, again])}`);
}

/**
 * No more faults and acts; what was hidden is shown again. Runs until nothing moves: first soon after one another, where
 * AFAS is read by change dates and that has to be enough; then so late that it is read as a whole. Judges both.
 */
async function comeToRest(now: Play): Promise<void> {
  const { world } = now;
  note(world, () => 'rest');
  pass(world, 20 * minute);
  world.afas.refused.clear();
  world.spotler.refused.clear();
  for (const id of Array.from(world.afas.hidden)) {
    world.afas.show(id, true);
    world.changedUnseen = true;
  }
  if (world.afas.contacts.size === 0) return;
  if (!(await runsUntilStill(now, 2, () => ({ gap: 15, full: false })))) return;
  if (datesTellAll(world)) judgeRest(world, { complete: false });
  // Every second one comes after so long that AFAS is read as a whole anyway.
  const late = (count: number) => ({ gap: count % 2 === 0 ? 25 * 60 : 15, full: count > 0 });
  if (!(await runsUntilStill(now, 3, late))) return;
  judgeRest(world, { complete: true, reported: now.reported });
  for (const full of [false, true]) {
    pass(world, 5 * minute);
    const again = await ranOnce(now, quiet(full));
    if (again.written.toAfas + again.written.toSpotler > 0) violate(world, 'I2.again', null, again.id);
  }
}

/** True where every change in AFAS shows in a change date. */
function datesTellAll({ script, changedUnseen }: World): boolean {
  return script.connection.afas.columns.changedOn.length === 3 && script.setting.freeFieldsMoveDate && !changedUnseen;
}

/** Runs until `wanted` in a row write nothing; false when that does not happen. */
async function runsUntilStill(
  now: Play,
  wanted: number,
  next: (count: number) => { readonly gap: number; readonly full: boolean },
): Promise<boolean> {
  let still = 0;
  for (let count = 0; still < wanted; count += 1) {
    if (count === quietRuns) {
      violate(now.world, 'I2.rest', null, `still writing in run ${now.world.runs}`);
      return false;
    }
    const { gap, full } = next(count);
    pass(now.world, gap * minute);
    const ran = await ranOnce(now, quiet(full));
    still = ran.written.toAfas + ran.written.toSpotler === 0 && ran.ended === 'result' ? still + 1 : 0;
  }
  return true;
}

const quiet = (full: boolean): RunAsked => ({
  direction: 'both',
  full,
  releaseBrake: true,
  disturbances: [],
  dryRun: false,
});

function outcomeOf({ world, counts }: Play): Outcome {
  const { violations, script } = world;
  return {
    seed: script.seed,
    violations,
    trace: world.trace ?? [],
    counts,
    end: endOf(world),
  };
}

function endOf({ afas, spotler }: World): string {
  const rows = [...afas.contacts.keys()].toSorted((a, b) => a - b).map((id) => withoutDates(afas.row(id)));
  const contacts = [...spotler.contacts.values()].map(({ lastChanged: _at, bits, ...rest }) => ({
    ...rest,
    bits: [...bits].toSorted(([a], [b]) => a - b),
  }));
  return JSON.stringify([rows, contacts.toSorted((a, b) => a.key.localeCompare(b.key))]);
}

function withoutDates(row: Readonly<Record<string, unknown>> | null): unknown {
  return Object.fromEntries(Object.entries(row ?? {}).filter(([column]) => !column.endsWith('ChangedOn')));
}

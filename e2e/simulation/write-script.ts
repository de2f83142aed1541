import { writeConnection } from './connection.ts';
import { createRandom, type Random } from './random.ts';
import type { Disturbance, Moment, Pass, Round, Script } from './script.ts';
import { type Sides, writeActs } from './write-acts.ts';
import { knownInSpotler, makeUpPeople, newImported, type People } from './write-people.ts';
import { isNearClockChange, writeSetting } from './write-setting.ts';

const minute = 60_000;

export type Wish = {
  /** Nothing goes wrong and nobody acts during a run: every run is foretold by a dry run. */
  readonly calm?: boolean;
};

/** Between two rounds, in minutes; and where what happens, happens. */
type Pace = { readonly gaps: readonly number[]; readonly sides: Sides };

const plainPace: Pace = { gaps: [1, 5, 15, 15, 15, 60, 400, 1_500], sides: { afas: 46, spotler: 48, refusal: 6 } };
/** Runs soon after one another and much that moves in AFAS: across a change of the clock its dates have to tell it. */
const clockPace: Pace = { gaps: [5, 15, 15, 15, 30], sides: { afas: 80, spotler: 17, refusal: 3 } };

/** The history of a seed. */
export function writeScript(seed: number, { calm = false }: Wish = {}): Script {
  const random = createRandom(seed);
  const setting = writeSetting(random);
  const isNear = isNearClockChange(setting);
  const pace = isNear ? clockPace : plainPace;
  const written = writeConnection(random);
  const schedule = { ...written.schedule, fullEveryHours: isNear ? 24 : written.schedule.fullEveryHours };
  const people = makeUpPeople(random);
  const many = random.chance(0.01);
  const count = many ? random.between(105, 130) : random.between(8, 14);
  const settled = random.pick([0, 0.3, 0.7]);
  const first = Array.from({ length: count }, () => {
    const person = people.newPerson();
    return random.chance(settled) ? knownInSpotler(random, people, person) : person;
  });
  const imported = Array.from({ length: random.pick([0, 0, 1, 2]) }, () => newImported(random, people));
  const rounds = Array.from({ length: random.between(3, 6) }, (_, index) =>
    writeRound(random, people, { calm, first: index === 0, pace }),
  );
  return { seed, setting, connection: { ...written, schedule }, people: first, imported, rounds };
}

type RoundWish = { readonly calm: boolean; readonly first: boolean; readonly pace: Pace };

function writeRound(random: Random, people: People, { calm, first, pace }: RoundWish): Round {
  const gap = random.pick(pace.gaps) * minute;
  const acts = writeActs(random, people, first ? random.below(3) : random.between(0, 9), pace.sides);
  return { gap, acts, pass: writePass(random, people, calm, pace) };
}

function writePass(random: Random, people: People, calm: boolean, pace: Pace): Pass {
  const mode = calm ? 'foretold' : random.weighted({ sync: 14, plan: 1, foretold: 3, twice: 1 });
  const disturbed = mode === 'sync' && random.chance(0.75);
  const disturbances = Array.from({ length: disturbed ? random.between(1, 4) : 0 }, () =>
    writeDisturbance(random, people, pace),
  );
  return {
    mode,
    direction: random.weighted({ both: 16, toSpotler: 1, toAfas: 1 }),
    full: random.chance(0.2),
    releaseBrake: random.chance(0.3),
    disturbances,
  };
}

function writeMoment(random: Random): Moment {
  const on = random.weighted({ call: 6, write: 5, store: 3 });
  const at = on === 'call' ? random.below(24) : on === 'write' ? random.below(6) : random.below(140);
  return { on, at };
}

function writeDisturbance(random: Random, people: People, pace: Pace): Disturbance {
  const moment = writeMoment(random);
  // Nothing can be said or lost between the engine and its own state file: there it can only die.
  const what =
    moment.on === 'store'
      ? 'crash'
      : random.weighted({ crash: 4, fault: 3, lost: 5, acts: 8, secondRun: 1, cancel: 1 } as const);
  const when = random.pick(['before', 'after'] as const);
  switch (what) {
    case 'crash':
      return { ...moment, what, when: random.pick(['before', 'after', 'after', 'halfway']) };
    case 'fault':
      return { ...moment, what, fault: random.pick(['throttled', 'transient', 'credentials']) };
    case 'lost':
      return { ...moment, what, when: random.pick(['before', 'after', 'after', 'halfway', 'late']) };
    case 'acts':
      return { ...moment, what, when, acts: writeActs(random, people, random.between(1, 3), pace.sides) };
    case 'secondRun':
    case 'cancel':
      return { ...moment, what };
  }
}

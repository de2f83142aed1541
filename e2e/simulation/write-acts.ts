import type { Random } from './random.ts';
import { bits } from './schema.ts';
import type { Act, Slot } from './script.ts';
import { newImported, type People } from './write-people.ts';

/** How often which act comes up. */
const afasWeights = {
  yesNo: 22,
  firstName: 8,
  phone: 6,
  orgPhone: 3,
  company: 2,
  city: 1,
  segment: 1,
  clear: 3,
  email: 7,
  sameEmail: 3,
  block: 3,
  unblock: 3,
  remove: 2,
  hide: 1,
  show: 2,
  move: 3,
  merge: 1,
  add: 4,
} as const;

const spotlerWeights = {
  unsubscribe: 16,
  subscribe: 6,
  globalOptOut: 6,
  hardBounce: 5,
  softBounce: 4,
  firstName: 8,
  phone: 6,
  officePhone: 2,
  clear: 2,
  organisation: 2,
  email: 2,
  import: 3,
} as const;

/** On which side things happen. */
export type Sides = Readonly<Record<Act['side'], number>>;

const refusalWeights = { spotlerRefuses: 2, afasRefuses: 3, taken: 3 } as const;

/**
 * Things that people do one after the other. Most of them concern the same few, since what goes wrong goes wrong where
 * several things meet.
 */
export function writeActs(random: Random, people: People, count: number, sides: Sides): Act[] {
  const busy = [random.pick(people.all), random.pick(people.all)];
  return Array.from({ length: count }, () => {
    const { slot } = random.chance(0.6) ? random.pick(busy) : random.pick(people.all);
    return writeAct(random, people, slot, random.weighted(sides));
  });
}

function writeAct(random: Random, people: People, who: Slot, side: Act['side']): Act {
  if (side === 'afas') return afasAct(random, people, who);
  if (side === 'spotler') return spotlerAct(random, people, who);
  const act = random.weighted(refusalWeights);
  if (act === 'spotlerRefuses') return { side, act, who, how: random.pick(['contact', 'batch']) };
  return { side, act, who };
}

function afasAct(random: Random, people: People, who: Slot): Act {
  const side = 'afas';
  const act = random.weighted(afasWeights);
  switch (act) {
    case 'yesNo':
      return { side, act, who, bit: random.pick(bits), value: random.chance(0.55) };
    case 'firstName':
      return { side, act, who, value: random.chance(0.1) ? ` ${people.name()} ` : people.name() };
    case 'phone':
    case 'orgPhone':
      return { side, act, who, value: people.phone() };
    case 'company':
    case 'city':
      return { side, act, who, value: people.name() };
    case 'segment':
      return { side, act, who, value: random.pick(['100', '200', '300']) };
    case 'clear':
      return { side, act: random.pick(['firstName', 'phone', 'orgPhone']), who, value: '' };
    case 'email':
      return { side, act, who, value: random.chance(0.08) ? null : people.address() };
    case 'sameEmail':
      return { side, act: 'email', who, value: random.pick(people.all).email };
    case 'move':
      return { side, act, who, to: people.nextSlot(), organisationId: people.organisation() };
    case 'merge':
      return { side, act, who, into: random.pick(people.all).slot };
    case 'add':
      return { side, act, person: people.newPerson() };
    default:
      return { side, act, who };
  }
}

function spotlerAct(random: Random, people: People, who: Slot): Act {
  const side = 'spotler';
  const act = random.weighted(spotlerWeights);
  const profile = (property: string, value: string): Act => ({ side, act: 'profile', who, property, value });
  switch (act) {
    case 'unsubscribe':
    case 'subscribe':
      return { side, act, who, bit: random.pick(bits) };
    case 'globalOptOut':
    case 'hardBounce':
      return { side, act, who };
    case 'softBounce':
      return { side, act, who, times: random.pick([1, 1, 2, 4]) };
    case 'firstName':
    case 'organisation':
      return profile(act, people.name());
    case 'phone':
      return profile('phoneNumber', people.phone());
    case 'officePhone':
      return profile(act, people.phone());
    case 'clear':
      return profile(random.pick(['firstName', 'phoneNumber']), '');
    case 'email': {
      const address = people.address();
      return profile('email', address.includes('@') ? address : people.name());
    }
    case 'import':
      return { side, act, contact: newImported(random, people) };
  }
}

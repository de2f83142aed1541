import type { Random } from './random.ts';
import { plantedWords } from './schema.ts';
import type { Imported, Person, Slot, YesNo } from './script.ts';

/** Makes up people; every value is told apart from every other, so that a wrong one shows. */
export type People = {
  readonly all: Person[];
  readonly imported: Imported[];
  nextSlot(): Slot;
  nextKey(): number;
  name(): string;
  /** A fresh address, now and then one that somebody else has, rarely one that cannot be. */
  address(): string;
  phone(): string;
  organisation(): string;
  newPerson(): Person;
  yesNo(): YesNo;
};

export function makeUpPeople(random: Random): People {
  let slots = 0;
  let keys = 0;
  let words = 0;
  const addresses: string[] = [];
  const all: Person[] = [];
  const imported: Imported[] = [];
  const word = (): number => (words += 1);

  const address = (): string => {
    const chance = random.below(100);
    if (chance < 2) return 'geen adres';
    if (chance < 5) return `p${word()}@refused.${plantedWords.host}`;
    if (chance < 22 && addresses.length > 0) return random.pick(addresses);
    const fresh = `p${word()}@${plantedWords.host}`;
    addresses.push(fresh);
    return chance > 95 ? fresh.toUpperCase() : fresh;
  };
  const yesNo = (): YesNo => {
    const one = (): boolean | null => random.pick([true, true, true, true, false, false, null]);
    return { 1: one(), 2: one(), 4: one() };
  };
  const people: People = {
    all,
    imported,
    nextSlot: () => (slots += 1),
    nextKey: () => (keys += 1),
    name: () => `${plantedWords.name}${word()}`,
    address,
    phone: () => `06${String(10_000_000 + word())}`,
    organisation: () => `O${random.between(1, 4)}`,
    yesNo,
    newPerson() {
      const slot = people.nextSlot();
      const known = all.length > 0 && random.chance(0.12) ? random.pick(all) : null;
      const person: Person = {
        slot,
        personNo: known?.personNo ?? `P${slot}`,
        organisationId: random.chance(0.05) ? null : people.organisation(),
        email: random.chance(0.05) ? null : address(),
        firstName: known === null ? (random.chance(0.9) ? people.name() : null) : known.firstName,
        phone: random.chance(0.7) ? people.phone() : null,
        blocked: random.chance(0.07),
        yes: yesNo(),
        inSpotler: null,
      };
      all.push(person);
      return person;
    },
  };
  return people;
}

/** How Spotler knew somebody before the first run: from an older link, with values that may differ. */
export function knownInSpotler(random: Random, people: People, person: Person): Person {
  if (person.email === null || !person.email.includes('@')) return person;
  const bit = (yes: boolean | null): { on?: boolean } => {
    const chance = random.below(10);
    if (chance < 1) return {};
    if (chance < 3) return { on: random.chance(0.5) };
    return { on: yes === true };
  };
  const entries = ([1, 2, 4] as const).flatMap((one) => {
    const { on } = bit(person.yes[one]);
    return on === undefined ? [] : [[one, on] as const];
  });
  return {
    ...person,
    inSpotler: {
      email: person.email,
      firstName: random.chance(0.15) ? people.name() : random.chance(0.85) ? person.firstName : null,
      phone: random.chance(0.5) ? person.phone : null,
      bits: Object.fromEntries(entries),
      status: random.chance(0.1) ? 'optedOut' : 'active',
    },
  };
}

export function newImported(random: Random, people: People): Imported {
  const key = people.nextKey();
  const email = random.chance(0.4) ? people.address() : `i${key}@${plantedWords.host}`;
  const one = (): boolean => random.chance(0.6);
  return {
    key,
    email: email.includes('@') ? email : `i${key}@${plantedWords.host}`,
    bits: { 1: one(), 2: one(), 4: one() },
  };
}

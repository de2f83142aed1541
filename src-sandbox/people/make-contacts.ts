import { domainOf, personalEmail } from './email.ts';
import { drawNameLists, type NameLists } from './name-lists.ts';
import { oddities, type Oddity, oddNames } from './oddities.ts';
import { makeOrganisation } from './organisation.ts';
import { createRandom, type Random } from './random.ts';
import type { Gender, MadeContact, MadeOrganisation, MadePerson, PeopleOptions } from './types.ts';

const organisationSizes = [1, 1, 2, 2, 3, 3, 4, 5, 6, 9];
const jobTitles = [
  'Adviseur',
  'Controller',
  'Directeur',
  'HR-adviseur',
  'Hoofd inkoop',
  'Hoofd verkoop',
  'Inkoper',
  'Marketeer',
  'Office manager',
  'Projectleider',
  'Teamleider',
  null,
];
const segments = ['10', '10', '20', '30', '40', null];
const foreignLanguages = { B: 'NL', D: 'DE', F: 'FR', GB: 'EN', L: 'FR' } as const;

const invalidEmail = (random: Random, person: MadePerson): string =>
  random.pick([`${person.personNo}.example.nl`, `${person.personNo}@`, `info ${person.personNo}@example.com`]);

const makePerson = (
  random: Random,
  lists: NameLists,
  personNo: string,
  country: string,
  given: Partial<MadePerson>,
): MadePerson => {
  const gender: Gender = random.chance(0.5) ? 'M' : 'V';
  const { infix, lastName } = random.pick(lists.lastNames);
  return {
    personNo,
    gender,
    firstName: random.pick(lists.firstNames[gender]),
    infix,
    lastName: random.chance(0.06) ? `${lastName}-${random.pick(lists.lastNames).lastName}` : lastName,
    language: country in foreignLanguages ? foreignLanguages[country as keyof typeof foreignLanguages] : 'NL',
    ...given,
  };
};

/** The organisation that is being filled, and what its next contacts need to know. */
type Office = {
  readonly organisation: MadeOrganisation | null;
  readonly domain: string;
  readonly taken: Set<string>;
  readonly sharesEmail: boolean;
  left: number;
};

type Values = Omit<MadeContact, 'contactId' | 'person' | 'organisation'>;

/** What AFAS holds of a person at one organisation. */
const makeValues = (random: Random, at: Office, person: MadePerson, oddity: Oddity | undefined): Values => {
  const personal = personalEmail(person, at.domain, at.taken);
  const shared = oddity === undefined ? at.sharesEmail : oddity.sharedEmail === true;
  const drawn = random.next();
  const ordinary = drawn < 0.04 ? null : drawn < 0.043 ? invalidEmail(random, person) : personal;
  return {
    email: shared ? ['info@', at.domain].join('') : oddity === undefined ? ordinary : personal,
    phone: ['020 0', 100_000 + random.below(899_999)].join(''),
    jobTitle: random.pick(jobTitles),
    segment: random.pick(segments),
    blocked: random.chance(0.03),
    newsletter: random.chance(0.6),
    productNews: random.chance(0.35),
    events: random.chance(0.25),
    ...oddity?.contact,
  };
};

const newOffice = (organisation: MadeOrganisation | null, sharesEmail: boolean, left: number): Office => ({
  organisation,
  domain: domainOf(organisation),
  taken: new Set(),
  sharesEmail,
  left,
});

/** Decides, contact after contact, where the next one works. */
const createOffices = (random: Random, lists: NameLists): ((oddity: Oddity | undefined) => Office) => {
  const loose = newOffice(null, false, Infinity);
  let current = newOffice(null, false, 0);
  let number = 1000;
  const open = (given: Partial<MadeOrganisation>, left: number): Office => {
    number += 1 + random.below(3);
    return newOffice(makeOrganisation(random, lists, number, given), random.chance(0.06), left);
  };
  return (oddity) => {
    if (oddity === undefined ? random.chance(0.02) : oddity.at === 'loose') return loose;
    if (typeof oddity?.at === 'object') current = open(oddity.at.new, 8);
    else if (current.left === 0) current = open({}, random.pick(organisationSizes));
    current.left -= 1;
    return current;
  };
};

const remembered = 64;

/** Decides, contact after contact, who it is: a new person, or at times one who already works elsewhere. */
const createPersons = (random: Random, lists: NameLists): ((at: Office, oddity: Oddity | undefined) => MadePerson) => {
  const met: MadePerson[] = [];
  let personNo = 100_000;
  // Only where nobody works yet, else it could be the person's own organisation.
  const metBefore = (at: Office, oddity: Oddity | undefined): MadePerson | undefined => {
    if (at.organisation === null || at.taken.size > 0) return undefined;
    if (oddity !== undefined) return oddity.firstPersonAgain === true ? met[0] : undefined;
    return random.chance(0.08) ? met[random.below(met.length)] : undefined;
  };
  return (at, oddity) => {
    const known = metBefore(at, oddity);
    if (known !== undefined) return known;
    personNo += 1 + random.below(2);
    const odd = oddity === undefined && random.chance(0.003) ? random.pick(oddNames) : oddity?.person;
    const person = makePerson(random, lists, String(personNo), at.organisation?.country ?? 'NL', odd ?? {});
    if (met.length < remembered) met.push(person);
    else met[random.below(remembered)] = person;
    return person;
  };
};

/** Makes contacts in ascending order of contactId, endlessly alike for the same seed. */
export function* makeContacts(options: PeopleOptions): Generator<MadeContact, void, undefined> {
  const random = createRandom(options.seed);
  const lists = drawNameLists(options.seed);
  const nextOffice = createOffices(random, lists);
  const nextPerson = createPersons(random, lists);
  let contactId = 1000;
  for (let index = 0; index < options.contacts; index += 1) {
    const oddity = oddities[index];
    const at = nextOffice(oddity);
    const person = nextPerson(at, oddity);
    contactId += 1 + random.below(3);
    yield { contactId, person, organisation: at.organisation, ...makeValues(random, at, person, oddity) };
  }
}

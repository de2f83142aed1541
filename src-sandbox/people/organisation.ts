import type { NameLists } from './name-lists.ts';
import type { Random } from './random.ts';
import type { MadeOrganisation } from './types.ts';

const endings = ['B.V.', 'Groep', 'Advies', 'Bouw', 'Techniek', '& Zonen', 'Logistiek', 'Zorg', 'Accountants', 'N.V.'];
const letters = 'ABCDEFGHJKLMNPRSTVWXZ';

const dutchPostalCode = ({ below }: Random): string =>
  `${1000 + below(9000)} ${letters[below(letters.length)]}${letters[below(letters.length)]}`;

const abroad = [
  { country: 'B', cities: ['Antwerpen', 'Gent', 'Hasselt'], postalCode: (r: Random) => `${1000 + r.below(9000)}` },
  { country: 'D', cities: ['Kleve', 'Münster', 'Köln'], postalCode: (r: Random) => `${10000 + r.below(89999)}` },
  { country: 'F', cities: ['Lille', 'Orléans'], postalCode: (r: Random) => `${10000 + r.below(85000)}` },
  { country: 'GB', cities: ['Leeds'], postalCode: (r: Random) => `LS${1 + r.below(28)} ${1 + r.below(9)}AB` },
  { country: 'L', cities: ['Esch-sur-Alzette'], postalCode: (r: Random) => `L-${1000 + r.below(9000)}` },
];

/** An organisation with its address; about one in sixteen lies abroad. */
export const makeOrganisation = (
  random: Random,
  lists: NameLists,
  number: number,
  given: Partial<MadeOrganisation>,
): MadeOrganisation => {
  const far = random.chance(0.06) ? random.pick(abroad) : null;
  return {
    organisationId: String(number).padStart(9, '0'),
    name: `${random.pick(lists.lastNames).lastName} ${random.pick(endings)}`,
    street: random.pick(lists.streets),
    houseNumber: 1 + random.below(400),
    houseNumberAddition: random.chance(0.15) ? random.pick(['A', 'B', 'C', 'bis', 'H']) : null,
    postalCode: far === null ? dutchPostalCode(random) : far.postalCode(random),
    city: far === null ? random.pick(lists.cities) : random.pick(far.cities),
    country: far === null ? 'NL' : far.country,
    ...given,
  };
};

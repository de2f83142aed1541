import { faker } from '@faker-js/faker/locale/nl';
import type { Gender } from './types.ts';

type LastName = { readonly infix: string | null; readonly lastName: string };

export type NameLists = {
  readonly firstNames: Readonly<Record<Gender, readonly string[]>>;
  readonly lastNames: readonly LastName[];
  readonly streets: readonly string[];
  readonly cities: readonly string[];
};

const draw = (count: number, make: () => string): readonly string[] => [
  ...new Set(Array.from({ length: count }, make)),
];

const splitInfix = (name: string): LastName => {
  const parts = /^((?:\p{Ll}+ )+)(.+)$/u.exec(name);
  return parts?.[1] === undefined || parts[2] === undefined
    ? { infix: null, lastName: name }
    : { infix: parts[1].trimEnd(), lastName: parts[2] };
};

/** Dutch names, drawn once per world: one faker call per person would make 100,000 people slow. */
export const drawNameLists = (seed: number): NameLists => {
  faker.seed(seed);
  return {
    firstNames: {
      M: draw(300, () => faker.person.firstName('male')),
      V: draw(300, () => faker.person.firstName('female')),
    },
    lastNames: draw(400, () => faker.person.lastName()).map(splitInfix),
    streets: draw(
      250,
      () => `${faker.person.lastName().split(' ').at(-1)}${faker.helpers.arrayElement(streetEndings)}`,
    ),
    cities,
  };
};

const streetEndings = ['straat', 'laan', 'weg', 'plein', 'kade', 'singel', 'dreef', 'hof'];

const cities = [
  'Alkmaar',
  'Almelo',
  'Almere',
  'Amersfoort',
  'Amsterdam',
  'Apeldoorn',
  'Arnhem',
  'Assen',
  'Bergen op Zoom',
  'Breda',
  'Delft',
  'Den Helder',
  'Deventer',
  'Dordrecht',
  'Ede',
  'Eindhoven',
  'Emmen',
  'Enschede',
  'Goes',
  'Gouda',
  'Groningen',
  'Haarlem',
  'Harderwijk',
  'Heerenveen',
  'Heerlen',
  'Hilversum',
  'Hoorn',
  'Leeuwarden',
  'Leiden',
  'Lelystad',
  'Leusden',
  'Maastricht',
  'Middelburg',
  'Nijmegen',
  'Oss',
  'Roermond',
  'Roosendaal',
  'Rotterdam',
  "'s-Gravenhage",
  "'s-Hertogenbosch",
  'Sneek',
  'Súdwest-Fryslân',
  'Tilburg',
  'Utrecht',
  'Veenendaal',
  'Venlo',
  'Vlissingen',
  'Winterswijk',
  'Zaandam',
  'Zoetermeer',
  'Zutphen',
  'Zwolle',
];

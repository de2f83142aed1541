import { describe, expect, test } from 'vitest';
import { makePeople, type MadeContact } from './index.ts';

const listOf = (contacts: number, seed = 5): readonly MadeContact[] => [...makePeople({ seed, contacts })];
const some = (list: readonly MadeContact[], holds: (contact: MadeContact) => boolean): boolean => list.some(holds);
const share = (list: readonly MadeContact[], holds: (contact: MadeContact) => boolean): number =>
  list.filter(holds).length / list.length;

const isPlausibleEmail = (email: string): boolean => /^[^\s@,]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(email);

test('the same seed makes the same people, another seed others', () => {
  expect(listOf(300, 5)).toEqual(listOf(300, 5));
  expect(listOf(300, 6)).not.toEqual(listOf(300, 5));
});

test('a smaller world is the beginning of a larger one, and every iteration begins anew', () => {
  const people = makePeople({ seed: 5, contacts: 500 });
  expect([...people].slice(0, 40)).toEqual(listOf(40));
  expect([...people]).toHaveLength(500);
});

test('contact ids ascend with gaps', () => {
  const ids = listOf(500).map(({ contactId }) => contactId);
  expect(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? 0))).toBe(true);
  expect((ids.at(-1) ?? 0) - (ids[0] ?? 0)).toBeGreaterThan(600);
});

describe('the first thirty contain', () => {
  const first = listOf(30);
  const names = first.map(({ person }) => person);
  const cases: readonly (readonly [string, boolean])[] = [
    ['infixes', ['van der', 'de', "'t"].every((infix) => names.some((person) => person.infix === infix))],
    [
      'a shared address',
      first.some(
        ({ email, contactId }) =>
          email !== null && some(first, (other) => other.email === email && other.contactId > contactId),
      ),
    ],
    ['an info address', first.filter(({ email }) => email?.startsWith('info@')).length >= 2],
    ['nobody’s address', some(first, ({ email }) => email === null)],
    ['an invalid address', first.filter(({ email }) => email !== null && !isPlausibleEmail(email)).length >= 2],
    ['a contact without organisation', some(first, ({ organisation }) => organisation === null)],
    ['a blocked contact', some(first, ({ blocked }) => blocked)],
    [
      'Belgium',
      some(first, ({ organisation }) => organisation?.country === 'B' && /^\d{4}$/.test(organisation.postalCode)),
    ],
    [
      'Germany',
      some(first, ({ organisation }) => organisation?.country === 'D' && /^\d{5}$/.test(organisation.postalCode)),
    ],
    ['markup', names.some(({ firstName }) => firstName === '<img src=x onerror=alert(1)>')],
    ['a formula', names.some(({ firstName }) => firstName === '=HYPERLINK("http://x")')],
    ['an emoji', names.some(({ firstName }) => /\p{Emoji_Presentation}/u.test(firstName ?? ''))],
    ['text from right to left', names.some(({ lastName }) => /\p{Script=Hebrew}/u.test(lastName))],
    ['decomposed Unicode', names.some(({ lastName }) => lastName !== lastName.normalize('NFC'))],
    ['trailing blanks', names.some(({ lastName }) => lastName.endsWith('  '))],
    ['a name as long as fits', names.some(({ lastName }) => lastName.length === 80)],
    ['no first name', names.some(({ firstName }) => firstName === null)],
    ['addresses that differ in case only', some(first, ({ email }) => email === 'J.DE.VRIES@EXAMPLE.NL')],
    ['a person at two organisations', new Set(names.map(({ personNo }) => personNo)).size < names.length],
    [
      'yes and no for each permission',
      ['newsletter', 'productNews', 'events'].every((key) =>
        [true, false].every((value) => some(first, (contact) => contact[key as 'events'] === value)),
      ),
    ],
  ];
  test.each(cases)('%s', (_, holds) => {
    expect(holds).toBe(true);
  });
});

describe('a large world', () => {
  const many = listOf(20_000);

  test('has the promised shares of what is missing', () => {
    expect(share(many, ({ email }) => email === null)).toBeCloseTo(0.04, 2);
    expect(share(many, ({ organisation }) => organisation === null)).toBeCloseTo(0.02, 2);
    expect(share(many, ({ blocked }) => blocked)).toBeCloseTo(0.03, 2);
    expect(share(many, ({ email }) => email !== null && !isPlausibleEmail(email))).toBeGreaterThan(0.001);
    expect(share(many, ({ organisation }) => organisation !== null && organisation.country !== 'NL')).toBeGreaterThan(
      0.03,
    );
  });

  test('uses only domains reserved for examples', () => {
    const domains = new Set(
      many.flatMap(({ email }) => (email?.includes('@') === true ? [email.split('@').at(-1)] : [])),
    );
    const odd = [...domains].filter((domain) => !/(?:^|\.)example(?:\.(?:nl|com|org))?$/i.test(domain ?? ''));
    expect(odd.filter((domain) => domain !== '' && domain !== 'voorbeeld')).toEqual([]);
  });

  test('has organisations with several contacts and persons at two organisations', () => {
    const organisations = new Set(many.map(({ organisation }) => organisation));
    const persons = new Set(many.map(({ person }) => person.personNo));
    expect(many.length / organisations.size).toBeGreaterThan(2);
    expect(many.length - persons.size).toBeGreaterThan(100);
  });

  test('never makes a person contact at one organisation twice, and shares addresses only where that is meant', () => {
    const pairs = many.map(({ person, organisation }) => `${person.personNo}/${organisation?.organisationId}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    const personal = many.map(({ email }) => email).filter((email) => email !== null && !email.startsWith('info@'));
    expect(personal.length - new Set(personal.map((email) => email?.toLowerCase())).size).toBeLessThanOrEqual(1);
  });

  test('fits the lengths of AFAS', () => {
    for (const { person, organisation, email, jobTitle } of many) {
      expect((person.firstName ?? '').length).toBeLessThanOrEqual(50);
      expect((person.infix ?? '').length).toBeLessThanOrEqual(15);
      expect(person.lastName.length).toBeLessThanOrEqual(80);
      expect((email ?? '').length).toBeLessThanOrEqual(255);
      expect((jobTitle ?? '').length).toBeLessThanOrEqual(50);
      expect((organisation?.organisationId ?? '000000000').length).toBe(9);
    }
  });
});

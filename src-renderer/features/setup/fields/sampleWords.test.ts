import { expect, test } from 'vitest';
import { makeI18n } from '../../../app/i18n.ts';
import { sampleCell, sampleWords, type SamplePerson } from './sampleWords.ts';

const { t } = makeI18n('nl');
const people: SamplePerson[] = [
  { contactId: '1', columns: { Name: 'Xxx', Vip: true }, properties: { name: 'Xxxx' } },
  { contactId: '2', columns: { Name: 'Xxx', Vip: false }, properties: null },
  { contactId: '3', columns: { Name: '', Vip: null }, properties: { name: null } },
];

test('different values stand side by side, without the empty ones', () => {
  expect(sampleWords(people, { afas: 'Name' }, 'nl')).toBe('Xxx');
  expect(sampleWords(people, { afas: 'Vip' }, 'nl')).toBe('ja · nee');
  expect(sampleWords(people, { spotler: 'name' }, 'nl')).toBe('Xxxx');
  expect(sampleWords(people, { afas: 'Gone' }, 'nl')).toBeNull();
  expect(sampleWords([], { afas: 'Name' }, 'nl')).toBeNull();
});

test('of one contact an empty value and a contact that Spotler lacks are told apart', () => {
  const cells = people.map((person) => sampleCell(person, { spotler: 'name' }, 'nl', t));
  expect(cells).toEqual(['Xxxx', 'staat nog niet in Spotler', 'leeg']);
  expect(sampleCell(people[1]!, { afas: 'Vip' }, 'nl', t)).toBe('nee');
});

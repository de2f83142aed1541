import { expect, test } from 'vitest';
import { sampleCell, sampleWords, type SamplePerson } from './sampleWords.ts';

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

test('of one contact what is empty and what is not there have no words', () => {
  expect(people.map((person) => sampleCell(person, { spotler: 'name' }, 'nl'))).toEqual(['Xxxx', null, null]);
  expect(people.map((person) => sampleCell(person, { afas: 'Vip' }, 'nl'))).toEqual(['ja', 'nee', null]);
});

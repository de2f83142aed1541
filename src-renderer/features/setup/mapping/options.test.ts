import { expect, test } from 'vitest';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { isPossible, optionOf } from '../../../ui/pickerOptions.ts';
import { makeI18n } from '../../../app/i18n.ts';
import {
  columnDetail,
  columnOptions,
  propertyOptions,
  targetOf,
  targetOptions,
  targetValue,
  targetWords,
} from './options.ts';

const words = { t: makeI18n('nl').t, language: 'nl' as const };
const field = { type: 'string' as const, length: 50, tableLink: false, mandatory: false };
const sides: Sides = {
  columns: [
    { id: 'FirstName', label: 'Voornaam', type: 'string', length: 30 },
    { id: 'PhotoImage', label: '', type: 'blob', length: null },
    { id: 'Newsletter', label: 'Nieuwsbrief', type: 'boolean', length: null },
  ],
  properties: [
    { name: 'firstName', description: 'Voornaam', type: 'string', entries: [] },
    { name: 'interests', description: '', type: 'set', entries: [] },
    { name: 'nickname', description: 'nickname', type: 'string', entries: [] },
  ],
  updateFields: {
    contact: null,
    person: [
      { ...field, id: 'FiNm', label: 'Voornaam' },
      { ...field, id: 'ViSe', label: 'Segment', tableLink: true },
      { ...field, id: 'U0123456789ABCDEF0123456789ABCDEF', label: '', type: 'boolean' },
    ],
    organisation: [{ ...field, id: 'Nm', label: 'Naam' }],
  },
};

const whyIn = (groups: Parameters<typeof optionOf>[0], value: string) => optionOf(groups, value)?.why;

test('a picture cannot be chosen, a column that is mapped already can go to a second field', () => {
  const groups = columnOptions(sides, [{ afas: 'FirstName', spotler: 'firstName' }], words);
  expect(whyIn(groups, 'PhotoImage')).toMatch(/afbeelding/);
  expect(optionOf(groups, 'FirstName')).toMatchObject({
    why: null,
    detail: 'Voornaam · tekst · gaat ook naar firstName',
  });
});

test('a list and a property that has its column cannot be chosen, each with its own reason', () => {
  const groups = propertyOptions(sides, [{ afas: 'FirstName', spotler: 'firstName' }], words);
  expect(whyIn(groups, 'interests')).toMatch(/lijst/);
  expect(whyIn(groups, 'firstName')).toBe('al gekoppeld aan FirstName');
  expect(optionOf(groups, 'nickname')).toMatchObject({ why: null, detail: 'tekst' });
});

test('where a column may come back: table links, company name and the wrong kind say why not', () => {
  const groups = targetOptions('FirstName', sides, words);
  expect(groups.map(({ label, options }) => [label, options.filter(isPossible).map(({ value }) => value)])).toEqual([
    ['Contact', []],
    ['Persoon', ['person.FiNm']],
    ['Organisatie', []],
  ]);
  expect(whyIn(groups, 'person.ViSe')).toMatch(/tabelkoppeling/);
  expect(whyIn(groups, 'organisation.Nm')).toMatch(/nooit in AFAS/);
  expect(whyIn(groups, 'person.U0123456789ABCDEF0123456789ABCDEF')).toMatch(/ja\/nee/);
  expect(groups[0]?.note).toMatch(/UpdateConnector/);
});

test('a target has one text there and back, and a readable name', () => {
  const write = { entity: 'person', field: 'FiNm' } as const;
  expect(targetOf(targetValue(write))).toEqual(write);
  expect(targetOf('somewhere.else')).toBeNull();
  expect(targetWords(write, sides, words.t)).toBe('Persoon, Voornaam');
  const free = { entity: 'person', field: 'U0123456789ABCDEF0123456789ABCDEF' } as const;
  expect(targetWords(free, sides, words.t)).toBe('Persoon, U01234…');
});

test('the kind of a column is in words, with its label where that says more', () => {
  expect(sides.columns.map((column) => columnDetail(column, words))).toEqual([
    'Voornaam · tekst',
    'memo',
    'Nieuwsbrief · ja/nee',
  ]);
});

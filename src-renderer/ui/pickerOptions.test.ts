import { expect, test } from 'vitest';
import { matchingOptions, mostShown, optionOf, type PickerGroup } from './pickerOptions.ts';

const groups: PickerGroup[] = [
  {
    label: 'Contact',
    options: [
      { value: 'Nm', label: 'Company', why: 'never' },
      { value: 'FuDs', label: 'Function', detail: 'text' },
      { value: 'TeNr', label: 'Telephone', detail: 'text' },
    ],
  },
  { label: 'Person', note: 'not authorised', options: [] },
];

test('every typed word must be found, in name, label or detail', () => {
  const found = (typed: string) => matchingOptions(groups, typed).flatMap(({ options }) => options.map((o) => o.value));
  expect(found('TEXT  tel')).toEqual(['TeNr']);
  expect(found('fuds')).toEqual(['FuDs']);
  expect(found('nothing of the kind')).toEqual([]);
});

test('what can be picked stands before what cannot', () => {
  expect(matchingOptions(groups, '')[0]?.options.map(({ value }) => value)).toEqual(['FuDs', 'TeNr', 'Nm']);
});

test('a group without options keeps its note until somebody searches', () => {
  expect(matchingOptions(groups, '').map(({ label }) => label)).toEqual(['Contact', 'Person']);
  expect(matchingOptions(groups, 'tele').map(({ label }) => label)).toEqual(['Contact']);
});

test('a long list is cut, over all groups together', () => {
  const many = (label: string): PickerGroup => ({
    label,
    options: Array.from({ length: mostShown - 10 }, (_, index) => ({ value: `${label}${index}`, label: `${index}` })),
  });
  const shown = matchingOptions([many('a'), many('b')], '');
  expect(shown.map(({ options }) => options.length)).toEqual([mostShown - 10, 10]);
});

test('an option is found by its value, and only there', () => {
  expect(optionOf(groups, 'TeNr')?.label).toBe('Telephone');
  expect(optionOf(groups, 'gone')).toBeUndefined();
});

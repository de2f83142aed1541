import { expect, test } from 'vitest';
import type { FieldSuggestion } from '../../../../src-shared/contract/setup.ts';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { type DraftField, fieldOf, newField, openSuggestions, withDirection, withEnds, withItem } from './edits.ts';

const updateField = { type: 'string' as const, length: 50, tableLink: false, mandatory: false };
const sides: Sides = {
  columns: [
    { id: 'FirstName', label: '', type: 'string', length: 30 },
    { id: 'LastName', label: '', type: 'string', length: 30 },
    { id: 'Employees', label: '', type: 'int', length: null },
    { id: 'Vip', label: '', type: 'boolean', length: null },
  ],
  properties: [{ name: 'firstName', description: '', type: 'string', entries: [] }],
  updateFields: { contact: null, person: [{ ...updateField, id: 'FiNm', label: '' }], organisation: null },
};
const both: DraftField = {
  ...newField,
  afas: 'FirstName',
  spotler: 'firstName',
  direction: 'both',
  write: { entity: 'person', field: 'FiNm' },
};
const suggestion: FieldSuggestion = {
  afas: 'FirstName',
  spotler: 'firstName',
  direction: 'both',
  write: { entity: 'person', field: 'FiNm', label: 'First name' },
  certainty: 'sure',
  reasons: [],
};

test('a suggestion becomes a field with nothing in it that the connection file does not know', () => {
  expect(fieldOf(suggestion)).toEqual(both);
  expect(fieldOf({ ...suggestion, direction: 'toSpotler', write: null })).not.toHaveProperty('write');
});

test('another column of the same kind keeps the way back', () => {
  expect(withEnds(both, { afas: 'LastName' }, sides)).toEqual({ ...both, afas: 'LastName' });
});

test('a column that never returns goes to Spotler only, and loses its way back', () => {
  expect(withEnds(both, { afas: 'Employees' }, sides)).toEqual({
    ...newField,
    afas: 'Employees',
    spotler: 'firstName',
  });
});

test('a yes/no that does not fit the field to return into loses only that field', () => {
  const { write: _, ...bare } = both;
  expect(withEnds(both, { afas: 'Vip' }, sides)).toEqual({ ...bare, afas: 'Vip' });
});

test('what goes to Spotler only has no field to return into; back again it is to be chosen', () => {
  const there = withDirection(both, 'toSpotler');
  expect(there).not.toHaveProperty('write');
  expect(withDirection(there, 'both')).toEqual({ ...there, direction: 'both' });
  expect(withDirection(both, 'toAfas')).toEqual({ ...both, direction: 'toAfas' });
});

test('one item is changed or taken out, the others stay', () => {
  expect(withItem([1, 2, 3], 1, (one) => one * 10)).toEqual([1, 20, 3]);
  expect(withItem([1, 2, 3], 1, () => null)).toEqual([1, 3]);
});

test('a suggestion is over once either end is in use or somebody ignored it', () => {
  expect(openSuggestions([suggestion], [], new Set())).toHaveLength(1);
  expect(openSuggestions([suggestion], [{ ...newField, afas: 'FirstName', spotler: 'x' }], new Set())).toEqual([]);
  expect(openSuggestions([suggestion], [{ ...newField, afas: 'x', spotler: 'firstName' }], new Set())).toEqual([]);
  expect(openSuggestions([suggestion], [], new Set(['firstName']))).toEqual([]);
});

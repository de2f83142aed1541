import { expect, test } from 'vitest';
import type { DraftConnection } from '../../../../src-shared/domain/setup/draft.ts';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import {
  type DraftPermission,
  groupedConsequences,
  permissionOf,
  permissionRows,
  withColumn,
  withWay,
} from './edits.ts';

const yesNo = { type: 'boolean' as const, length: null, tableLink: false, mandatory: false };
const sides: Sides = {
  columns: [
    { id: 'Newsletter', label: '', type: 'boolean', length: null },
    { id: 'Events', label: '', type: 'boolean', length: null },
    { id: 'Name', label: '', type: 'string', length: 20 },
  ],
  properties: [
    {
      name: 'permissions',
      description: '',
      type: 'set',
      entries: [
        { bit: 1, description: 'Nieuwsbrief' },
        { bit: 4, description: 'Evenementen' },
      ],
    },
  ],
  updateFields: { contact: [{ ...yesNo, id: 'U1', label: '' }], person: null, organisation: null },
};
const both: DraftPermission = {
  afas: 'Newsletter',
  bit: 1,
  direction: 'both',
  write: { entity: 'contact', field: 'U1' },
};
const connection = (change: Partial<DraftConnection>): DraftConnection => ({
  afas: { columns: {} },
  spotler: {},
  fields: [],
  permissions: [],
  ...change,
});

test('every permission of the account has a row, and so has one that is mapped and gone', () => {
  const rows = permissionRows(sides, [{ ...both, bit: 64 }, both]);
  expect(rows.map(({ bit, description, at }) => [bit, description, at])).toEqual([
    [1, 'Nieuwsbrief', 1],
    [4, 'Evenementen', -1],
    [64, null, 0],
  ]);
});

test('a suggestion without a field of AFAS goes to Spotler only', () => {
  const suggestion = { afas: 'Events', bit: 4, description: '', certainty: 'sure' as const, reasons: [] };
  expect(permissionOf({ ...suggestion, write: null })).toEqual({ afas: 'Events', bit: 4, direction: 'toSpotler' });
  const write = { entity: 'contact' as const, field: 'U1', label: 'Events' };
  expect(permissionOf({ ...suggestion, write })).toMatchObject({ direction: 'both', write: { field: 'U1' } });
});

test('another yes/no keeps the way back, a text loses it', () => {
  expect(withColumn(both, 'Events', sides)).toEqual({ ...both, afas: 'Events' });
  expect(withColumn(both, 'Name', sides)).not.toHaveProperty('write');
});

test('to Spotler only has no field to return into', () => {
  expect(withWay(both, 'toSpotler')).not.toHaveProperty('write');
  expect(withWay(both, 'toAfas')).toEqual({ ...both, direction: 'toAfas' });
});

test('permissions to which the same happens stand together, those that differ apart', () => {
  const permissions = [both, { ...both, bit: 4 }, { afas: 'Events', bit: 8, direction: 'toSpotler' as const }];
  expect(groupedConsequences(connection({ permissions })).map(({ bits }) => bits)).toEqual([[1, 4], [8]]);
  expect(groupedConsequences(connection({}))).toEqual([]);
});

test('blocking is only told where there is a column for it, and the level decides what AFAS shows', () => {
  const [without] = groupedConsequences(connection({ permissions: [both] }));
  const afas = { columns: { blocked: 'Blocked' } };
  const [withBlocked] = groupedConsequences(connection({ permissions: [both], afas, writeBack: 'none' }));
  const of = (group: typeof without, event: string) => group?.rows.find((row) => row.event === event);
  expect(of(without, 'blocked')).toBeUndefined();
  expect(of(without, 'optOutInSpotler')).toMatchObject({ afas: 'no' });
  expect(of(withBlocked, 'blocked')).toMatchObject({ spotler: 'off' });
  expect(of(withBlocked, 'optOutInSpotler')).toMatchObject({ afas: 'recorded' });
});

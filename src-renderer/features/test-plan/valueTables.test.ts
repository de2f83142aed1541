import { expect, test } from 'vitest';
import type { Evidence } from '../../../src-shared/domain/case.ts';
import { valueTables } from './valueTables.ts';

const look = (
  side: 'afas' | 'spotler',
  moment: 'before' | 'after',
  values: Readonly<Record<string, string>>,
): Evidence => ({ kind: 'values', at: '2026-01-01T00:00:00Z', side, contactId: '7', moment, present: true, values });

test('four columns a canary, of several looks the last, and every field that any of them shows', () => {
  const [table, ...more] = valueTables([
    look('afas', 'before', { city: 'Ede' }),
    look('afas', 'after', { city: 'Elst' }),
    look('afas', 'after', { city: 'Epe' }),
    look('spotler', 'after', { town: 'Epe' }),
  ]);
  expect(more).toEqual([]);
  expect(table?.fields).toEqual(['city', 'town']);
  expect(table?.columns.map(({ side, moment, seen }) => [side, moment, seen?.values ?? null])).toEqual([
    ['afas', 'before', { city: 'Ede' }],
    ['afas', 'after', { city: 'Epe' }],
    ['spotler', 'before', null],
    ['spotler', 'after', { town: 'Epe' }],
  ]);
});

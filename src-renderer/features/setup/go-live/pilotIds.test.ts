import { expect, test } from 'vitest';
import { idsIn, pilotMax, withIds } from './pilotIds.ts';

test('a pasted list is read whatever separates it, each id once', () => {
  expect(idsIn('1002, 1005;1007\n"1002"\t A_1-b ')).toEqual({
    ids: ['1002', '1005', '1007', '1002', 'A_1-b'],
    wrong: [],
  });
  expect(idsIn('1002 1002')).toEqual({ ids: ['1002'], wrong: [] });
});

test('what is no ContactId is kept apart', () => {
  expect(idsIn('1002 a@b.nl <script> ☃ ""')).toEqual({ ids: ['1002'], wrong: ['a@b.nl', '<script>', '☃'] });
  expect(idsIn('x'.repeat(61)).ids).toEqual([]);
  expect(idsIn('')).toEqual({ ids: [], wrong: [] });
});

test('a pilot holds each contact once and no more than fit', () => {
  expect(withIds(['1', '2'], ['2', '3'])).toEqual({ ids: ['1', '2', '3'], cut: false });
  const many = Array.from({ length: pilotMax + 5 }, (_, index) => String(index));
  expect(withIds([], many)).toEqual({ ids: many.slice(0, pilotMax), cut: true });
});

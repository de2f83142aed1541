import { expect, test } from 'vitest';
import { connectionName } from '../../../src-shared/domain/connection.ts';
import { freeName } from './freeName.ts';

test('a free name stays; a taken one gets the first number that is free', () => {
  expect(freeName('acme', ['bakery'])).toBe('acme');
  expect(freeName('acme', ['acme', 'acme-2'])).toBe('acme-3');
  expect(freeName('acme-2', ['acme-2'])).toBe('acme-3');
});

test('it stays a name, however long', () => {
  const long = 'a'.repeat(40);
  expect(connectionName.safeParse(freeName(long, [long])).success).toBe(true);
});

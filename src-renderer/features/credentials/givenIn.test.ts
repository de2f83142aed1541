import { expect, test } from 'vitest';
import { givenIn } from './givenIn.ts';

const form = (entries: Readonly<Record<string, string>>) => new URLSearchParams(entries);

test('each way has its own fields, and space around what was pasted falls away', () => {
  expect(givenIn('token', form({ token: ' <token>\n' }))).toEqual({
    given: { side: 'afas', token: '<token>' },
    missing: [],
  });
  expect(givenIn('oauth', form({ clientId: 'id', clientSecret: 's', token: 'x' })).given).toEqual({
    side: 'afas',
    clientId: 'id',
    clientSecret: 's',
  });
  expect(givenIn('keyPair', form({ key: 'k', secret: 's' })).given).toEqual({ side: 'spotler', key: 'k', secret: 's' });
});

test('an empty field is named and nothing is sent', () => {
  expect(givenIn('oauth', form({ clientId: ' ' }))).toEqual({ given: null, missing: ['clientId', 'clientSecret'] });
});

test('what is far longer than any credential is not sent', () => {
  expect(givenIn('keyPair', form({ key: 'k'.repeat(9_000), secret: 's' })).given).toBeNull();
});

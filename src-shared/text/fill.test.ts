import { expect, test } from 'vitest';
import { faultSentences, fill } from './fill.ts';

test('every place in a sentence gets the value of its name', () => {
  expect(fill('{{column}} in {{connector}}, {{column}}', { column: 'Email', connector: 'Pont_Contacts' })).toBe(
    'Email in Pont_Contacts, Email',
  );
});

test('a number is put in as it is, without a thousands separator', () => {
  expect(fill('HTTP {{status}} of {{limit}}', { status: 429, limit: 2049 })).toBe('HTTP 429 of 2049');
});

test('a value that looks like a place is not filled again', () => {
  expect(fill('{{a}}', { a: '{{b}}', b: 'no' })).toBe('{{b}}');
});

test('a missing value, also one of an inherited name, leaves a mark and never the raw place', () => {
  expect(fill('x {{gone}} {{toString}}', {})).toBe('x … …');
});

test('a fault reads in the language of the reader', () => {
  const data = { code: 'run.locked', kind: 'locked', owner: 'marketer', params: { connection: 'Acme' } } as const;
  expect(faultSentences(data, 'nl').message).toContain('Voor Acme loopt al een run');
  expect(faultSentences(data, 'en').message).toContain('A run for Acme is already going on');
});

test.each(['from.anotherVersion', 'toString', '__proto__'])('the unknown code %s reads as unexpected', (code) => {
  const data = { code, kind: 'internal', owner: 'partner', params: {} } as const;
  const unexpected = { ...data, code: 'internal.unexpected' };
  expect(faultSentences(data, 'nl')).toEqual(faultSentences(unexpected, 'nl'));
});

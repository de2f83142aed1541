import { expect, test } from 'vitest';
import type { Pasted } from '../../../../src-shared/contract/setup.ts';
import { makeI18n } from '../../../app/i18n.ts';
import { understoodWords } from './understood.ts';

const nothing: Pasted = {
  participant: null,
  environment: null,
  participantForm: null,
  tokenForm: null,
  problem: 'nothing',
};
const english = makeI18n('en').t;

test('everything that was understood is told, and that the environment is still to be chosen', () => {
  expect(
    understoodWords(
      { participant: '12345', environment: 'test', participantForm: 'environment', tokenForm: 'xml', problem: null },
      english,
    ),
  ).toEqual([
    'Participant number 12345, from the name of an environment',
    'The test environment',
    'A token, as Profit shows it',
  ]);
  expect(understoodWords({ ...nothing, participant: '12345', participantForm: 'user' }, english)).toEqual([
    'Participant number 12345, from a user name',
    'It does not say which environment: choose that below',
  ]);
});

test('of nothing nothing is told', () => {
  expect(understoodWords(nothing, english)).toEqual([]);
});

import { expect, test } from 'vitest';
import type { ConnectionSummary } from '../../../src-shared/contract/connections.ts';
import { found } from './found.ts';

const one = (title: string, environment: ConnectionSummary['environment']): ConnectionSummary => ({
  name: title.toLowerCase(),
  title,
  environment,
  participant: '12345',
  getConnector: 'Pont_Contacts',
  writeBack: 'none',
  sandbox: false,
  locked: false,
  configured: { afas: true, spotler: true },
  lastRun: null,
  stateFault: null,
  jobId: null,
});
const names = { production: 'Productie', test: 'Test', accept: 'Acceptatie' };
const search = (text: string): string[] =>
  found([one('Crèche', 'production'), one('Bakker', 'test')], text, (environment) => names[environment]).map(
    ({ title }) => title,
  );

test('without a search everything is found', () => {
  expect(search('  ')).toEqual(['Crèche', 'Bakker']);
});

test('accents, capitals and the order of words do not matter', () => {
  expect(search('CRECHE')).toEqual(['Crèche']);
  expect(search('12345 bak')).toEqual(['Bakker']);
});

test('the environment is searched by the word that is shown', () => {
  expect(search('productie')).toEqual(['Crèche']);
  expect(search('productie bakker')).toEqual([]);
});

import { expect, it } from 'vitest';
import { readParticipant } from './participant.ts';

it.each([
  ['12345', '12345', null],
  [' 12345 ', '12345', null],
  ['O12345AA', '12345', 'production'],
  ['t12345ab', '12345', 'test'],
  ['A12345AA', '12345', 'accept'],
  ['C12345AA', '12345', null],
  ['O12345', '12345', 'production'],
  ['12345.jansen', '12345', null],
  ['Deelnemernummer: 12345', '12345', null],
  ['https://12345.rest.afas.online/ProfitRestServices', '12345', 'production'],
  ['https://12345.resttest.afas.online/profitrestservices/metainfo', '12345', 'test'],
  ['12345.restaccept.afas.online', '12345', 'accept'],
  ['https://12345.soaptest.afas.online/ProfitServices/x.asmx', '12345', 'test'],
  ['https://12345.restcursus.afas.online', '12345', null],
  ['http://127.0.0.1:54321/12345/resttest/ProfitRestServices', '12345', 'test'],
  ['O12345AA (https://12345.rest.afas.online)', '12345', 'production'],
  ['O12345AA of T12345AA', '12345', null],
  ['12345 of 54321', null, null],
  ['O12345AA en O54321AA', null, null],
  ['1234', null, null],
  ['123456', null, null],
  ['01234', null, null],
  ['', null, null],
])('%j is participant %s in %s', (pasted, participant, environment) => {
  expect(readParticipant(pasted)).toMatchObject({ participant, environment });
});

it.each([
  ['O12345AA', 'environment', null],
  ['https://12345.rest.afas.online', 'url', null],
  ['12345.jansen', 'user', null],
  ['12345', 'number', null],
  ['C12345AA', 'environment', 'training'],
  ['https://12345.restcursus.afas.online', 'url', 'training'],
  ['O12345AA en O54321AA', null, 'severalParticipants'],
  ['12345 of 54321', null, 'severalParticipants'],
  ['niets', null, null],
])('%j is read as %s, with problem %s', (pasted, form, problem) => {
  expect(readParticipant(pasted)).toMatchObject({ form, problem });
});

import { expect, it } from 'vitest';
import { readPasted } from './pasted.ts';

const data = 'ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789';
const xml = `<token><version>1</version><data>${data}</data></token>`;
const base64 = Buffer.from(xml).toString('base64');

it.each([
  ['the whole XML', xml, 'xml'],
  ['XML over several lines', xml.replaceAll('><', '>\r\n  <'), 'xml'],
  ['its data element', `<data>${data}</data>`, 'xml'],
  ['its data part only', `  ${data.toLowerCase()}  `, 'data'],
  ['base64', base64, 'base64'],
  ['the header', `Authorization: AfasToken ${base64}`, 'base64'],
  ['a mail around it', `Beste,\nhier is het token: ${xml}\nGroet`, 'xml'],
])('%s is a token', (_, text, form) => {
  const { token, tokenForm, problem } = readPasted(text);
  expect([tokenForm, problem]).toEqual([form, null]);
  expect(token?.toLowerCase()).toBe(xml.toLowerCase());
});

it('finds environment and token in one mail, and takes no number out of the token', () => {
  const digits = data.replaceAll(/[A-F]/g, '1');
  const found = readPasted(
    `Omgeving O12345AA (https://12345.rest.afas.online)\n<token><version>1</version><data>${digits}</data></token>`,
  );
  expect(found).toMatchObject({
    participant: '12345',
    environment: 'production',
    form: 'url',
    tokenForm: 'xml',
    problem: null,
  });
});

it.each([
  ['', 'nothing'],
  ['hallo', 'nothing'],
  ['x'.repeat(20_000), 'nothing'],
  ['12345 en 54321', 'severalParticipants'],
  ['C12345AA', 'training'],
  ['<token><version>1</version></token>', 'brokenToken'],
  ['AfasToken 123', 'brokenToken'],
  ['https://profit.example.nl/ProfitRestServices', 'onPremise'],
  ['https://12345.rest.afas.online', null],
  ['12345', null],
])('%.40s has problem %s', (text, problem) => {
  expect(readPasted(text).problem).toBe(problem);
});

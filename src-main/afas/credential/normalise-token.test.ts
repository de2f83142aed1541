import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Fault } from '../../../src-shared/domain/fault.ts';
import { normaliseToken } from './normalise-token.ts';

const data = '949C1A9CD9AE4797950D94F55A7A4D056770472D4963CB9A8D3800BEE0CCE6A2';
const xml = `<token><version>1</version><data>${data}</data></token>`;
const base64 = Buffer.from(xml).toString('base64');

it.each([
  ['the whole XML', xml],
  ['with a line end, as the one-time password reply has it', `${xml}\r\n`],
  ['inside that reply', JSON.stringify({ token: `${xml}\r\n` })],
  ['broken over lines', xml.replaceAll('><', '>\r\n  <')],
  ['broken within the data', xml.replace('4797', '47\r\n97')],
  ['in quotes', `"${xml}"`],
  ['the data part only', data],
  ['the data part with blanks', `  ${data.slice(0, 32)} ${data.slice(32)}\n`],
  ['the data part with its tags', `<data>${data}</data>`],
  ['base64', base64],
  ['base64 broken over lines', base64.replace(/(.{60})/g, '$1\r\n')],
  ['base64 of XML with a line end', Buffer.from(`${xml}\r\n`).toString('base64')],
  ['a header value', `AfasToken ${base64}`],
  ['a header', `Authorization: AfasToken ${base64}`],
  ['a header value that was never encoded', `AfasToken ${xml}`],
])('takes %s', (_, pasted) => {
  expect(normaliseToken(pasted)).toBe(base64);
});

it('keeps the version and the data as they are', () => {
  const other = '<token><version>2</version><data>abc-DEF_1</data></token>';
  expect(Buffer.from(normaliseToken(other), 'base64').toString()).toBe(other);
});

it.each(['', 'hallo', '12345', 'Bearer abc.def.ghi', '<token></token>', '<data></data>', base64.slice(10, 40)])(
  'refuses %j without repeating it',
  (pasted) => {
    expect(() => normaliseToken(pasted)).toThrow(new Fault('afas.tokenUnreadable'));
  },
);

it('gives a token that it takes again as it is, or refuses', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.stringMatching(/^[0-9A-F]{16,80}$/)), (pasted) => {
      let once: string;
      try {
        once = normaliseToken(pasted);
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: 'afas.tokenUnreadable', params: {} });
        return;
      }
      expect(normaliseToken(once)).toBe(once);
    }),
  );
});

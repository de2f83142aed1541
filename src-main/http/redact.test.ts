import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { redact } from './redact.ts';

const data = '949C1A9CD9AE4797950D94F55A7A4D056770472D4963CB9A8D3800BEE0CCE6A2';
const token = `<token><version>1</version><data>${data}</data></token>`;

it.each([
  ['an AFAS token', `got ${token} here`, 'got [secret] here'],
  ['its data part', `<data>${data}`, '<data>[secret]'],
  ['its bare data', `pasted ${data}.`, 'pasted [secret].'],
  ['an escaped token', token.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), '[secret]'],
  ['a token in base64', `AfasToken ${btoa(token)}`, 'AfasToken [secret]'],
  ['an Authorization header', 'Authorization: Bearer abc.def\nAccept: x', 'Authorization: [secret]\nAccept: x'],
  ['a bearer value', 'sent Bearer eyJhbGciOi.x_y-z', 'sent Bearer [secret]'],
  [
    'OAuth 1.0a parameters',
    'oauth_signature="a%3D", oauth_nonce=x&b=1',
    'oauth_signature=[secret], oauth_nonce=[secret]&b=1',
  ],
  ['OAuth 2.0 values', '{"access_token":"e.y","expires_in":3600}', '{"access_token":"[secret]","expires_in":3600}'],
  [
    'form values',
    'grant_type=x&client_id=abc&client_secret=s%3D',
    'grant_type=x&client_id=[secret]&client_secret=[secret]',
  ],
  ['e-mail addresses', 'van <jan.de-vries+x@mail.example.nl>, jan%40example.org', 'van <[e-mail]>, [e-mail]'],
])('hides %s', (_, text, expected) => {
  expect(redact(text)).toBe(expected);
});

it('leaves alone what tells something and hides nobody', () => {
  const text =
    'Connector-veld \'U0123456789ABCDEF0123456789ABCDEF\' niet gevonden, 3A4CA18A611A4E07B429AC6BAFC6B8D1, "tokenExpiry":"0"';
  expect(redact(text)).toBe(text);
});

it('leaves nothing of a registered secret, however it is spelled', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), fc.string(), fc.string(), (secret, before, after) => {
      fc.pre(!'[secret] [e-mail]'.includes(secret));
      for (const spelled of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
        fc.pre(!before.includes(spelled) && !after.includes(spelled));
        expect(redact(`${before} ${spelled} ${after}`, [secret])).not.toContain(` ${spelled} `);
      }
    }),
  );
});

it('takes the longer of two secrets first, so that no tail stays', () => {
  expect(redact('key-abc-long', ['key-abc', 'key-abc-long'])).toBe('[secret]');
});

it('takes time in proportion to the text', () => {
  const long = 'a.'.repeat(200_000);
  expect(redact(long)).toBe(long);
});

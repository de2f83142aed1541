import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import OAuth from 'oauth-1.0a';
import { describe, expect, it } from 'vitest';
import { authorization, baseString, percentEncode } from './sign.ts';

const credential = { key: 'demo-key', secret: 'demo-secret' };
const nonce = '0123456789abcdef0123456789abcdef';
const timestamp = 1_700_000_000;
const base = 'https://restapi.mailplus.nl/integrationservice';

describe('the signature base string', () => {
  it('is the worked example of RFC 5849 section 3.4.1.1', () => {
    const url = 'http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b';
    const parameters = [
      ['oauth_consumer_key', '9djdj82h48djs9d2'],
      ['oauth_token', 'kkk9d7dh3k39sjv7'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '137131201'],
      ['oauth_nonce', '7d8f3e4a'],
      ['c2', ''],
      ['a3', '2 q'],
    ] as const;
    expect(baseString('post', url, parameters)).toBe(
      'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26' +
        'oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26' +
        'oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
    );
  });

  it.each([
    ['http://EXAMPLE.COM:80/r%20v/X?id=123', 'http://example.com/r%20v/X'],
    ['https://www.example.net:8080/?q=1', 'https://www.example.net:8080/'],
    ['https://EXAMPLE.com:443/a/', 'https://example.com/a/'],
  ])('has the address of %s as %s', (url, address) => {
    expect(baseString('GET', url, []).split('&')[1]).toBe(percentEncode(address));
  });

  it('sorts by encoded name, then by encoded value', () => {
    const text = baseString('GET', 'https://x.nl/?b=2&b=10&a=%C3%A9&MPSearchQuery=z', [['oauth_nonce', 'n']]);
    expect(text.split('&')[2]).toBe(percentEncode('MPSearchQuery=z&a=%C3%A9&b=10&b=2&oauth_nonce=n'));
  });
});

describe('the Authorization header', () => {
  it.each([
    ['GET', '/contact/properties/list', '3kxM7n7FJ7RBRBSZ9Z6L82hCPMc='],
    [
      'GET',
      '/contact/updates/list?fromDate=2024-01-02T03%3A04%3A05%2B01%3A00&toDate=2024-01-02T04%3A04%3A05%2B01%3A00&pageSize=100',
      'DxDMojH4ljwtp0OpAoyrBIi//eU=',
    ],
    ['POST', '/contact', 'H03zpuWe30nf7dDN9O8c0YnhXgo='],
    ['GET', '/contact/search?pageSize=1&MPSearchQuery=email%3Djan%40example.nl', '9y8EJDSqPr+2PDr3cu/USqxj/4k='],
    ['PUT', '/contact/A%2012%2F7', 'yUmkqIfGdcyDdOn7h4+eWaWYwrE='],
  ])('signs %s %s as known', (method, path, signature) => {
    const header = authorization({ method, url: base + path, ...credential, nonce, timestamp });
    expect(header).toContain(`oauth_signature="${percentEncode(signature)}"`);
  });

  it('is written as the scheme asks, without token and without secret', () => {
    expect(
      authorization({ method: 'GET', url: `${base}/contact/1`, key: 'k&1', secret: 's', nonce, timestamp }),
    ).toMatch(
      /^OAuth oauth_consumer_key="k%261", oauth_nonce="[0-9a-f]{32}", oauth_signature_method="HMAC-SHA1", oauth_timestamp="1700000000", oauth_version="1.0", oauth_signature="[A-Za-z0-9%]+"$/,
    );
  });

  it('is the one an independent signer makes, for any query, key and secret', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const query = fc.array(fc.tuple(fc.constantFrom('after', 'b5', 'fromDate', 'MPSearchQuery', 'zz'), text), {
      maxLength: 8,
    });
    const segment = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((part) => !/^\.+$/.test(part));
    fc.assert(
      fc.property(
        fc.constantFrom('GET', 'POST', 'PUT'),
        segment,
        query,
        text,
        text,
        text,
        (method, id, pairs, key, secret, once) => {
          const search = pairs.map(([name, value]) => `${name}=${percentEncode(value)}`).join('&');
          const url = `${base}/contact/${percentEncode(id)}${search === '' ? '' : `?${search}`}`;
          const other = new OAuth({
            consumer: { key, secret },
            signature_method: 'HMAC-SHA1',
            hash_function: (input, signingKey) => createHmac('sha1', signingKey).update(input).digest('base64'),
          });
          other.getNonce = () => once;
          other.getTimeStamp = () => timestamp;
          const expected = other.authorize({ method, url }).oauth_signature;
          expect(authorization({ method, url, key, secret, nonce: once, timestamp })).toContain(
            `oauth_signature="${percentEncode(expected)}"`,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

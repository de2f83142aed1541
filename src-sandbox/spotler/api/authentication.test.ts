import { afterEach, beforeEach, expect, test } from 'vitest';
import { oauthParameters, openAccount, type AccountUnderTest } from '../account-under-test.ts';

let account: AccountUnderTest;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.close());

const path = '/integrationservice/contact/properties/list';
const unauthorised = (): Promise<Response> => fetch(`${account.origin}${path}`);

test('a call without signature is 401 with an error body', async () => {
  const answer = await unauthorised();
  expect(answer.status).toBe(401);
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(await answer.json()).toEqual({ errorType: 'NOT_AUTHORIZED', message: expect.any(String) });
});

test('an unknown key, a wrong secret, an old timestamp and a repeated nonce are told apart from nothing else', async () => {
  const { key, secret } = account.side.secrets;
  const old = String(account.time.now / 1000 - 600);
  const errors = [
    await account.call('GET', path, { keys: { key: 'x', secret } }),
    await account.call('GET', path, { keys: { key, secret: 'x' } }),
    await account.call('GET', path, { oauth: { oauth_timestamp: old } }),
    (await account.call('GET', path, { oauth: { oauth_nonce: 'once' } })) &&
      (await account.call('GET', path, { oauth: { oauth_nonce: 'once' } })),
  ].map((reply) => [reply.status, (reply.json as { errorType: string }).errorType]);
  expect(errors).toEqual([
    [401, 'AUTH_NOT_FOUND'],
    [401, 'NOT_AUTHORIZED'],
    [401, 'NOT_AUTHORIZED'],
    [401, 'NOT_AUTHORIZED'],
  ]);
});

test('the window for timestamps and the check of nonces can be switched off', async () => {
  Object.assign(account.side.switches, { timestampSkewSeconds: 0, nonceReplay: 'accepted' });
  const oauth = { oauth_timestamp: '1700000000', oauth_nonce: 'once' };
  for (let time = 0; time < 2; time += 1) expect((await account.call('GET', path, { oauth })).status).toBe(200);
});

test('parameters may travel in the query string', async () => {
  const url = `${account.origin}${path}`;
  const timestamp = String(account.time.now / 1000);
  const parameters = oauthParameters({ method: 'GET', url, ...account.side.secrets }, { oauth_timestamp: timestamp });
  expect((await fetch(`${url}?${new URLSearchParams(parameters).toString()}`)).status).toBe(200);
});

test('a signature over localhost holds when the call goes to localhost', async () => {
  const url = `${account.origin.replace('127.0.0.1', 'localhost')}${path}`;
  const timestamp = String(account.time.now / 1000);
  const parameters = oauthParameters({ method: 'GET', url, ...account.side.secrets }, { oauth_timestamp: timestamp });
  expect((await fetch(`${url}?${new URLSearchParams(parameters).toString()}`)).status).toBe(200);
});

test.each([
  [{ authErrorStatus: 403 }, 403, 'application/json'],
  [{ authErrorBody: 'empty' }, 401, null],
  [{ authErrorBody: 'html' }, 401, 'text/html;charset=utf-8'],
])('refusals with %j are %i with Content-Type %s', async (switches, status, contentType) => {
  Object.assign(account.side.switches, switches);
  const answer = await unauthorised();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, contentType]);
});

test('without licence every call is 403', async () => {
  account.side.switches['licence'] = false;
  expect(await account.call('GET', path)).toMatchObject({ status: 403, json: { errorType: 'NOT_AUTHORIZED' } });
});

test('a revoked key is unknown until it is restored', async () => {
  account.act('revokeKey');
  expect(await account.call('GET', path)).toMatchObject({ status: 401, json: { errorType: 'AUTH_NOT_FOUND' } });
  account.act('restoreKey');
  expect((await account.call('GET', path)).status).toBe(200);
});

test('the same seed gives the same keys, another seed others', async () => {
  const again = await openAccount();
  await again.close();
  expect(again.side.secrets).toEqual(account.side.secrets);
  expect(account.act('createKeyPair', { field: 'crmId' })).not.toMatchObject({ key: account.side.secrets.key });
});

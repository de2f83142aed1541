import { expect, test } from 'vitest';
import { afasToken, refusalOf, sideUnderTest } from '../side-under-test.ts';

const statusWith = async (under: ReturnType<typeof sideUnderTest>, authorization: string): Promise<number> =>
  (await under.call({ path: '/metainfo', headers: { authorization } })).status;

const tokenRequest = (under: ReturnType<typeof sideUnderTest>, form: Readonly<Record<string, string>>) =>
  under.call({
    method: 'POST',
    path: '/oauth/token',
    headers: { authorization: '', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });

const clientOf = ({ side }: ReturnType<typeof sideUnderTest>) => ({
  grant_type: 'client_credentials',
  client_id: side.secrets.clientId,
  client_secret: side.secrets.clientSecret,
});

test('the classic token is XML with 64 upper-case hexadecimal digits and goes in as strict base64 of all of it', async () => {
  const under = sideUnderTest();
  const { token } = under.side.secrets;
  expect(token).toMatch(/^<token><version>1<\/version><data>[0-9A-F]{64}<\/data><\/token>$/);
  expect(await statusWith(under, afasToken(token))).toBe(200);
  expect(await statusWith(under, afasToken(token).replace('AfasToken', 'afastoken'))).toBe(200);

  const data = /<data>(.*)<\/data>/.exec(token)?.[1] ?? '';
  expect(await statusWith(under, afasToken(data))).toBe(401);
  expect(await statusWith(under, `${afasToken(token)} `)).toBe(401);
  expect(await statusWith(under, afasToken(`${token}\r\n`))).toBe(401);
  expect(await statusWith(under, '')).toBe(401);
});

test('a refused credential gets 401 with an empty body', async () => {
  const under = sideUnderTest();
  const reply = await under.call({ path: '/metainfo', headers: { authorization: afasToken('<token/>') } });
  expect(reply).toMatchObject({ status: 401, body: '' });
});

test('an unencoded token is an error since Profit 7 and was accepted before', async () => {
  const under = sideUnderTest();
  const authorization = `AfasToken ${under.side.secrets.token}`;
  const reply = await under.call({ path: '/metainfo', headers: { authorization } });
  expect(reply.status).toBe(500);
  expect(refusalOf(reply).externalMessage).toContain('base64');
  under.side.switches.profitVersion = 6;
  expect(await statusWith(under, authorization)).toBe(200);
});

test('client credentials give a bearer token that expires by the clock of the sandbox', async () => {
  const under = sideUnderTest();
  under.side.switches.oauthExpiresIn = 90;
  const reply = JSON.parse((await tokenRequest(under, clientOf(under))).body ?? '');
  expect(reply).toEqual({
    access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    token_type: 'Bearer',
    expires_in: 90,
    refresh_token: null,
  });
  const authorization = `Bearer ${reply.access_token}`;
  expect(await statusWith(under, authorization)).toBe(200);
  under.wait(89_000);
  expect(await statusWith(under, authorization)).toBe(200);
  under.wait(1_000);
  expect(await statusWith(under, authorization)).toBe(401);
});

test('two access tokens differ, and one that was tampered with is refused', async () => {
  const under = sideUnderTest();
  const tokens = await Promise.all([tokenRequest(under, clientOf(under)), tokenRequest(under, clientOf(under))]);
  const [first, second] = tokens.map((reply) => JSON.parse(reply.body ?? '').access_token as string);
  expect(first).not.toBe(second);
  expect(await statusWith(under, `Bearer ${first}x`)).toBe(401);
  expect(await statusWith(under, 'Bearer nonsense')).toBe(401);
});

test('a wrong secret and an unknown grant are refused with the error of RFC 6749', async () => {
  const under = sideUnderTest();
  const wrong = await tokenRequest(under, { ...clientOf(under), client_secret: 'wrong' });
  expect(wrong).toMatchObject({ status: 400, body: '{"error":"invalid_client"}' });
  const grant = await tokenRequest(under, { ...clientOf(under), grant_type: 'password' });
  expect(grant).toMatchObject({ status: 400, body: '{"error":"unsupported_grant_type"}' });
  under.side.switches.oauthErrorStatus = 401;
  expect((await tokenRequest(under, { ...clientOf(under), client_secret: 'wrong' })).status).toBe(401);
});

test('a revoked credential is refused until it is restored; the others still work', async () => {
  const under = sideUnderTest();
  const { secrets, acts } = under.side;
  const bearer = `Bearer ${JSON.parse((await tokenRequest(under, clientOf(under))).body ?? '').access_token}`;
  acts.revokeToken({ credential: 'token' });
  expect(await statusWith(under, afasToken(secrets.token))).toBe(401);
  expect(await statusWith(under, afasToken(secrets.restrictedToken))).toBe(200);
  acts.revokeToken({});
  expect(await statusWith(under, afasToken(secrets.restrictedToken))).toBe(401);
  expect(await statusWith(under, bearer)).toBe(401);
  expect((await tokenRequest(under, clientOf(under))).status).toBe(400);
  acts.restoreToken({});
  expect(await statusWith(under, afasToken(secrets.token))).toBe(200);
  expect(await statusWith(under, bearer)).toBe(200);
});

test('a connector that is not on the app connector is 401, or 500 with a text', async () => {
  const under = sideUnderTest();
  const headers = { authorization: afasToken(under.side.secrets.restrictedToken) };
  expect((await under.call({ path: '/metainfo/update/KnContact', headers })).status).toBe(200);
  const refused = await under.call({ path: '/metainfo/update/KnPerson', headers });
  expect(refused).toMatchObject({ status: 401, body: '' });
  expect(await under.put('KnPerson', { BcCo: '1' }, headers)).toMatchObject({ status: 401, body: '' });
  expect((await under.call({ path: '/connectors/Pont_Unknown' })).status).toBe(401);

  under.side.switches.connectorNotAuthorisedStatus = 500;
  const told = await under.put('KnPerson', { BcCo: '1' }, headers);
  expect(told.status).toBe(500);
  expect(refusalOf(told)).toEqual({
    externalMessage:
      'General message: Deze UpdateConnector wordt niet ondersteund of de gebruiker is niet geautoriseerd.',
    errorNumber: -2147180996,
    profitLogReference: expect.stringMatching(/^[0-9A-F]{32}$/),
  });
});

test('another participant or environment than the token belongs to is 401', async () => {
  const under = sideUnderTest();
  const headers = { authorization: afasToken(under.side.secrets.token) };
  const at = async (path: string): Promise<number> => {
    const request = {
      method: 'GET',
      rawQuery: '',
      headers,
      body: '',
      origin: '',
      signal: new AbortController().signal,
    };
    return (await under.side.handle({ ...request, path })).status;
  };
  expect(await at('/12345/rest/ProfitRestServices/metainfo')).toBe(200);
  expect(await at('/12345/resttest/ProfitRestServices/metainfo')).toBe(401);
  expect(await at('/54321/rest/ProfitRestServices/metainfo')).toBe(401);
  expect(await at('/12345/rest/Elsewhere/metainfo')).toBe(404);
});

test('a test environment lies under its own path with its own name and secrets', async () => {
  const production = sideUnderTest();
  const test_ = sideUnderTest({ environment: 'test', participant: '54321' });
  expect(test_.side.basePath).toBe('/54321/resttest/ProfitRestServices');
  expect(await test_.json({ path: '/metainfo' })).toMatchObject({ info: { envid: 'T54321AA' } });
  expect(test_.side.secrets.token).not.toBe(production.side.secrets.token);
  expect(test_.side.freeFields.newsletter).not.toBe(production.side.freeFields.newsletter);
});

test('the same seed gives the same secrets, another seed others', () => {
  const { secrets } = sideUnderTest({ seed: 1 }).side;
  expect(sideUnderTest({ seed: 1 }).side.secrets).toEqual(secrets);
  expect(sideUnderTest({ seed: 2 }).side.secrets.token).not.toBe(secrets.token);
});

test('an IP restriction is 403 and a blocked app connector what the switch says', async () => {
  const under = sideUnderTest();
  under.side.switches.appConnectorBlockedStatus = 401;
  expect((await under.call({ path: '/metainfo' })).status).toBe(401);
  under.side.switches.ipRestricted = true;
  const reply = await under.call({ path: '/metainfo' });
  expect(reply.status).toBe(403);
  expect(reply.headers?.['x-trace-identifier']).toBeUndefined();
});

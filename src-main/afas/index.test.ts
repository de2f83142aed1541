import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { AfasPort, AfasQuery } from '../engine/ports.ts';
import { createHttpClient } from '../http/index.ts';
import { fetchError, json, type Scripted, scriptedFetch } from '../http/testing/scripted-fetch.ts';
import { virtualClock } from '../http/testing/virtual-clock.ts';
import type { CallRecord } from '../http/types.ts';
import { type AfasCredential, type AfasOptions, createAfas } from './index.ts';
import { afasLanes } from './lanes.ts';

const token = `<token><version>1</version><data>${'A1'.repeat(32)}</data></token>`;
const authorization = `AfasToken ${btoa(token)}`;

const connection: Connection['afas'] = {
  participant: '12345',
  environment: 'test',
  authentication: 'token',
  integrationId: '98765_1',
  getConnector: 'Pont_Contacts',
  parallelWrites: 2,
  columns: {
    contactId: 'ContactId',
    personNo: 'PersonNo',
    organisationId: 'OrganisationId',
    email: 'Email',
    changedOn: [],
  },
};
const oauth: AfasCredential = { kind: 'oauth', clientId: 'the id', clientSecret: 'the&secret' };
const page: AfasQuery = { getConnector: 'Pont_Contacts', orderBy: ['ContactId'], take: 2 };
const signal = new AbortController().signal;

function setUp(script: readonly Scripted[], options: Partial<AfasOptions> = {}) {
  const clock = virtualClock();
  const calls: CallRecord[] = [];
  const { fetch, seen } = scriptedFetch(...script);
  const http = createHttpClient({
    fetch,
    clock,
    random: () => 0,
    lanes: afasLanes(),
    onCall: (call) => calls.push(call),
  });
  const afas = createAfas({
    connection,
    credential: { kind: 'token', token },
    http,
    clock,
    language: 'nl',
    ...options,
  });
  const ask = <T>(question: (port: AfasPort) => Promise<T>): Promise<T> => clock.run(question(afas));
  const fault = async (question: (port: AfasPort) => Promise<unknown>): Promise<Fault> => {
    const thrown = await ask(question).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (thrown instanceof Fault) return thrown;
    throw new Error('expected a fault', { cause: thrown });
  };
  return { afas, clock, calls, seen, ask, fault };
}

const rows = (...ids: number[]): Response => json({ skip: 0, take: 2, rows: ids.map((ContactId) => ({ ContactId })) });
const granted = (name: string, expires_in: number | string = 3600): Response =>
  json({ access_token: name, token_type: 'Bearer', expires_in, refresh_token: null });

describe('every call', () => {
  it('goes to the host of participant and environment with its fixed headers', async () => {
    const { ask, seen } = setUp([json({})]);
    await ask((afas) => afas.access(signal));
    expect(seen[0]).toMatchObject({
      method: 'GET',
      rawUrl: 'https://12345.resttest.afas.online/ProfitRestServices/metainfo',
      headers: { authorization, accept: 'application/json', 'accept-language': 'nl-nl', integrationid: '98765_1' },
    });
    expect(seen[0]?.headers['connection']).toBeUndefined();
  });

  it('follows the language of the connection, and sends no IntegrationId that nobody has', async () => {
    const { integrationId: _, ...without } = connection;
    const { ask, seen } = setUp([json({})], { connection: without, language: 'en' });
    await ask((afas) => afas.access(signal));
    expect(seen[0]?.headers['accept-language']).toBe('en-us');
    expect(seen[0]?.headers).not.toHaveProperty('integrationid');
  });

  it('is logged by its path alone', async () => {
    const { ask, calls } = setUp([rows()]);
    await ask((afas) =>
      afas.read({ ...page, where: [[{ column: 'Email', operator: 'equals', value: 'a@b.nl' }]] }, signal),
    );
    expect(calls[0]).toMatchObject({ side: 'afas', method: 'GET', label: 'connectors/Pont_Contacts', status: 200 });
  });

  it('is not possible with a token that is none', () => {
    expect(() => setUp([], { credential: { kind: 'token', token: 'hallo' } })).toThrow('afas.tokenUnreadable');
  });
});

describe('reading', () => {
  it('asks for one sorted page and gives its rows', async () => {
    const given = [
      { ContactId: 1, Email: null, Blocked: false },
      { ContactId: 2, Email: 'a@b.nl', Blocked: true },
    ];
    const { ask, seen } = setUp([json({ skip: 0, take: 2, rows: given })]);
    expect(await ask((afas) => afas.read(page, signal))).toEqual(given);
    expect(seen[0]?.rawUrl).toBe(
      'https://12345.resttest.afas.online/ProfitRestServices/connectors/Pont_Contacts?skip=0&take=2&orderbyfieldids=ContactId',
    );
  });

  it('encodes the name of a connector', async () => {
    const { ask, seen } = setUp([json({ fields: [] })]);
    await ask((afas) => afas.columns('Some name/ü', signal));
    expect(seen[0]?.rawUrl).toMatch(/\/metainfo\/get\/Some%20name%2F%C3%BC$/);
  });

  it('sends nothing that AFAS would not find for its length', async () => {
    const { fault, seen } = setUp([]);
    const where = [[{ column: 'Name', operator: 'equals', value: 'x'.repeat(2100) }]] as const;
    expect((await fault((afas) => afas.read({ ...page, where }, signal))).code).toBe('afas.queryTooLong');
    expect(seen).toHaveLength(0);
  });

  it('asks again for an answer that is no JSON, as half an answer is', async () => {
    const { ask, calls } = setUp([new Response('{"skip":0,"take":2,"rows":[{"Con'), rows(1)]);
    expect(await ask((afas) => afas.read(page, signal))).toEqual([{ ContactId: 1 }]);
    expect(calls.map(({ code }) => code)).toEqual(['afas.truncated', null]);
  });

  it.each([[{}], [[]], [null], [{ rows: {} }], [{ rows: [1] }], [{ rows: [{ a: {} }] }], [{ rows: [['a']] }]])(
    'refuses an answer of another shape: %j',
    async (answer) => {
      const { fault, seen } = setUp([json(answer)]);
      expect(await fault((afas) => afas.read(page, signal))).toMatchObject({
        code: 'afas.unexpectedShape',
        params: { subject: 'Pont_Contacts' },
      });
      expect(seen).toHaveLength(1);
    },
  );

  it('is tried again after trouble, and not after a reason', async () => {
    const { ask, seen } = setUp([fetchError('ECONNRESET'), json({}, 500), rows(1)]);
    await ask((afas) => afas.read(page, signal));
    expect(seen).toHaveLength(3);
    const blocked = setUp([json({ externalMessage: 'This GetConnector (definition) is blocked' }, 500)]);
    expect((await blocked.fault((afas) => afas.read(page, signal))).code).toBe('afas.connectorBlocked');
  });

  it('runs one at a time', async () => {
    let running = 0;
    let most = 0;
    const slow = async (): Promise<Response> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      running--;
      return rows();
    };
    const { afas } = setUp([slow, slow, slow]);
    await Promise.all([1, 2, 3].map(() => afas.read(page, signal)));
    expect(most).toBe(1);
  });
});

describe('writing', () => {
  const write = {
    connector: 'KnPerson',
    fields: { MatchPer: '0', BcCo: '00123', FiNm: 'Zoë', Corr: true, LaNm: '' },
  } as const;

  it('puts exactly the fields given, with Element as an array, and needs no body in return', async () => {
    const { ask, seen } = setUp([new Response(null, { status: 201 })]);
    await ask((afas) => afas.update(write, signal));
    expect(seen[0]).toMatchObject({
      method: 'PUT',
      rawUrl: 'https://12345.resttest.afas.online/ProfitRestServices/connectors/KnPerson',
      headers: { authorization, 'content-type': 'application/json;charset=utf-8', integrationid: '98765_1' },
    });
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ KnPerson: { Element: [{ Fields: write.fields }] } });
  });

  it.each([
    ['KnOrganisation', 'Nm'],
    ['KnOrganisation', 'ZpCd'],
    ['KnContact', 'Ad'],
    ['KnPerson', 'HmNr'],
    ['KnPerson', 'Rs'],
  ] as const)('refuses what AFAS never takes from Spotler, before sending: %s %s', async (connector, field) => {
    const { fault, seen } = setUp([]);
    expect(await fault((afas) => afas.update({ connector, fields: { [field]: 'x' } }, signal))).toMatchObject({
      code: 'afas.neverWritten',
      params: { subject: connector, field },
    });
    expect(seen).toHaveLength(0);
  });

  it.each([
    ['a reset', fetchError('ECONNRESET'), 'http.outcomeUnknown'],
    ['silence', 'silence', 'http.outcomeUnknown'],
    ['trouble without a word', json({}, 500), 'afas.outcomeUnknown'],
    ['a gateway that gave up', new Response('<html>', { status: 504 }), 'afas.outcomeUnknown'],
  ] as const)('is never repeated after %s', async (_, step, code) => {
    const { fault, seen } = setUp([step]);
    expect(await fault((afas) => afas.update(write, signal))).toMatchObject({ code, kind: 'unknownOutcome' });
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['nothing was sent', fetchError('ECONNREFUSED')],
    ['AFAS is away', new Response('', { status: 503, headers: { 'Retry-After': '3' } })],
    ['the record is open in Profit', json({ externalMessage: 'blocked by another user' }, 500)],
  ] as const)('is repeated when %s', async (_, step) => {
    const { ask, seen } = setUp([step, json({})]);
    await ask((afas) => afas.update(write, signal));
    expect(seen).toHaveLength(2);
  });
});

describe('a 401 without a word', () => {
  const put = (afas: AfasPort): Promise<void> => afas.update({ connector: 'KnPerson', fields: {} }, signal);
  const calls: [string, (afas: AfasPort) => Promise<unknown>, object][] = [
    ['a read', (afas) => afas.read(page, signal), { getConnectors: [{ id: 'pont_contacts' }] }],
    ['columns', (afas) => afas.columns('Pont_Contacts', signal), { getConnectors: [{ id: 'Pont_Contacts' }] }],
    ['fields', (afas) => afas.updateFields('KnPerson', signal), { updateConnectors: [{ id: 'KnPerson' }] }],
    ['a write', put, { updateConnectors: [{ id: 'KnPerson' }] }],
  ];

  it.each(calls)('to %s is about the connector when metainfo answers and does not list it', async (_, call) => {
    const { fault, seen } = setUp([json({}, 401), json({ getConnectors: [{ id: 'Other' }] })]);
    expect(await fault(call)).toMatchObject({ code: 'afas.connectorNotAuthorised', kind: 'requirement' });
    expect(seen[1]?.url.pathname).toMatch(/\/metainfo$/);
  });

  it.each(calls)('to %s is about the credentials when metainfo lists the connector', async (_, call, listed) => {
    const { fault } = setUp([json({}, 401), json(listed)]);
    expect((await fault(call)).code).toBe('afas.credentialsRefused');
  });

  it('is about the credentials when metainfo is refused too', async () => {
    const { fault } = setUp([json({}, 401), json({}, 401)]);
    expect((await fault(put)).code).toBe('afas.credentialsRefused');
  });
});

describe('OAuth', () => {
  it('trades id and secret for a token, once, and sends that', async () => {
    const { ask, seen } = setUp([granted('first'), rows(), rows()], { credential: oauth });
    await ask((afas) => afas.read(page, signal));
    await ask((afas) => afas.read(page, signal));
    expect(seen).toHaveLength(3);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      rawUrl: 'https://12345.resttest.afas.online/ProfitRestServices/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&client_id=the+id&client_secret=the%26secret',
    });
    expect(seen.slice(1).map(({ headers }) => headers['authorization'])).toEqual(['Bearer first', 'Bearer first']);
  });

  it('renews a minute before the end', async () => {
    const { ask, clock, seen } = setUp([granted('first', '3600'), rows(), rows(), granted('second'), rows()], {
      credential: oauth,
    });
    const read = (): Promise<unknown> => ask((afas) => afas.read(page, signal));
    await read();
    await clock.run(clock.sleep(3_539_000, signal));
    await read();
    await clock.run(clock.sleep(1000, signal));
    await read();
    expect(seen.map(({ headers }) => headers['authorization'])).toEqual([
      undefined,
      'Bearer first',
      'Bearer first',
      undefined,
      'Bearer second',
    ]);
  });

  it('renews once for all who wait, also when one of them gives up', async () => {
    const { afas, clock, seen } = setUp([granted('only'), json({}), rows()], { credential: oauth });
    const impatient = new AbortController();
    const first = afas.read(page, impatient.signal);
    const second = afas.update({ connector: 'KnContact', fields: {} }, signal);
    impatient.abort();
    await expect(clock.run(first)).rejects.toMatchObject({ code: 'run.cancelled' });
    await clock.run(second);
    await clock.run(afas.read(page, signal));
    expect(seen.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('gets a new token once when AFAS no longer takes the old one', async () => {
    const { ask, seen } = setUp([granted('old'), json({}, 401), granted('new'), rows(1)], { credential: oauth });
    expect(await ask((afas) => afas.read(page, signal))).toEqual([{ ContactId: 1 }]);
    expect(seen[3]?.headers['authorization']).toBe('Bearer new');
  });

  it('sends nothing again for any other reason', async () => {
    const { fault, seen } = setUp([granted('first'), fetchError('ECONNRESET')], { credential: oauth });
    const write = { connector: 'KnPerson', fields: { FiNm: 'x' } } as const;
    expect((await fault((afas) => afas.update(write, signal))).code).toBe('http.outcomeUnknown');
    expect(seen).toHaveLength(2);
  });

  it('gives up when the new token is refused too', async () => {
    const script = [granted('old'), json({}, 401), granted('new'), json({}, 401)];
    const { fault, seen } = setUp(script, { credential: oauth });
    expect((await fault((afas) => afas.access(signal))).code).toBe('afas.credentialsRefused');
    expect(seen).toHaveLength(4);
  });

  it('asks once when id or secret is refused, and says so without them', async () => {
    const { fault, seen } = setUp([json({ error: 'invalid_client' }, 400)], { credential: oauth });
    const refused = await fault((afas) => afas.access(signal));
    expect(refused.toData()).toEqual({
      code: 'afas.credentialsRefused',
      kind: 'credentials',
      owner: 'afasAdmin',
      params: { host: '12345.resttest.afas.online' },
    });
    expect(seen).toHaveLength(1);
  });

  it('asks again when a page of something else answers', async () => {
    const { ask, seen } = setUp([new Response('<html>'), granted('second try'), rows()], { credential: oauth });
    await ask((afas) => afas.read(page, signal));
    expect(seen[2]?.headers['authorization']).toBe('Bearer second try');
  });

  it('refuses a reply without a token', async () => {
    const { fault } = setUp([json({ token_type: 'Bearer' })], { credential: oauth });
    expect((await fault((afas) => afas.read(page, signal))).code).toBe('afas.unexpectedShape');
  });

  it('does not ask again for a classic token: that one never changes', async () => {
    const { fault, seen } = setUp([json({}, 401)]);
    expect((await fault((afas) => afas.access(signal))).code).toBe('afas.credentialsRefused');
    expect(seen).toHaveLength(1);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAccount, type AccountUnderTest, type Reply } from '../account-under-test.ts';

const base = '/integrationservice';
let account: AccountUnderTest;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.close());

type Contact = {
  externalId?: string;
  encryptedId: string;
  created: unknown;
  lastChanged: unknown;
  testGroup: boolean;
  properties: Record<string, unknown>;
  channels: { name: string; value: boolean }[];
};

const get = async (externalId: string): Promise<Contact> =>
  (await account.call('GET', `${base}/contact/${encodeURIComponent(externalId)}`)).json as Contact;
const post = (contact: unknown, flags: Record<string, unknown> = {}): Promise<Reply> =>
  account.call('POST', `${base}/contact`, { body: { update: true, purge: false, ...flags, contact } });
const put = (
  externalId: string,
  properties: Record<string, unknown>,
  flags: Record<string, unknown> = {},
): Promise<Reply> =>
  account.call('PUT', `${base}/contact/${externalId}`, { body: { ...flags, contact: { properties } } });
const error = (reply: Reply): unknown => [reply.status, (reply.json as { errorType?: string } | undefined)?.errorType];

const jan = { email: 'jan@example.nl', firstName: 'Jan', infix: 'de', lastName: 'Boer' };

describe('GET /contact/properties/list', () => {
  test('lists every type of field with name, description and type, and entries on sets only', async () => {
    const reply = await account.call('GET', `${base}/contact/properties/list`);
    const list = reply.json as { name: string; description: string; type: string; entries?: unknown[] }[];
    expect(reply.status).toBe(200);
    for (const { name, description, type, entries } of list) {
      expect([typeof name, typeof description]).toEqual(['string', 'string']);
      expect(entries !== undefined).toBe(type === 'set');
    }
    expect(Object.fromEntries(list.map(({ name, type }) => [name, type]))).toMatchObject({
      email: 'email',
      postalCode: 'postcode',
      birthday: 'birthdate',
      gender: 'gender',
      mobile: 'mobNr',
      freeField1: 'int',
      jobTitle: 'string',
      permissions: 'set',
      list1: 'set',
      testGroup: 'string',
      externalId: 'string',
    });
    expect(list.find(({ name }) => name === 'permissions')?.entries).toEqual([
      { bit: 1, description: 'Nieuwsbrief', rank: 1 },
      { bit: 2, description: 'Productnieuws', rank: 2 },
      { bit: 4, description: 'Evenementen', rank: 3 },
      { bit: 8, description: 'Acties', rank: 4 },
    ]);
  });

  test('leaves a hidden field out, and writing to it then fails as for a field that does not exist', async () => {
    account.act('hideProperty', { name: 'segment' });
    const list = (await account.call('GET', `${base}/contact/properties/list`)).json as { name: string }[];
    expect(list.map(({ name }) => name)).not.toContain('segment');
    expect(error(await post({ externalId: 'A1', properties: { ...jan, segment: 'x' } }))).toEqual([
      400,
      'INVALID_PROPERTY',
    ]);
    expect(error(await post({ externalId: 'A1', properties: { ...jan, bestaatNiet: 'x' } }))).toEqual([
      400,
      'INVALID_PROPERTY',
    ]);
    account.act('hideProperty', { name: 'segment', hidden: false });
    expect((await post({ externalId: 'A1', properties: { ...jan, segment: 'x' } })).status).toBe(204);
  });
});

describe('POST /contact', () => {
  test('stores a contact that reads back with only its filled properties', async () => {
    const reply = await post({
      externalId: 'A1',
      testGroup: true,
      channels: [{ name: 'EMAIL', value: false }],
      properties: { ...jan, freeField1: 42, permissions: [{ bit: 1, enabled: true }] },
    });
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect(await get('A1')).toEqual({
      externalId: 'A1',
      encryptedId: expect.stringMatching(/^[\w-]{16}$/),
      created: '2026-01-15T13:00:00.000+01:00',
      lastChanged: '2026-01-15T13:00:00.000+01:00',
      testGroup: true,
      temporary: false,
      properties: {
        ...jan,
        freeField1: 42,
        permissions: [
          { bit: 1, description: 'Nieuwsbrief', enabled: true },
          { bit: 2, description: 'Productnieuws', enabled: false },
          { bit: 4, description: 'Evenementen', enabled: false },
          { bit: 8, description: 'Acties', enabled: false },
        ],
      },
      channels: [
        { name: 'EMAIL', value: true },
        { name: 'SMS', value: false },
      ],
    });
  });

  test('without update refuses a contact that exists, with update changes it', async () => {
    await account.push('A1', jan);
    expect(error(await post({ externalId: 'A1', properties: { firstName: 'Piet' } }, { update: false }))).toEqual([
      400,
      'CONTACT_ALREADY_EXISTS',
    ]);
    expect((await get('A1')).properties['firstName']).toBe('Jan');
    expect((await post({ externalId: 'A1', properties: { firstName: 'Piet' } })).status).toBe(204);
    expect((await get('A1')).properties).toEqual({ ...jan, firstName: 'Piet' });
  });

  test('takes update as false when it is left out', async () => {
    await account.push('A1', jan);
    const reply = await account.call('POST', `${base}/contact`, {
      body: { contact: { externalId: 'A1', properties: jan } },
    });
    expect(error(reply)).toEqual([400, 'CONTACT_ALREADY_EXISTS']);
  });

  test('needs an externalId', async () => {
    expect(error(await post({ properties: jan }))).toEqual([400, 'INVALID_PARAMS']);
  });

  test('takes a slash at the end, and a Content-Type with charset', async () => {
    const body = { update: true, contact: { externalId: 'A1', properties: jan } };
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    expect((await account.call('POST', `${base}/contact/`, { body, headers })).status).toBe(204);
  });

  test.each([
    ['{', 400],
    ['[]', 400],
    ['{"contact":{"externalId":"A1","properties":[]}}', 400],
    ['{"update":"ja","contact":{"externalId":"A1","properties":{}}}', 400],
  ])('refuses the body %s', async (rawBody, status) => {
    expect((await account.call('POST', `${base}/contact`, { rawBody })).status).toBe(status);
  });

  test('refuses a body that is not JSON by its Content-Type', async () => {
    const headers = { 'content-type': 'text/plain' };
    expect((await account.call('POST', `${base}/contact`, { rawBody: '{}', headers })).status).toBe(415);
  });
});

describe('PUT /contact/{externalId}', () => {
  test('updates an existing contact and gives 404 for an unknown one', async () => {
    await account.push('A1', jan);
    expect((await put('A1', { firstName: 'Piet' })).status).toBe(204);
    expect((await get('A1')).properties['firstName']).toBe('Piet');
    expect(error(await put('A2', jan))).toEqual([404, 'CONTACT_NOT_FOUND']);
    expect(error(await account.call('GET', `${base}/contact/A2`))).toEqual([404, 'CONTACT_NOT_FOUND']);
  });

  test('with purge clears what is not sent, without it merges', async () => {
    await account.push('A1', { ...jan, city: 'Ede', permissions: [{ bit: 1, enabled: true }] });
    await put('A1', { email: 'jan@example.nl', lastName: 'Smit' }, { purge: true });
    expect((await get('A1')).properties).toEqual({ email: 'jan@example.nl', lastName: 'Smit' });
  });

  test('neither shows nor purges a hidden field', async () => {
    await account.push('A1', { ...jan, city: 'Ede' });
    account.act('hideProperty', { name: 'city' });
    expect((await get('A1')).properties).toEqual(jan);
    await put('A1', { email: jan.email }, { purge: true });
    account.act('hideProperty', { name: 'city', hidden: false });
    expect((await get('A1')).properties).toEqual({ email: jan.email, city: 'Ede' });
  });

  test('changes one permission and leaves the other bits as they were', async () => {
    await account.push('A1', {
      ...jan,
      permissions: [
        { bit: 1, enabled: true },
        { bit: 4, enabled: true },
      ],
    });
    await put('A1', { permissions: [{ bit: 1, enabled: false }] });
    const permissions = (await get('A1')).properties['permissions'] as { bit: number; enabled: boolean }[];
    expect(permissions.map(({ bit, enabled }) => [bit, enabled])).toEqual([
      [1, false],
      [2, false],
      [4, true],
      [8, false],
    ]);
  });

  test('finds ids with blanks, slashes and accents', async () => {
    await account.push('A 12/7é', jan);
    expect(
      (
        await account.call('PUT', `${base}/contact/A%2012%2F7%C3%A9`, {
          body: { contact: { properties: { city: 'Ede' } } },
        })
      ).status,
    ).toBe(204);
    expect((await get('A 12/7é')).properties['city']).toBe('Ede');
  });

  test('keeps the externalId of the path, whatever the body says', async () => {
    await account.push('A1', jan);
    await account.call('PUT', `${base}/contact/A1`, {
      body: { contact: { externalId: 'A9', properties: { city: 'Ede' } } },
    });
    expect((await get('A1')).properties['city']).toBe('Ede');
    expect((await account.call('GET', `${base}/contact/A9`)).status).toBe(404);
  });
});

describe('a value', () => {
  beforeEach(() => {
    for (const type of ['money', 'date', 'dateTime']) account.act('addProperty', { name: `${type}Field`, type });
    account.side.switches['maxStringLength'] = 255;
  });

  test.each([
    ['email', "jan.o'brien+x@sub.example.nl"],
    ['gender', 'M'],
    ['gender', 'F'],
    ['birthday', '1980-02-29'],
    ['postalCode', '3812 AB'],
    ['postalCode', '3812ab'],
    ['mobile', '+31 6 12345678'],
    ['mobile', '06-12345678'],
    ['freeField1', 0],
    ['freeField1', -3],
    ['profileField1', 'ß'.repeat(255)],
    ['moneyField', 1250],
    ['dateField', '2024-01-02'],
    ['dateTimeField', '2024-01-02T03:04:05+01:00'],
  ])('of %s may be %j', async (name, value) => {
    await account.push('A1', { ...jan, [name]: value });
    expect((await get('A1')).properties[name]).toBe(value);
  });

  test.each([
    ['email', 'jan'],
    ['email', 'jan@example'],
    ['email', 'jan @example.nl'],
    ['email', 'jan@@example.nl'],
    ['gender', 'MALE'],
    ['gender', 'm'],
    ['birthday', '1981-02-29'],
    ['birthday', '01-05-1980'],
    ['birthday', '1980-05-01T00:00:00Z'],
    ['postalCode', '0812 AB'],
    ['postalCode', '1000'],
    ['postalCode', 'B-2000'],
    ['mobile', 'geen'],
    ['mobile', '12'],
    ['freeField1', '42'],
    ['freeField1', 1.5],
    ['freeField1', true],
    ['profileField1', 'x'.repeat(256)],
    ['profileField1', 7],
    ['moneyField', 12.5],
    ['dateField', 'morgen'],
    ['permissions', [{ bit: 16, enabled: true }]],
    ['permissions', [{ bit: 1 }]],
    ['permissions', [{ bit: 1, enabled: 'true' }]],
    ['permissions', true],
    ['list1', [{ bit: '1', enabled: true }]],
  ])('of %s may not be %j, and nothing of that contact is stored', async (name, value) => {
    await account.push('A1', jan);
    const reply = await put('A1', { city: 'Ede', [name]: value });
    expect(error(reply)).toEqual([400, 'INVALID_PROPERTY']);
    expect(reply.headers.get('content-type')).toBe('application/json');
    expect((await get('A1')).properties).toEqual(jan);
  });

  test.each([null, ''])('of %j clears the property', async (empty) => {
    await account.push('A1', { ...jan, city: 'Ede' });
    await account.push('A1', { city: empty, infix: empty });
    expect((await get('A1')).properties).toEqual({ email: jan.email, firstName: 'Jan', lastName: 'Boer' });
  });
});

describe('a contact without e-mail address and mobile number', () => {
  test('has no active channel', async () => {
    expect(error(await post({ externalId: 'A1', properties: { firstName: 'Jan' } }))).toEqual([400, 'INVALID_PARAMS']);
    expect((await post({ externalId: 'A1', properties: { mobile: '0612345678' } })).status).toBe(204);
    expect((await get('A1')).channels).toEqual([
      { name: 'EMAIL', value: false },
      { name: 'SMS', value: true },
    ]);
  });
});

describe('POST /subscription/subscribe', () => {
  test('adds a contact without externalId', async () => {
    const reply = await account.call('POST', `${base}/subscription/subscribe`, { body: { properties: jan } });
    expect(reply.status).toBe(204);
    expect(account.act('contact', { email: 'jan@example.nl' })).toMatchObject({
      externalIds: {},
      contact: { properties: jan },
    });
  });

  test('refuses an invalid address', async () => {
    const reply = await account.call('POST', `${base}/subscription/subscribe`, {
      body: { properties: { email: 'jan' } },
    });
    expect(error(reply)).toEqual([400, 'INVALID_PROPERTY']);
  });
});

describe('PUT /contact/anonymize and /contact/inactivate', () => {
  test('anonymises for good: the values are gone and the id is free', async () => {
    await account.push('A1', jan);
    expect((await account.call('PUT', `${base}/contact/anonymize/A1`)).status).toBe(204);
    expect((await account.call('GET', `${base}/contact/A1`)).status).toBe(404);
    expect(account.act('contact', { number: 1 })).toMatchObject({
      status: { state: 'inactive', reason: 'anonymised' },
      contact: { properties: {} },
    });
    expect(() => account.act('contact', { email: jan.email })).toThrow('no contact');
    for (const act of ['activate', 'hardBounce', 'anonymise']) {
      expect(() => account.act(act, { number: 1 })).toThrow('has been anonymised');
    }
    expect(error(await account.call('PUT', `${base}/contact/anonymize/A1`))).toEqual([404, 'CONTACT_NOT_FOUND']);
  });

  test('inactivates', async () => {
    await account.push('A1', jan);
    expect((await account.call('PUT', `${base}/contact/inactivate/A1`)).status).toBe(204);
    expect((await get('A1')).channels).toContainEqual({ name: 'EMAIL', value: false });
    expect(error(await account.call('PUT', `${base}/contact/inactivate/A2`))).toEqual([404, 'CONTACT_NOT_FOUND']);
  });
});

describe('a path', () => {
  test.each([
    ['GET', '/contact/properties', 404, 'CONTACT_NOT_FOUND'],
    ['GET', '/contact/list', 405, 'RESOURCE_NOT_FOUND'],
    ['DELETE', '/contact/A1', 405, 'RESOURCE_NOT_FOUND'],
    ['GET', '/contact', 405, 'RESOURCE_NOT_FOUND'],
    ['GET', '/contacts', 404, 'RESOURCE_NOT_FOUND'],
    ['GET', '/contact/email/jan@example.nl', 404, 'RESOURCE_NOT_FOUND'],
    ['GET', '/', 404, 'RESOURCE_NOT_FOUND'],
  ])('%s %s is %i %s', async (method, path, status, errorType) => {
    await account.push('A1', jan);
    expect(error(await account.call(method, `${base}${path}`))).toEqual([status, errorType]);
  });

  test('outside both bases is answered without JSON', async () => {
    const reply = await account.call('GET', '/contact/A1');
    expect([reply.status, reply.json]).toEqual([404, undefined]);
  });

  test('/contact/search is only known to the unversioned base; on the frozen one it is a contact', async () => {
    const query = 'MPSearchQuery=email%3Djan%40example.nl&pageSize=1';
    expect((await account.call('GET', `${base}/contact/search?${query}`)).status).toBe(200);
    expect(error(await account.call('GET', `${base}-1.1.0/contact/search?${query}`))).toEqual([
      404,
      'CONTACT_NOT_FOUND',
    ]);
  });

  test('of the history of a contact gives pages of fifty', async () => {
    await account.push('A1', jan);
    for (let count = 0; count < 60; count += 1) {
      account.act('softBounce', { externalId: 'A1' });
      account.act('editProfile', { externalId: 'A1', properties: { city: `Plaats ${count}` } });
    }
    const first = (await account.call('GET', `${base}/contact/A1/mailings`)).json as {
      paging: { after: number };
      mailingHistories: unknown[];
    };
    expect([first.paging.after, first.mailingHistories.length]).toEqual([50, 50]);
    const rest = (await account.call('GET', `${base}/contact/A1/mailings?after=50`)).json as typeof first;
    expect([rest.paging, rest.mailingHistories.length]).toEqual([{}, 10]);
    expect(rest.mailingHistories[0]).toMatchObject({ bounce: 'SOFTBOUNCE', mailing: { type: 'EMAIL' } });
    const forms = (await account.call('GET', `${base}/contact/A1/forms?pageSize=2`)).json as {
      formHistories: unknown[];
    };
    expect(forms.formHistories).toHaveLength(2);
    expect(forms.formHistories[0]).toMatchObject({
      form: { formSubType: 'editProfile' },
      formResultId: 1,
      completed: true,
    });
    expect((await account.call('GET', `${base}/contact/A1/campaign-mailings`)).json).toEqual({
      paging: {},
      campaignMailingHistories: [],
    });
    expect((await account.call('GET', `${base}/contact/A2/forms`)).status).toBe(404);
  });
});

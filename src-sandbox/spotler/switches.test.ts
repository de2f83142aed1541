import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAccount, type AccountUnderTest } from './account-under-test.ts';
import { switchNotes } from './switches.ts';

let account: AccountUnderTest;
beforeEach(async () => {
  account = await openAccount();
  await account.push('A1', jan);
});
afterEach(() => account.close());

const jan = {
  email: 'jan@example.nl',
  city: 'Ede',
  permissions: [
    { bit: 1, enabled: true },
    { bit: 2, enabled: true },
  ],
};
const put = async (properties: Record<string, unknown>, purge = false): Promise<number> =>
  (await account.call('PUT', '/integrationservice/contact/A1', { body: { purge, contact: { properties } } })).status;
const values = async (): Promise<Record<string, unknown>> =>
  ((await account.call('GET', '/integrationservice/contact/A1')).json as { properties: Record<string, unknown> })
    .properties;
const bits = async (): Promise<unknown> =>
  ((await values())['permissions'] as { bit: number; enabled: boolean }[]).map(({ bit, enabled }) => [bit, enabled]);

test('every switch has its default among the values it takes', () => {
  for (const [name, note] of Object.entries(switchNotes)) {
    expect(note.values?.includes(account.side.switches[name] ?? '') ?? true, name).toBe(true);
  }
});

test('unsetBits: bits never written are left out', async () => {
  account.side.switches['unsetBits'] = 'omitted';
  expect(await bits()).toEqual([
    [1, true],
    [2, true],
  ]);
});

test('bitMerge: a write of one bit unsets the others', async () => {
  Object.assign(account.side.switches, { bitMerge: 'wholeSet', unsetBits: 'omitted' });
  await put({ permissions: [{ bit: 1, enabled: false }] });
  expect(await bits()).toEqual([[1, false]]);
});

test.each([
  [true, [[1, true]]],
  [
    false,
    [
      [1, true],
      [2, true],
    ],
  ],
])('purgeClearsBits %s: a purge with one bit leaves %j', async (purgeClearsBits, expected) => {
  Object.assign(account.side.switches, { purgeClearsBits, unsetBits: 'omitted' });
  await put({ email: jan.email, permissions: [{ bit: 1, enabled: true }] }, true);
  expect(await bits()).toEqual(expected);
});

test('purgeClearsBits false: a purge without the set keeps it, and still clears the rest', async () => {
  account.side.switches['purgeClearsBits'] = false;
  await put({ email: jan.email }, true);
  expect(Object.keys(await values())).toEqual(['email', 'permissions']);
});

test('unknownBit: an unknown bit is passed over', async () => {
  account.side.switches['unknownBit'] = 'ignored';
  expect(
    await put({
      permissions: [
        { bit: 16, enabled: true },
        { bit: 2, enabled: false },
      ],
    }),
  ).toBe(204);
  expect(await bits()).toEqual([
    [1, true],
    [2, false],
    [4, false],
    [8, false],
  ]);
  expect(account.act('counts')).toMatchObject({ permissions: { 1: 1 } });
  expect((account.act('counts') as { permissions: object }).permissions).not.toHaveProperty('16');
});

test.each([
  ['clears', 204, undefined],
  ['ignored', 204, 'Ede'],
  ['refused', 400, 'Ede'],
])('emptyValue %s: an empty value is %i and leaves %s', async (emptyValue, status, city) => {
  account.side.switches['emptyValue'] = emptyValue;
  for (const empty of [null, '']) expect(await put({ city: empty })).toBe(status);
  expect((await values())['city']).toBe(city);
});

test('unknownProperty: the rest is stored', async () => {
  account.side.switches['unknownProperty'] = 'ignored';
  expect(await put({ bestaatNiet: 'x', city: 'Epe' })).toBe(204);
  expect((await values())['city']).toBe('Epe');
});

test('badProperty: the rest is stored', async () => {
  account.side.switches['badProperty'] = 'skipped';
  expect(await put({ gender: 'X', bestaatNiet: 1, city: 'Epe' })).toBe(204);
  expect(await values()).toMatchObject({ city: 'Epe' });
  expect(await values()).not.toHaveProperty('gender');
});

test('maxStringLength and overlongString: a longer text is cut', async () => {
  Object.assign(account.side.switches, { maxStringLength: 4 });
  expect(await put({ city: 'Meppel' })).toBe(400);
  account.side.switches['overlongString'] = 'cut';
  expect(await put({ city: 'Meppel' })).toBe(204);
  expect((await values())['city']).toBe('Mepp');
});

test('foreignPostcode: a foreign code is stored', async () => {
  account.side.switches['foreignPostcode'] = 'stored';
  expect(await put({ postalCode: 'B-2000' })).toBe(204);
});

test('intAsText: text is taken and reads back as a number', async () => {
  account.side.switches['intAsText'] = 'accepted';
  expect(await put({ freeField1: '42' })).toBe(204);
  expect((await values())['freeField1']).toBe(42);
});

test('mobileFormat: only international numbers', async () => {
  account.side.switches['mobileFormat'] = 'international';
  expect([await put({ mobile: '0612345678' }), await put({ mobile: '+31612345678' })]).toEqual([400, 204]);
});

test.each([
  ['refused', 'INVALID_PARAMS'],
  ['invalidEmail', 'INVALID_PROPERTY'],
  ['stored', undefined],
])('withoutChannel %s: clearing the address is %s', async (withoutChannel, errorType) => {
  account.side.switches['withoutChannel'] = withoutChannel;
  const reply = await account.call('PUT', '/integrationservice/contact/A1', {
    body: { contact: { properties: { email: '' } } },
  });
  expect((reply.json as { errorType?: string } | undefined)?.errorType).toBe(errorType);
});

test('duplicateErrorType', async () => {
  account.side.switches['duplicateErrorType'] = 'ID_NOTUNIQUE';
  const reply = await account.call('POST', '/integrationservice/contact', {
    body: { contact: { externalId: 'A1', properties: jan } },
  });
  expect(reply).toMatchObject({ status: 400, json: { errorType: 'ID_NOTUNIQUE' } });
});

test('encodedSlash: a path with %2F is refused before the service sees it', async () => {
  account.side.switches['encodedSlash'] = 'refused';
  expect(await account.call('GET', '/integrationservice/contact/A%2F1')).toMatchObject({
    status: 400,
    json: undefined,
  });
});

test('inactivateEndpoint: the route is not there', async () => {
  account.side.switches['inactivateEndpoint'] = false;
  const reply = await account.call('PUT', '/integrationservice/contact/inactivate/A1');
  expect(reply).toMatchObject({ status: 404, json: { errorType: 'RESOURCE_NOT_FOUND' } });
});

test('anonymisedKeepsExternalId: the contact is still found, empty, and takes new values without becoming active', async () => {
  account.side.switches['anonymisedKeepsExternalId'] = true;
  account.act('anonymise', { externalId: 'A1' });
  expect(await values()).toEqual({});
  account.side.switches['pushReactivates'] = 'always';
  expect(await put({ email: 'nieuw@example.nl' })).toBe(204);
  expect(account.act('contact', { externalId: 'A1' })).toMatchObject({ status: { reason: 'anonymised' } });
});

test('statusChangeTouches: an opt-out does not move lastChanged', () => {
  account.side.switches['statusChangeTouches'] = false;
  account.time.now += 60_000;
  account.act('globalOptOut', { externalId: 'A1' });
  expect(account.act('contact', { externalId: 'A1' })).toMatchObject({
    contact: { lastChanged: '2026-01-15T13:00:00.000+01:00' },
  });
});

test('dateWithoutOffset: the window is read in Amsterdam or in UTC', async () => {
  const inWindow = async (): Promise<number> => {
    const query = 'fromDate=2026-01-15T12:30:00&toDate=2026-01-15T13:30:00&pageSize=1';
    return (
      (await account.call('GET', `/integrationservice/contact/updates/list?${query}`)).json as { contacts: unknown[] }
    ).contacts.length;
  };
  expect(await inWindow()).toBe(1);
  account.side.switches['dateWithoutOffset'] = 'utc';
  expect(await inWindow()).toBe(0);
});

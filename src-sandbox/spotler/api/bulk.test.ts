import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAccount, type AccountUnderTest, type Reply } from '../account-under-test.ts';

let account: AccountUnderTest;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.close());

const send = (contacts: unknown, flags: Record<string, unknown> = { update: true, purge: false }): Promise<Reply> =>
  account.call('POST', '/integrationservice/contact/list', { body: { ...flags, contacts } });
const person = (number: number, properties: Record<string, unknown> = {}) => ({
  externalId: `A${number}`,
  properties: { email: `p${number}@example.nl`, lastName: `Jansen ${number}`, ...properties },
});
const contactCount = (): unknown => (account.act('counts') as { contacts: number }).contacts;
const codes = (reply: Reply): unknown =>
  (reply.json as { externalId: string; code: string }[]).map(({ externalId, code }) => [externalId, code]);

test('a hundred contacts go in one call and are answered one by one, in order', async () => {
  const reply = await send(Array.from({ length: 100 }, (_, index) => person(index)));
  expect(reply.status).toBe(200);
  expect(codes(reply)).toEqual(Array.from({ length: 100 }, (_, index) => [`A${index}`, 'OK']));
  expect(contactCount()).toBe(100);
});

test('a hundred and one are refused as a whole', async () => {
  const reply = await send(Array.from({ length: 101 }, (_, index) => person(index)));
  expect([reply.status, (reply.json as { errorType: string }).errorType]).toEqual([400, 'INVALID_PARAMS']);
  expect(contactCount()).toBe(0);
});

test.each([[{ properties: { email: 'x@example.nl' } }], [{ externalId: '', properties: {} }], ['A1'], [null]])(
  'one contact without externalId (%j) refuses the whole call, and nothing is stored',
  async (bad) => {
    expect((await send([person(1), bad])).status).toBe(400);
    expect(contactCount()).toBe(0);
  },
);

test('each contact gets its own code and the good ones are stored', async () => {
  await account.push('A1', person(1).properties);
  const reply = await send(
    [
      person(1),
      person(2),
      person(3, { email: 'geen adres' }),
      { externalId: 'A4', properties: { lastName: 'Zonder' } },
      person(5, { postalCode: '1000' }),
      person(2, { city: 'Ede' }),
    ],
    { update: false },
  );
  expect(codes(reply)).toEqual([
    ['A1', 'CONTACT_ALREADY_EXISTS'],
    ['A2', 'OK'],
    ['A3', 'PROPERTY_INVALID'],
    ['A4', 'NO_ACTIVE_CHANNEL'],
    ['A5', 'PROPERTY_INVALID'],
    ['A2', 'CONTACT_ALREADY_EXISTS'],
  ]);
  expect(contactCount()).toBe(2);
});

test('update read as update-only answers CONTACT_UNKNOWN for a new contact', async () => {
  await account.push('A1', person(1).properties);
  account.side.switches['updateFlag'] = 'updateOnly';
  expect(codes(await send([person(1, { city: 'Ede' }), person(2)]))).toEqual([
    ['A1', 'OK'],
    ['A2', 'CONTACT_UNKNOWN'],
  ]);
});

test.each([
  ['ok', 'OK', 'Ede'],
  ['codeButStored', 'CONTACT_OPTOUT', 'Ede'],
  ['refused', 'CONTACT_OPTOUT', undefined],
])('a push to somebody who opted out, switched to %s, gives %s and city %s', async (optOutPush, code, city) => {
  await account.push('A1', person(1).properties);
  account.act('globalOptOut', { externalId: 'A1' });
  account.side.switches['optOutPush'] = optOutPush;
  expect(codes(await send([person(1, { city: 'Ede' })]))).toEqual([['A1', code]]);
  const { contact, status } = account.act('contact', { externalId: 'A1' }) as {
    contact: { properties: { city?: string } };
    status: unknown;
  };
  expect(contact.properties.city).toBe(city);
  expect(status).toEqual({ state: 'inactive', reason: 'optOut' });
});

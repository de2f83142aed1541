import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAccount, type AccountUnderTest } from '../account-under-test.ts';

let account: AccountUnderTest;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.close());

type Look = {
  number: number;
  externalIds: Record<string, string>;
  contact: { externalId?: string; properties: Record<string, unknown> };
};
const all = (): Look[] => (account.act('contacts') as { items: Look[] }).items;
const summary = (): unknown =>
  all().map(({ externalIds, contact }) => [externalIds, contact.properties['email'], contact.properties['lastName']]);
const status = async (externalId: string): Promise<number> =>
  (await account.call('GET', `/integrationservice/contact/${externalId}`)).status;

describe('de-duplication on external id', () => {
  test('lets several contacts share an address', async () => {
    await account.push('A1', { email: 'info@example.nl', lastName: 'Een' });
    await account.push('A2', { email: 'info@example.nl', lastName: 'Twee' });
    expect(summary()).toEqual([
      [{ externalId: 'A1' }, 'info@example.nl', 'Een'],
      [{ externalId: 'A2' }, 'info@example.nl', 'Twee'],
    ]);
  });
});

describe('de-duplication on e-mail', () => {
  beforeEach(() => account.act('setDedup', { rules: ['email'] }));

  test('collapses two contacts that share an address, and the second takes the externalId', async () => {
    await account.push('A1', { email: 'info@example.nl', lastName: 'Een', city: 'Ede' });
    await account.push('A2', { email: 'INFO@example.nl', lastName: 'Twee' });
    expect(summary()).toEqual([[{ externalId: 'A2' }, 'INFO@example.nl', 'Twee']]);
    expect(all()[0]?.contact.properties['city']).toBe('Ede');
    expect([await status('A1'), await status('A2')]).toEqual([404, 200]);
  });

  test('without update refuses a known address under a new externalId', async () => {
    await account.push('A1', { email: 'info@example.nl' });
    const reply = await account.call('POST', '/integrationservice/contact', {
      body: { contact: { externalId: 'A2', properties: { email: 'info@example.nl' } } },
    });
    expect(reply).toMatchObject({ status: 400, json: { errorType: 'CONTACT_ALREADY_EXISTS' } });
  });

  test('gives an imported contact the externalId that comes with its address', async () => {
    account.act('importContact', { properties: { email: 'jan@example.nl' } });
    await account.push('A1', { email: 'jan@example.nl' });
    expect(summary()).toEqual([[{ externalId: 'A1' }, 'jan@example.nl', undefined]]);
  });

  test('takes a known externalId with a new address as a change of address, or as a second contact', async () => {
    await account.push('A1', { email: 'oud@example.nl' });
    await account.push('A1', { email: 'nieuw@example.nl' });
    expect(summary()).toEqual([[{ externalId: 'A1' }, 'nieuw@example.nl', undefined]]);
    account.side.switches['emailRuleKnownId'] = 'duplicates';
    await account.push('A1', { email: 'derde@example.nl' });
    expect(summary()).toEqual([
      [{}, 'nieuw@example.nl', undefined],
      [{ externalId: 'A1' }, 'derde@example.nl', undefined],
    ]);
  });
});

describe('both rules', () => {
  const twoContacts = async (rules: string[]): Promise<void> => {
    account.act('setDedup', { rules: ['externalId'] });
    await account.push('A1', { email: 'een@example.nl' });
    await account.push('A2', { email: 'twee@example.nl' });
    account.act('setDedup', { rules });
    await account.push('A1', { email: 'twee@example.nl', lastName: 'Nieuw' });
  };

  test('in the order external id, e-mail: the id wins', async () => {
    await twoContacts(['externalId', 'email']);
    expect(summary()).toEqual([
      [{ externalId: 'A1' }, 'twee@example.nl', 'Nieuw'],
      [{ externalId: 'A2' }, 'twee@example.nl', undefined],
    ]);
  });

  test('in the order e-mail, external id: the address wins and the id moves to it', async () => {
    await twoContacts(['email', 'externalId']);
    expect(summary()).toEqual([
      [{}, 'een@example.nl', undefined],
      [{ externalId: 'A1' }, 'twee@example.nl', 'Nieuw'],
    ]);
  });
});

describe('a second key pair', () => {
  const pair = (field: string) => account.act('createKeyPair', { field }) as { key: string; secret: string };

  test('with a field of its own sees the same contacts under its own ids', async () => {
    const keys = pair('crmId');
    await account.push('A1', { email: 'jan@example.nl' });
    const path = '/integrationservice/contact/A1';
    expect((await account.call('GET', path, { keys })).status).toBe(404);
    account.act('setDedup', { rules: ['email'] });
    const body = { update: true, contact: { externalId: 'C7', properties: { email: 'jan@example.nl' } } };
    expect((await account.call('POST', '/integrationservice/contact', { keys, body })).status).toBe(204);
    expect(all()).toMatchObject([{ externalIds: { externalId: 'A1', crmId: 'C7' } }]);
    const feed = await account.call(
      'GET',
      '/integrationservice/contact/updates/list?fromDate=2000-01-01T00:00:00Z&toDate=2100-01-01T00:00:00Z&pageSize=9',
      { keys },
    );
    expect(feed.json).toMatchObject({ contacts: [{ externalId: 'C7' }] });
    expect((await account.call('GET', path)).json).toMatchObject({ externalId: 'A1' });
  });

  test('with the same field overwrites the ids of the first', async () => {
    const keys = pair('externalId');
    account.act('setDedup', { rules: ['email'] });
    await account.push('A1', { email: 'jan@example.nl' });
    const body = { update: true, contact: { externalId: 'C7', properties: { email: 'jan@example.nl' } } };
    await account.call('POST', '/integrationservice/contact', { keys, body });
    expect([await status('A1'), await status('C7')]).toEqual([404, 200]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAccount, type AccountUnderTest } from '../account-under-test.ts';

let account: AccountUnderTest;
beforeEach(async () => {
  account = await openAccount();
  await account.push('A1', {
    email: 'jan@example.nl',
    permissions: [
      { bit: 1, enabled: true },
      { bit: 2, enabled: true },
    ],
  });
});
afterEach(() => account.close());

const who = { externalId: 'A1' };
type Look = {
  status: { state: string; reason?: string };
  softBounces: number;
  contact: {
    lastChanged: string;
    properties: { permissions?: { bit: number; enabled: boolean }[]; [name: string]: unknown };
  };
};
const look = (): Look => account.act('contact', who) as Look;
const bitsOn = (): number[] =>
  (look().contact.properties.permissions ?? []).filter(({ enabled }) => enabled).map(({ bit }) => bit);
const reason = (): string | undefined => look().status.reason;

describe('consent', () => {
  test('unsubscribing from one permission leaves the contact active and the other bits on', () => {
    account.act('unsubscribe', { ...who, bit: 1 });
    expect([bitsOn(), look().status.state]).toEqual([[2], 'active']);
  });

  test('a global opt-out makes inactive and keeps the bits, unless switched', () => {
    account.act('globalOptOut', who);
    expect([bitsOn(), reason()]).toEqual([[1, 2], 'optOut']);
    account.act('activate', who);
    account.side.switches['globalOptOutClearsPermissions'] = true;
    account.act('globalOptOut', who);
    expect([bitsOn(), reason()]).toEqual([[], 'optOut']);
  });

  test('subscribing by a form turns a bit on and lifts an opt-out', () => {
    account.act('globalOptOut', who);
    account.act('subscribe', { ...who, bit: 4 });
    expect([bitsOn(), look().status.state]).toEqual([[1, 2, 4], 'active']);
  });

  test('a spam complaint and a suppression list make inactive', () => {
    account.act('spamComplaint', who);
    expect(reason()).toBe('spamComplaint');
    account.act('activate', who);
    account.act('suppress', who);
    expect(reason()).toBe('suppressed');
  });

  test('a static list shows as temporary, until the contact is taken off it', () => {
    const temporary = () => (look().contact as { temporary?: boolean }).temporary;
    expect(temporary()).toBe(false);
    account.act('addToStaticList', who);
    expect([temporary(), bitsOn()]).toEqual([true, [1, 2]]);
    account.act('removeFromStaticList', who);
    expect(temporary()).toBe(false);
  });

  test('a person’s change does not depend on how the API is switched', () => {
    Object.assign(account.side.switches, { bitMerge: 'wholeSet', emptyValue: 'refused' });
    account.act('unsubscribe', { ...who, bit: 1 });
    account.act('manualEdit', { ...who, properties: { city: 'Ede' } });
    account.act('manualEdit', { ...who, properties: { city: null } });
    expect([bitsOn(), look().contact.properties['city']]).toEqual([[2], undefined]);
  });
});

describe('bounces', () => {
  test('a hard bounce makes inactive at once', () => {
    account.act('hardBounce', who);
    expect(reason()).toBe('hardBounce');
  });

  test('soft bounces do at the fourth in a row', () => {
    for (let count = 0; count < 3; count += 1) account.act('softBounce', who);
    expect(look().status.state).toBe('active');
    account.act('delivered', who);
    for (let count = 0; count < 3; count += 1) account.act('softBounce', who);
    expect(look().status.state).toBe('active');
    account.act('softBounce', who);
    expect(reason()).toBe('softBounce');
  });

  test('a bounce does not hide an opt-out, and an opt-out outweighs a bounce', () => {
    account.act('hardBounce', who);
    account.act('globalOptOut', who);
    expect(reason()).toBe('optOut');
    account.act('hardBounce', who);
    expect(reason()).toBe('optOut');
  });

  test.each([
    ['hardBounce', 'never', 'nieuw@example.nl', 'inactive'],
    ['hardBounce', 'newEmailAfterBounce', 'nieuw@example.nl', 'active'],
    ['hardBounce', 'newEmailAfterBounce', 'JAN@example.nl', 'inactive'],
    ['globalOptOut', 'newEmailAfterBounce', 'nieuw@example.nl', 'inactive'],
    ['globalOptOut', 'newEmail', 'nieuw@example.nl', 'active'],
    ['globalOptOut', 'newEmail', 'jan@example.nl', 'inactive'],
    ['globalOptOut', 'always', 'jan@example.nl', 'active'],
  ])(
    'after %s with reactivation "%s", a push of %s leaves the contact %s',
    async (act, pushReactivates, email, state) => {
      account.act(act, who);
      account.side.switches['pushReactivates'] = pushReactivates;
      await account.push('A1', { email });
      expect(look().status.state).toBe(state);
    },
  );
});

describe('editing', () => {
  test('a profile-change form and a manual edit change values and move lastChanged', () => {
    account.time.now += 60_000;
    account.act('editProfile', { ...who, properties: { firstName: 'Jan', permissions: [{ bit: 8, enabled: true }] } });
    expect(look().contact).toMatchObject({
      lastChanged: '2026-01-15T13:01:00.000+01:00',
      properties: { firstName: 'Jan' },
    });
    expect(bitsOn()).toEqual([1, 2, 8]);
    expect(() => account.act('editProfile', { ...who, properties: { email: 'jan' } })).toThrow('Email is invalid');
    expect(() => account.act('manualEdit', { ...who, properties: { bestaatNiet: 'x' } })).toThrow('bestaatNiet');
  });

  test('an import makes a contact without externalId, or with one of somebody else', () => {
    expect(account.act('importContact', { properties: { email: 'piet@example.nl' } })).toMatchObject({
      number: 2,
      externalIds: {},
    });
    expect(account.act('importContact', { properties: { email: 'kees@example.nl' }, externalId: 'X-1' })).toMatchObject(
      {
        externalIds: { externalId: 'X-1' },
      },
    );
    expect(() => account.act('importContact', { properties: { firstName: 'Niemand' } })).toThrow('channel');
  });
});

describe('the account', () => {
  test('a removed field is gone with its values, also when it comes back', async () => {
    await account.push('A1', { city: 'Ede' });
    account.act('removeProperty', { name: 'city' });
    expect(look().contact.properties).not.toHaveProperty('city');
    account.act('addProperty', { name: 'city', type: 'string' });
    expect(look().contact.properties).not.toHaveProperty('city');
    expect(() => account.act('removeProperty', { name: 'email' })).toThrow('cannot be removed');
    expect(() => account.act('addProperty', { name: 'city', type: 'string' })).toThrow('already');
  });

  test('an option can be added, renamed and removed', () => {
    account.act('setEntry', { bit: 16, description: 'Webinars' });
    account.act('setEntry', { bit: 1, description: 'Nieuws' });
    account.act('unsubscribe', { ...who, bit: 16 });
    account.act('removeEntry', { bit: 2 });
    expect(look().contact.properties.permissions).toEqual([
      { bit: 1, description: 'Nieuws', enabled: true },
      { bit: 4, description: 'Evenementen', enabled: false },
      { bit: 8, description: 'Acties', enabled: false },
      { bit: 16, description: 'Webinars', enabled: false },
    ]);
    expect(() => account.act('unsubscribe', { ...who, bit: 2 })).toThrow('permissions');
  });

  test('counts by status and permission', () => {
    account.act('importContact', { properties: { email: 'piet@example.nl' } });
    account.act('hardBounce', { email: 'piet@example.nl' });
    expect(account.act('counts')).toEqual({
      contacts: 2,
      active: 1,
      inactive: { hardBounce: 1 },
      withoutExternalId: 1,
      permissions: { 1: 1, 2: 1 },
      bounces: 1,
    });
  });

  test('pages through all contacts', async () => {
    await account.push('A2', { email: 'a2@example.nl' });
    await account.push('A3', { email: 'a3@example.nl' });
    const first = account.act('contacts', { limit: 2 }) as { items: unknown[]; next: number | null };
    expect([first.items.length, first.next]).toEqual([2, 2]);
    expect(account.act('contacts', { limit: 2, after: 2 })).toMatchObject({
      items: [{ externalIds: { externalId: 'A3' } }],
      next: null,
    });
  });

  test('never shows a secret when asked for the account', () => {
    const shown = JSON.stringify(account.act('account'));
    expect(shown).toContain(account.side.secrets.key);
    expect(shown).not.toContain(account.side.secrets.secret);
  });
});

test.each([
  ['unsubscribe', {}],
  ['unsubscribe', { bit: 1 }],
  ['unsubscribe', { externalId: 'A9', bit: 1 }],
  ['unsubscribe', { externalId: 'A1', bit: 'een' }],
  ['unsubscribe', { externalId: 'A1', bit: 1, extra: true }],
  ['contact', { number: 7 }],
  ['contact', { email: 'niemand@example.nl' }],
  ['setDedup', { rules: [] }],
  ['revokeKey', { key: 'x' }],
])('the act %s refuses %j', (act, params) => {
  expect(() => account.act(act, params)).toThrow(/./);
});

test('an act by an address that several share asks whom', async () => {
  await account.push('A2', { email: 'jan@example.nl' });
  expect(() => account.act('globalOptOut', { email: 'jan@example.nl' })).toThrow('Several');
});

import { describe, expect, it } from 'vitest';
import { bounce, contact } from './contact.ts';
import { properties } from './property.ts';
import { read } from './read.ts';

const full = {
  externalId: '100234',
  encryptedId: 'k3Xv9',
  created: '2024-01-02T09:15:00.000+01:00',
  lastChanged: '2024-02-03T10:00:00.000+01:00',
  testGroup: false,
  temporary: false,
  properties: {
    email: 'jan@example.nl',
    freeField1: 42,
    yes: true,
    nothing: null,
    permissions: [
      { bit: 1, description: 'Nieuwsbrief', enabled: true },
      { bit: 2, description: 'Productnieuws', enabled: false },
    ],
    list1: [{ bit: 1, enabled: true }],
  },
  channels: [
    { name: 'EMAIL', value: true },
    { name: 'SMS', value: false },
  ],
  somethingNew: { a: 1 },
};

describe('a contact', () => {
  it('has its single values, its permissions apart, and whether it can be mailed', () => {
    expect(read(contact, full, '/x')).toEqual({
      externalId: '100234',
      encryptedId: 'k3Xv9',
      lastChanged: Date.parse('2024-02-03T09:00:00Z'),
      temporary: false,
      properties: { email: 'jan@example.nl', freeField1: 42, yes: 'true' },
      permissions: [
        { bit: 1, enabled: true },
        { bit: 2, enabled: false },
      ],
      mailable: true,
    });
  });

  it('may lack everything', () => {
    expect(read(contact, {}, '/x')).toEqual({
      externalId: null,
      encryptedId: null,
      lastChanged: null,
      temporary: false,
      properties: {},
      permissions: [],
      mailable: null,
    });
  });

  it.each([null, ''])('without an id of this key pair (%j) has none', (externalId) => {
    expect(read(contact, { externalId }, '/x').externalId).toBeNull();
  });

  it('with a number for an id has it as text', () => {
    expect(read(contact, { externalId: 100234 }, '/x').externalId).toBe('100234');
  });

  it('with channel EMAIL off is not mailable', () => {
    expect(read(contact, { channels: [{ name: 'EMAIL', value: false }] }, '/x').mailable).toBe(false);
    expect(read(contact, { channels: [{ name: 'SMS', value: false }] }, '/x').mailable).toBeNull();
  });

  it('leaves out a bit that a JSON number cannot hold', () => {
    const permissions = [
      { bit: 2 ** 60, enabled: true },
      { bit: 4, enabled: true },
    ];
    expect(read(contact, { properties: { permissions } }, '/x').permissions).toEqual([{ bit: 4, enabled: true }]);
  });

  it.each([
    { properties: { permissions: [{ bit: 1 }] } },
    { properties: { permissions: { 1: false } } },
    { channels: [{ name: 'EMAIL', value: 'no' }] },
    'jan@example.nl',
  ])('fails rather than lose an opt-out it cannot read: %j', (json) => {
    expect(() => read(contact, json, '/contact/{}')).toThrow('spotler.unknownShape');
  });

  it('names the place of an unknown form, never the value', () => {
    const json = { properties: { email: 'jan@example.nl', permissions: [{ bit: 1, enabled: 'jan@example.nl' }] } };
    const fault = caught(() => read(contact, json, '/contact/{}'));
    expect(fault).toMatchObject({ params: { path: '/contact/{}', where: 'properties.permissions.0.enabled' } });
    expect(JSON.stringify(fault)).not.toContain('jan@');
  });
});

describe('a bounce', () => {
  it.each([
    ['HARDBOUNCE', 'hard'],
    ['SOFTBOUNCE', 'soft'],
    ['SOMETHING_NEW', 'soft'],
  ])('of type %s is %s', (type, kind) => {
    const json = { date: 1_704_183_300_000, type, contact: { externalId: '7' }, encryptedActId: 'x' };
    expect(read(bounce, json, '/x')).toMatchObject({ at: 1_704_183_300_000, kind, contact: { externalId: '7' } });
  });

  it('without a contact is nobody', () => {
    expect(read(bounce, { date: '2024-01-02', type: 'HARDBOUNCE' }, '/x')).toBeNull();
  });

  it('without a readable date is refused', () => {
    expect(() => read(bounce, { date: '?', type: 'HARDBOUNCE', contact: {} }, '/x')).toThrow('spotler.unknownShape');
  });
});

describe('the properties of an account', () => {
  it('keep their type, and their entries by bit', () => {
    const json = [
      { name: 'email', description: 'E-mailadres', type: 'email' },
      {
        name: 'permissions',
        description: 'Permissies',
        type: 'set',
        entries: [{ bit: 1, description: 'Nieuwsbrief', rank: 1 }],
      },
    ];
    expect(read(properties, json, '/x')).toEqual([
      { name: 'email', description: 'E-mailadres', type: 'email', entries: [] },
      {
        name: 'permissions',
        description: 'Permissies',
        type: 'set',
        entries: [{ bit: 1, description: 'Nieuwsbrief' }],
      },
    ]);
  });

  it('of an unknown type are text, or a list when they have entries', () => {
    const json = [
      { name: 'a', type: 'colour' },
      { name: 'b', type: 'tags', entries: [{ bit: 1 }] },
    ];
    expect(read(properties, json, '/x')).toEqual([
      { name: 'a', description: 'a', type: 'string', entries: [] },
      { name: 'b', description: 'b', type: 'set', entries: [{ bit: 1, description: '1' }] },
    ]);
  });
});

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (thrown) {
    return thrown;
  }
}

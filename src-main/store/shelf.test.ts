import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { FoundList } from '../../src-shared/domain/check.ts';
import { openShelf, type OpenShelf } from './shelf.ts';

let shelf: OpenShelf = openShelf();
afterEach(() => {
  shelf.close();
  shelf = openShelf();
});

const person = (id: number | string, change: object = {}) => ({
  id: String(id),
  label: { name: `Naam ${id}`, email: `p${id}@voorbeeld.example`, organisation: null },
  lists: [] as FoundList[],
  address: `p${id}@voorbeeld.example`,
  yes: [] as number[],
  no: [] as number[],
  ...change,
});
const inSpotler = (id: number | string, change: object = {}) => {
  const { address: _address, ...rest } = person(id);
  return { ...rest, linked: true, writer: 'ours' as const, lately: false, mailable: null, ...change };
};
const ids = (...lists: FoundList[]) => [...shelf.people(lists)].map(({ contactId }) => contactId);

describe('the shelf', () => {
  it('finds who came twice and who shares an address, however it is spelled', () => {
    shelf.putAfas([
      person(1),
      person(2, { address: 'P1@Voorbeeld.example' }),
      person(3, { address: null }),
      person(4, { address: null }),
    ]);
    shelf.putAfas([person(10), person(10)]);

    expect(shelf.markShared()).toEqual({ contacts: 2, addresses: 1 });
    expect(ids('sharedAddress')).toEqual(['1', '2']);
    expect(ids('twice')).toEqual(['10']);
    expect(shelf.contacts()).toBe(5);
  });

  it('lists people by page in order of their number, each once, with every list that holds them', () => {
    shelf.putAfas([
      person(100, { lists: ['noEmail', 'noOrganisation'] }),
      person(20, { lists: ['noEmail'] }),
      person(3, { lists: ['noOrganisation'] }),
    ]);
    shelf.putSpotler([inSpotler('enc-1', { linked: false, lists: ['noExternalId'] })]);

    expect(ids('noEmail', 'noOrganisation')).toEqual(['3', '20', '100']);
    expect(ids('noEmail', 'noOrganisation', 'noExternalId')).toEqual(['3', '20', '100', 'enc-1']);
    const [last] = shelf.people(['noEmail', 'noOrganisation'], { offset: 2, limit: 5 });
    expect(last).toMatchObject({ contactId: '100', name: 'Naam 100', lists: ['noOrganisation', 'noEmail'] });
    expect(shelf.countPeople(['noEmail', 'noOrganisation'])).toBe(3);
  });

  it('finds whose permissions differ, for up to 60 permissions; a bounce is no opt-out', () => {
    shelf.putAfas([
      person(1, { yes: [0, 59] }),
      person(2, { yes: [0] }),
      person(3, { yes: [0] }),
      person(4, { no: [59] }),
      person(5, { no: [0], yes: [1] }),
      person(6, { yes: [0] }),
    ]);
    shelf.putSpotler([
      inSpotler(1, { yes: [0], no: [59] }),
      inSpotler(2, { yes: [0], mailable: false }),
      inSpotler(3, { yes: [0], mailable: false }),
      inSpotler(4, { yes: [59] }),
      inSpotler(5, { yes: [1], no: [0] }),
      inSpotler(7, { yes: [0] }),
    ]);
    shelf.noteBounced(['3']);

    expect(shelf.markDifferences()).toBe(5);
    expect(ids('optedOutInSpotler')).toEqual(['1', '2']);
    expect(ids('optedOutInAfas')).toEqual(['4']);
  });

  it('knows ids that AFAS does not have, and what others put into Spotler', () => {
    shelf.putAfas([person(1), person(2)]);
    const many = Array.from({ length: 2_500 }, (_, index) => inSpotler(`CRM-${index}`, { writer: 'others' }));
    shelf.putSpotler([
      ...many,
      inSpotler(1, { writer: 'others', lately: true }),
      inSpotler(2),
      inSpotler('x', { linked: false }),
    ]);

    expect([...shelf.unknownIds()].flat()).toHaveLength(2_500);
    expect(shelf.markPutByOthers()).toEqual({ all: 1, lately: 1 });
    expect(ids('changedElsewhere')).toEqual(['1']);
  });

  it.skipIf(process.platform !== 'linux')('lays nothing readable of a person on disk', () => {
    // More than fits in its cache, so that SQLite has to write.
    const name = 'Zeldzame-Achternaam';
    for (let page = 0; page < 40; page += 1) {
      const people = Array.from({ length: 1_000 }, (_, index) => {
        const organisation = 'Zeldzame Organisatie '.repeat(20);
        const label = { name: `${name} ${page} ${index}`, email: 'zeldzaam@voorbeeld.example', organisation };
        return person(page * 1_000 + index, { label, address: 'zeldzaam@voorbeeld.example', lists: ['noEmail'] });
      });
      shelf.putAfas(people);
    }
    const open = readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).includes('etilqs');
      } catch {
        return false;
      }
    });
    const files = open.map((fd) => readFileSync(`/proc/self/fd/${fd}`));
    expect(Math.max(...files.map((written) => written.length))).toBeGreaterThan(1_000_000);
    for (const written of files) {
      expect(written.includes(name)).toBe(false);
      expect(written.includes('zeldzaam@')).toBe(false);
      expect(written.includes('Zeldzame Organisatie')).toBe(false);
    }
    expect(shelf.people(['noEmail'], { offset: 39_999, limit: 1 }).next().value).toMatchObject({
      name: `${name} 39 999`,
    });
  });
});

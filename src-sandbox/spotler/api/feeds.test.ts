import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oauthParameters, openAccount, type AccountUnderTest, type Reply } from '../account-under-test.ts';

let account: AccountUnderTest;
beforeEach(async () => {
  account = await openAccount();
});
afterEach(() => account.close());

type Feed = {
  paging: { next?: string; after?: number };
  contacts: { externalId?: string; lastChanged: unknown; created: unknown }[];
};

const iso = (instant: number): string => new Date(instant).toISOString();
const list = (name: 'updates' | 'bounces', query: Record<string, string | number>, version = ''): Promise<Reply> => {
  const text = Object.entries(query)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return account.call('GET', `/integrationservice${version}/contact/${name}/list?${text}`);
};
const wide = { fromDate: '2000-01-01T00:00:00Z', toDate: '2100-01-01T00:00:00Z', pageSize: 100 };
const updates = async (query: Record<string, string | number> = {}): Promise<Feed> =>
  (await list('updates', { ...wide, ...query })).json as Feed;
const ids = (feed: Feed): unknown[] => feed.contacts.map(({ externalId }) => externalId);

/** Pushes contacts A1, A2 … one second apart and gives the time of the first. */
const pushSome = async (count: number): Promise<number> => {
  const start = account.time.now;
  for (let number = 1; number <= count; number += 1) {
    await account.push(`A${number}`, { email: `p${number}@example.nl` });
    account.time.now += 1000;
  }
  return start;
};

describe('the updates feed', () => {
  test('echoes what the API wrote itself', async () => {
    await pushSome(3);
    const feed = await updates();
    expect(ids(feed)).toEqual(['A1', 'A2', 'A3']);
    expect(feed.paging).toEqual({});
    expect(feed.contacts[0]).toMatchObject({
      created: '2026-01-15T13:00:00.000+01:00',
      lastChanged: '2026-01-15T13:00:00.000+01:00',
    });
  });

  test('holds contacts whose last change lies in the window, both ends included', async () => {
    const start = await pushSome(4);
    expect(ids(await updates({ fromDate: iso(start + 1000), toDate: iso(start + 2000) }))).toEqual(['A2', 'A3']);
    await account.push('A2', { city: 'Ede' });
    expect(ids(await updates({ fromDate: iso(start + 1000), toDate: iso(start + 2000) }))).toEqual(['A3']);
    expect(ids(await updates())).toEqual(['A1', 'A3', 'A4', 'A2']);
  });

  test.each([
    ['inclusive', ['A1', 'A2', 'A3']],
    ['halfOpen', ['A1', 'A2']],
    ['exclusive', ['A2']],
  ])('with %s bounds gives %j', async (windowBounds, expected) => {
    account.side.switches['windowBounds'] = windowBounds;
    const start = await pushSome(3);
    expect(ids(await updates({ fromDate: iso(start), toDate: iso(start + 2000) }))).toEqual(expected);
  });

  test('also comes newest first', async () => {
    account.side.switches['feedOrder'] = 'newestFirst';
    await pushSome(5);
    const first = await updates({ pageSize: 2 });
    expect(ids(first)).toEqual(['A5', 'A4']);
    expect(ids(await updates({ pageSize: 2, after: first.paging.after ?? 0 }))).toEqual(['A3', 'A2']);
  });

  test('shows contacts without externalId, and everything that people do', async () => {
    await pushSome(1);
    account.act('importContact', { properties: { email: 'import@example.nl' } });
    account.act('unsubscribe', { externalId: 'A1', bit: 1 });
    expect(ids(await updates())).toEqual([undefined, 'A1']);
  });

  test('shows a global opt-out as channels that are off, or not at all, as switched', async () => {
    await pushSome(1);
    account.act('globalOptOut', { externalId: 'A1' });
    expect((await updates()).contacts[0]).toMatchObject({
      channels: [
        { name: 'EMAIL', value: false },
        { name: 'SMS', value: false },
      ],
    });
    account.side.switches['inactiveShowsAs'] = 'unchanged';
    expect((await updates()).contacts[0]).toMatchObject({
      channels: [
        { name: 'EMAIL', value: true },
        { name: 'SMS', value: false },
      ],
    });
    account.side.switches['inactiveShowsAs'] = 'missing';
    expect((await updates()).contacts).toEqual([]);
    expect((await account.call('GET', '/integrationservice/contact/A1')).status).toBe(404);
  });

  test('an anonymised contact stays in it, empty, unless switched', async () => {
    await pushSome(1);
    account.act('anonymise', { externalId: 'A1' });
    expect((await updates()).contacts).toMatchObject([{ properties: {} }]);
    account.side.switches['anonymisedInFeed'] = false;
    expect((await updates()).contacts).toEqual([]);
  });

  test('a write that changes nothing comes back, unless switched', async () => {
    const start = await pushSome(1);
    const later = { fromDate: iso(start + 1) };
    account.side.switches['unchangedWriteTouches'] = false;
    await account.push('A1', { email: 'p1@example.nl' });
    expect(ids(await updates(later))).toEqual([]);
    account.side.switches['unchangedWriteTouches'] = true;
    await account.push('A1', { email: 'p1@example.nl' });
    expect(ids(await updates(later))).toEqual(['A1']);
  });

  test('still holds everything when the clock was set back', async () => {
    const start = await pushSome(3);
    account.time.now = start - 60_000;
    await account.push('A4', { email: 'p4@example.nl' });
    expect(ids(await updates())).toEqual(['A1', 'A2', 'A3', 'A4']);
    expect(ids(await updates({ toDate: iso(start - 1) }))).toEqual(['A4']);
  });
});

describe('paging', () => {
  const walk = async (pageSize: number): Promise<unknown[]> => {
    const seen: unknown[] = [];
    let after: number | undefined;
    for (let page = 0; page < 20; page += 1) {
      const feed = await updates({ pageSize, ...(after === undefined ? {} : { after }) });
      seen.push(...ids(feed));
      const next = feed.paging.after;
      if (next === undefined || feed.contacts.length === 0) return seen;
      after = next;
    }
    throw new Error('does not end');
  };

  test.each(['withoutAfter', 'thenEmpty', 'repeatsAfter'])('ends with %s and leaves nothing out', async (lastPage) => {
    account.side.switches['lastPage'] = lastPage;
    await pushSome(6);
    for (const size of [1, 2, 3, 6, 7]) expect(await walk(size)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6']);
  });

  test('on the last page has no after, an empty page, or the same after again', async () => {
    await pushSome(2);
    const after = (await updates({ pageSize: 1 })).paging.after ?? 0;
    expect((await updates({ pageSize: 1, after })).paging).toEqual({});
    account.side.switches['lastPage'] = 'thenEmpty';
    const last = (await updates({ pageSize: 1, after })).paging.after ?? 0;
    expect(last).toBeGreaterThan(after);
    expect(await updates({ pageSize: 1, after: last })).toEqual({ paging: {}, contacts: [] });
    account.side.switches['lastPage'] = 'repeatsAfter';
    expect((await updates({ pageSize: 1, after: last })).paging.after).toBe(last);
  });

  test('gives after as an int32, and next as a URL, a path or not at all', async () => {
    await pushSome(2);
    const { after, next } = (await updates({ pageSize: 1 })).paging;
    expect(Number.isInteger(after) && (after ?? 0) < 2 ** 31).toBe(true);
    expect(next?.startsWith(`${account.origin}/integrationservice/contact/updates/list?`)).toBe(true);
    expect(new URL(next ?? '').searchParams.get('after')).toBe(String(after));
    account.side.switches['pagingNext'] = 'path';
    expect((await updates({ pageSize: 1 })).paging.next?.startsWith('/integrationservice/')).toBe(true);
    account.side.switches['pagingNext'] = 'absent';
    expect((await updates({ pageSize: 1 })).paging).toEqual({ after });
  });

  test('leaves the signature of a query-signed call out of next', async () => {
    await pushSome(2);
    const url = `${account.origin}/integrationservice/contact/updates/list?fromDate=2000-01-01T00:00:00Z&toDate=2100-01-01T00:00:00Z&pageSize=1`;
    const own = { oauth_timestamp: String(Math.floor(account.time.now / 1000)) };
    const parameters = oauthParameters({ method: 'GET', url, ...account.side.secrets }, own);
    const feed = (await (await fetch(`${url}&${new URLSearchParams(parameters).toString()}`)).json()) as Feed;
    expect([...new URL(feed.paging.next ?? '').searchParams.keys()]).toEqual([
      'fromDate',
      'toDate',
      'pageSize',
      'after',
    ]);
  });

  test('clamps a pageSize above the maximum, or refuses it', async () => {
    account.side.switches['maxPageSize'] = 2;
    await pushSome(3);
    expect((await updates({ pageSize: 3 })).contacts).toHaveLength(2);
    account.side.switches['overMaxPageSize'] = 'refused';
    expect((await list('updates', { ...wide, pageSize: 3 })).status).toBe(400);
  });
});

describe('a window', () => {
  test.each([
    [{ fromDate: '' }],
    [{ toDate: 'morgen' }],
    [{ pageSize: 0 }],
    [{ pageSize: 'veel' }],
    [{ after: 'x' }],
    [{ after: '4294967296' }],
  ])('with %j is refused', async (wrong) => {
    const reply = await list('updates', { ...wide, ...(wrong as Record<string, string | number>) });
    expect([reply.status, (reply.json as { errorType: string }).errorType]).toEqual([400, 'INVALID_PARAMS']);
  });

  test.each(['fromDate', 'toDate', 'pageSize'])('without %s is refused', async (missing) => {
    const rest = Object.fromEntries(Object.entries(wide).filter(([name]) => name !== missing));
    expect((await list('updates', rest)).status).toBe(400);
  });

  test('may be limited in length', async () => {
    account.side.switches['maxWindowDays'] = 1;
    expect((await list('updates', wide)).status).toBe(400);
    expect(
      (await list('updates', { ...wide, fromDate: '2026-01-15T00:00:00Z', toDate: '2026-01-16T00:00:00Z' })).status,
    ).toBe(200);
  });

  test('with a + that is not encoded is refused: it reads as a space', async () => {
    const query = 'fromDate=2024-01-02T03:04:05+01:00&toDate=2100-01-01T00:00:00Z&pageSize=1';
    expect((await account.call('GET', `/integrationservice/contact/updates/list?${query}`)).status).toBe(400);
  });
});

describe('the bounces feed', () => {
  test('holds hard and soft bounces with their contact and mailing', async () => {
    const start = await pushSome(2);
    account.act('softBounce', { externalId: 'A1' });
    account.time.now += 1000;
    account.act('hardBounce', { externalId: 'A2' });
    const feed = (await list('bounces', wide)).json as { bounces: unknown[] };
    expect(feed.bounces).toMatchObject([
      {
        type: 'SOFTBOUNCE',
        date: '2026-01-15T13:00:02.000+01:00',
        contact: { externalId: 'A1' },
        encryptedActId: expect.any(String),
      },
      { type: 'HARDBOUNCE', contact: { externalId: 'A2', channels: [{ value: false }, { value: false }] } },
    ]);
    const late = (await list('bounces', { ...wide, fromDate: iso(start + 3000) })).json as { bounces: unknown[] };
    expect(late.bounces).toHaveLength(1);
  });
});

describe('the frozen base -1.1.0', () => {
  test('gives a bare array with numeric timestamps, with or without pageSize', async () => {
    const start = await pushSome(3);
    const { fromDate, toDate } = wide;
    const all = (await list('updates', { fromDate, toDate }, '-1.1.0')).json as Feed['contacts'];
    expect(all.map(({ externalId, lastChanged }) => [externalId, lastChanged])).toEqual([
      ['A1', start],
      ['A2', start + 1000],
      ['A3', start + 2000],
    ]);
    expect((await list('updates', { ...wide, pageSize: 2 }, '-1.1.0')).json).toHaveLength(2);
    expect((await list('bounces', { fromDate, toDate }, '-1.1.0')).json).toEqual([]);
    expect((await account.call('GET', '/integrationservice-1.1.0/contact/A1')).json).toMatchObject({ created: start });
  });

  test('both shapes and all timestamp forms can be had on either base', async () => {
    await pushSome(1);
    account.side.switches['feedShape'] = 'array';
    account.side.switches['timestampFormat'] = 'epochSeconds';
    expect((await list('updates', wide)).json).toMatchObject([{ lastChanged: Date.UTC(2026, 0, 15, 12) / 1000 }]);
    account.side.switches['feedShape'] = 'envelope';
    account.side.switches['timestampFormat'] = 'isoUtc';
    expect((await list('updates', wide, '-1.1.0')).json).toMatchObject({
      contacts: [{ lastChanged: '2026-01-15T12:00:00.000Z' }],
    });
  });
});

describe('search', () => {
  const search = async (query: string, more = ''): Promise<Reply> =>
    account.call(
      'GET',
      `/integrationservice/contact/search?MPSearchQuery=${encodeURIComponent(query)}&pageSize=2${more}`,
    );
  const found = async (query: string, more = ''): Promise<unknown[]> => ids((await search(query, more)).json as Feed);

  test('finds by e-mail whatever the case, by id and by any other value', async () => {
    await account.push('A1', { email: 'Jan@Example.nl', lastName: 'Boer "1"', city: 'Ede', freeField1: 7 });
    await account.push('A2', { email: 'piet@example.nl', city: 'Ede', firstName: 'Boer "1"' });
    expect(await found('email=jan@example.NL')).toEqual(['A1']);
    expect(await found('externalId=A2')).toEqual(['A2']);
    expect(await found('city=Ede')).toEqual(['A1', 'A2']);
    expect(await found('lastName=Boer "1"')).toEqual(['A1']);
    expect(await found('freeField1=7')).toEqual(['A1']);
    expect(await found('city=Edam')).toEqual([]);
  });

  test('pages', async () => {
    for (let number = 1; number <= 5; number += 1) await account.push(`A${number}`, { email: 'info@example.nl' });
    const first = (await search('email=info@example.nl')).json as Feed;
    expect(ids(first)).toEqual(['A1', 'A2']);
    expect(await found('email=info@example.nl', `&after=${first.paging.after}`)).toEqual(['A3', 'A4']);
    expect(await found('email=info@example.nl', '&after=4')).toEqual(['A5']);
  });

  test('follows a changed address', async () => {
    await account.push('A1', { email: 'oud@example.nl' });
    await account.push('A1', { email: 'nieuw@example.nl' });
    expect(await found('email=oud@example.nl')).toEqual([]);
    expect(await found('email=nieuw@example.nl')).toEqual(['A1']);
  });

  test.each(['email', '=x', 'email=', 'bestaatNiet=x', 'permissions=1'])('"%s" is refused', async (query) => {
    expect((await search(query)).status).toBe(400);
  });

  test('needs a pageSize', async () => {
    expect((await account.call('GET', '/integrationservice/contact/search?MPSearchQuery=email%3Dx')).status).toBe(400);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalOf, sideUnderTest } from '../side-under-test.ts';
import { shuffled } from './shuffle.ts';

const connector = '/connectors/Pont_Contacts';
const idsOf = (rows: readonly { readonly [id: string]: unknown }[]): readonly unknown[] =>
  rows.map(({ ContactId }) => ContactId);
const ascending = (left: unknown, right: unknown): number => Number(left) - Number(right);

test('a reply says skip and take and is one line; before Profit 7 those stood on lines of their own', async () => {
  const under = sideUnderTest();
  const reply = await under.call({ path: connector, query: { skip: '2', take: '3', orderbyfieldids: 'ContactId' } });
  expect(reply.headers?.['content-type']).toBe('application/json; charset=utf-8');
  expect(reply.headers?.['x-trace-identifier']).toMatch(/^[0-9A-F]{32}$/);
  expect(reply.body).toMatch(/^\{"skip":2,"take":3,"rows":\[\{"ContactId":\d+,"PersonNo":"/);
  expect(reply.body).not.toContain('\n');
  under.side.switches.profitVersion = 6;
  const before = await under.call({ path: connector, query: { take: '1' } });
  expect(before.body?.split('\n').slice(0, 3)).toEqual(['{', '"skip":0,', '"take":1,']);
  expect(before.headers?.['x-trace-identifier']).toBeUndefined();
});

test('skip is 0 and take is 100 when the request names neither', async () => {
  const under = sideUnderTest({ contacts: 130 });
  const reply = (await under.json({ path: connector })) as { readonly rows: readonly unknown[] };
  expect(reply).toMatchObject({ skip: 0, take: 100 });
  expect(reply.rows).toHaveLength(100);
});

test('skip and take both -1 give everything', async () => {
  const under = sideUnderTest({ contacts: 130 });
  expect(await under.rows({ skip: '-1', take: '-1' })).toHaveLength(130);
});

test.each([{ skip: '2', take: '-1' }, { take: '-1' }, { skip: '-1', take: '10' }, { skip: '-1' }, { take: '-5' }])(
  '-1 outside the pair is an unexpected error: %j',
  async (query) => {
    const under = sideUnderTest();
    const reply = await under.call({ path: connector, query });
    expect(reply.status).toBe(500);
    expect(refusalOf(reply)).toEqual({
      externalMessage: 'Er is een onverwachte fout opgetreden.',
      errorNumber: -2147180999,
      profitLogReference: expect.stringMatching(/^[0-9A-F]{32}$/),
    });
    expect(Buffer.from(reply.headers?.['x-profit-error'] ?? '', 'base64').toString()).toBe(
      'Er is een onverwachte fout opgetreden.',
    );
  },
);

test('take=0 gives one row, unless switched off; a skip that makes no sense is 0', async () => {
  const under = sideUnderTest();
  expect(await under.rows({ take: '0' })).toHaveLength(1);
  under.side.switches.takeZeroGivesOneRow = false;
  expect(await under.rows({ take: '0' })).toHaveLength(0);
  const first = await under.rows({ take: '1', orderbyfieldids: 'ContactId' });
  expect(await under.rows({ skip: '-7', take: '1', orderbyfieldids: 'ContactId' })).toEqual(first);
  expect(await under.rows({ skip: 'x', take: '1', orderbyfieldids: 'ContactId' })).toEqual(first);
});

test('parameter names are case-insensitive', async () => {
  const under = sideUnderTest();
  const [row] = await under.rows({ Skip: '3', TAKE: '1', OrderByFieldIds: '-ContactId' });
  expect(row).toEqual((await under.everyone()).at(-4));
});

test('pages in an order give every row once, and a page past the end is empty', async () => {
  const under = sideUnderTest({ contacts: 60 });
  for (const order of ['ContactId', '-ContactId', 'LastName', 'Company,-ContactId', '-PersonChangedOn']) {
    const seen: unknown[] = [];
    for (let skip = 0; skip <= 60; skip += 25) {
      seen.push(...idsOf(await under.rows({ skip: String(skip), take: '25', orderbyfieldids: order })));
    }
    expect(seen.sort(ascending), order).toEqual(idsOf(await under.everyone()));
  }
  expect(await under.rows({ skip: '60', take: '25', orderbyfieldids: 'ContactId' })).toEqual([]);
});

test('without an order rows come shuffled anew at each call, so that pages lose and repeat rows', async () => {
  const under = sideUnderTest({ contacts: 60 });
  const whole = [idsOf(await under.rows()), idsOf(await under.rows())];
  expect(whole[0]).not.toEqual(whole[1]);
  expect([...(whole[0] ?? [])].sort(ascending)).toEqual(idsOf(await under.everyone()));
  const pages = [
    ...idsOf(await under.rows({ skip: '0', take: '30' })),
    ...idsOf(await under.rows({ skip: '30', take: '30' })),
  ];
  expect(new Set(pages).size).toBeLessThan(60);
});

test('the same seed shuffles the same way', async () => {
  const calls = async () => {
    const under = sideUnderTest();
    return [await under.rows({ take: '5' }), await under.rows({ take: '5' })];
  };
  expect(await calls()).toEqual(await calls());
});

test('a shuffle gives every number once', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 200 }),
      fc.infiniteStream(fc.double({ min: 0, max: 0.999999, noNaN: true })),
      (count, draws) => {
        const given = [...shuffled(count, () => draws.next().value)];
        expect(given.sort(ascending)).toEqual(Array.from({ length: count }, (_, index) => index));
      },
    ),
  );
});

test('an order by text ignores case unless switched, puts empty first, and follows changes', async () => {
  const under = sideUnderTest();
  const emails = async (order: string) => (await under.rows({ orderbyfieldids: order })).map(({ Email }) => Email);
  const fold = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');
  const byText = (left: unknown, right: unknown): number =>
    fold(left) < fold(right) ? -1 : Number(fold(left) > fold(right));
  const sorted = await emails('Email');
  expect(sorted.map(fold)).toEqual([...sorted].sort(byText).map(fold));
  expect(sorted[0]).toBeNull();
  expect((await emails('-Email')).at(-1)).toBeNull();
  const [row] = await under.rows({ orderbyfieldids: '-Email', take: '1' });
  under.side.acts.editContact({ contactId: row?.['ContactId'], fields: { Email: '0@example.nl' } });
  expect((await emails('Email')).filter((email) => email !== null)[0]).toBe('0@example.nl');
  under.side.switches.caseSensitiveFilters = true;
  const letters = (await emails('Email')).filter((email) => /^[a-z]/i.test(String(email ?? '0')));
  expect(letters[0]).toBe('J.DE.VRIES@EXAMPLE.NL');
});

test('an unknown field in the order is refused in the language of the request', async () => {
  const under = sideUnderTest();
  const refused = async (language: string) =>
    refusalOf(
      await under.call({
        path: connector,
        query: { orderbyfieldids: '-Nonsense' },
        headers: { 'accept-language': language },
      }),
    ).externalMessage;
  expect(await refused('nl-nl')).toBe("Connector-veld 'Nonsense' niet gevonden");
  expect(await refused('en-us')).toBe("Connector field 'Nonsense' not found");
});

test('a query string of 2,049 characters counted from the question mark passes, one more is 404 without a trace', async () => {
  const under = sideUnderTest();
  const query = `take=1&x=${'a'.repeat(2048 - 'take=1&x='.length)}`;
  expect((await under.call({ path: connector, query })).status).toBe(200);
  const reply = await under.call({ path: connector, query: `${query}a` });
  expect(reply.status).toBe(404);
  expect(reply.headers?.['x-trace-identifier']).toBeUndefined();
});

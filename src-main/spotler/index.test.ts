import { describe, expect, it } from 'vitest';
import type { SpotlerPort, SpotlerUpsert } from '../engine/ports.ts';
import type { HttpClient } from '../http/types.ts';
import { createSpotler } from './index.ts';
import { type Script, scripted } from './scripted.ts';

const never = new AbortController().signal;
const window = { from: Date.parse('2026-11-23T10:00:00Z'), to: Date.parse('2026-11-23T11:00:00Z') };
const dates = 'fromDate=2026-11-23T10%3A00%3A00.000Z&toDate=2026-11-23T11%3A00%3A00.000Z';

function spotler({ http, clock }: Pick<Script, 'http' | 'clock'>, version = ''): SpotlerPort {
  const baseUrl = `https://restapi.mailplus.nl/integrationservice${version}`;
  return createSpotler({ baseUrl, credential: { key: 'key-1', secret: 'secret-1' }, http, clock });
}

/** Path and query below the base, per request. */
function asked(script: Script): string[] {
  return script.requests.map(({ url }) => url.replace(/^.*?\/integrationservice[^/]*/, ''));
}

async function all<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) items.push(...page);
  return items;
}

describe('one contact', () => {
  it('is asked for by its external id', async () => {
    const script = scripted([{ json: { externalId: '7', properties: { firstName: 'Jan' } } }]);
    expect(await spotler(script).contact('7', never)).toMatchObject({
      externalId: '7',
      properties: { firstName: 'Jan' },
    });
    expect(asked(script)).toEqual(['/contact/7']);
  });

  it.each([404, 400])('is null when Spotler answers %i CONTACT_NOT_FOUND', async (status) => {
    const script = scripted([{ status, json: { errorType: 'CONTACT_NOT_FOUND', message: 'Contact 7 not found' } }]);
    expect(await spotler(script).contact('7', never)).toBeNull();
  });

  it('is a fault when the address is unknown', async () => {
    const script = scripted([{ status: 404, text: '<html>' }]);
    await expect(spotler(script).contact('7', never)).rejects.toMatchObject({ code: 'spotler.notThere' });
  });

  it.each(['', 'a/b', 'jan@example.nl', '1 2', 'é'])('is never asked for by the id %j', async (id) => {
    const script = scripted([]);
    await expect(spotler(script).contact(id, never)).rejects.toMatchObject({
      code: 'spotler.badExternalId',
      params: {},
    });
  });

  it('leaves no id and no secret in the call log', async () => {
    const script = scripted([{ json: {} }]);
    await spotler(script).contact('100234', never);
    expect(script.calls[0]?.label).toBe('/contact/{}');
    expect(script.requests[0]?.url).not.toMatch(/oauth|secret|key-1/);
  });
});

describe('finding by e-mail address', () => {
  it('searches on exactly that address, through all pages', async () => {
    const hit = (email: string | undefined) => ({ externalId: '1', properties: email === undefined ? {} : { email } });
    const script = scripted([
      {
        json: {
          paging: { next: 'x', after: 12 },
          contacts: [hit('Jan+nl@example.nl'), hit('other.jan+nl@example.nl')],
        },
      },
      { json: { contacts: [hit(undefined)] } },
    ]);
    expect(await spotler(script).findByEmail('jan+nl@example.nl', never)).toHaveLength(2);
    const search = '/contact/search?MPSearchQuery=email%3Djan%2Bnl%40example.nl&pageSize=100';
    expect(asked(script)).toEqual([search, `${search}&after=12`]);
    expect(script.calls[0]?.label).toBe('/contact/search');
  });
});

describe('the feed of changes', () => {
  it('follows the cursor through the window, whatever `next` says', async () => {
    const script = scripted([
      { json: { paging: { next: 'https://elsewhere/', after: 'c/1' }, contacts: [{ externalId: '1' }] } },
      { json: { paging: { after: 7 }, contacts: [{ externalId: '2' }] } },
      { json: { paging: { after: 8 }, contacts: [] } },
    ]);
    const changed = await all(spotler(script).updates(window, never));
    expect(changed.map((contact) => contact.externalId)).toEqual(['1', '2']);
    const first = `/contact/updates/list?${dates}&pageSize=100`;
    expect(asked(script)).toEqual([first, `${first}&after=c%2F1`, `${first}&after=7`]);
  });

  it.each([
    [{ contacts: [{ externalId: '1' }] }],
    [{ paging: null, contacts: [{ externalId: '1' }] }],
    [{ paging: { next: null, after: null }, contacts: [{ externalId: '1' }] }],
    [{ paging: { next: null, after: 0 }, contacts: [{ externalId: '1' }] }],
    [[{ externalId: '1' }]],
  ])('ends where no next page is named: %j', async (json) => {
    const script = scripted([{ json }]);
    expect(await all(spotler(script).updates(window, never))).toHaveLength(1);
  });

  it.each([[{}], [{ paging: {} }], [{ paging: null, contacts: null }], [[]]])('may be empty: %j', async (json) => {
    expect(await all(spotler(scripted([{ json }])).updates(window, never))).toEqual([]);
  });

  it.each([[{ items: [] }], [null], ['ok'], [{ contacts: {} }], [{ contacts: [null] }]])(
    'is never read as empty when it is something else: %j',
    async (json) => {
      const pages = spotler(scripted([{ json }])).updates(window, never);
      await expect(all(pages)).rejects.toMatchObject({ code: 'spotler.unknownShape' });
    },
  );

  it('fails when it goes round, so that the window stays open', async () => {
    const page = (after: string) => ({ json: { paging: { after }, contacts: [{ externalId: '1' }] } });
    const script = scripted([page('a'), page('b'), page('a'), page('b')]);
    await expect(all(spotler(script).updates(window, never))).rejects.toMatchObject({
      code: 'spotler.feedRepeats',
      kind: 'transient',
    });
    expect(script.requests).toHaveLength(3);
  });

  it('on the older base path is one bare array, asked for without a page size', async () => {
    const script = scripted([{ json: [{ externalId: '1', lastChanged: 1_704_183_300 }] }]);
    const changed = await all(spotler(script, '-1.1.0').updates(window, never));
    expect(changed).toMatchObject([{ externalId: '1', lastChanged: 1_704_183_300_000 }]);
    expect(asked(script)).toEqual([`/contact/updates/list?${dates}`]);
  });
});

describe('a feed that is cut off at the page size and names no next page', () => {
  const hour = window.to - window.from;

  /** A server that knows these moments and gives at most a page of a window, bounds exclusive, as a bare array. */
  function cutOff(moments: readonly number[]): { readonly port: SpotlerPort; readonly count: () => number } {
    let count = 0;
    const script = scripted([]);
    const http: HttpClient = {
      async send(call) {
        count += 1;
        const { searchParams } = new URL((await call.request(1)).url);
        const [from, to] = ['fromDate', 'toDate'].map((name) => Date.parse(searchParams.get(name) ?? '')) as [
          number,
          number,
        ];
        const found = moments.flatMap((at, n) =>
          at > from && at < to ? [{ externalId: String(n), lastChanged: at }] : [],
        );
        return { status: 200, headers: {}, text: JSON.stringify(found.slice(0, Number(searchParams.get('pageSize')))) };
      },
    };
    return { port: spotler({ ...script, http }), count: () => count };
  }

  it('is read in narrower windows, and nothing is missed', async () => {
    const moments = Array.from({ length: 1000 }, (_, n) => window.from + 1 + Math.floor((n * (hour - 2)) / 1000));
    const changed = await all(cutOff(moments).port.updates(window, never));
    expect(new Set(changed.map((contact) => contact.externalId)).size).toBe(1000);
  });

  it('is read in narrower windows also when most happened within a blink', async () => {
    const moments = Array.from({ length: 300 }, (_, n) => window.from + hour / 2 + Math.floor(n / 30));
    const changed = await all(cutOff(moments).port.updates(window, never));
    expect(new Set(changed.map((contact) => contact.externalId)).size).toBe(300);
  });

  it.each([100, 150, 999])('has all %i that happened at one moment', async (many) => {
    const { port, count } = cutOff(Array.from({ length: many }, () => window.from + hour / 2));
    const changed = await all(port.updates(window, never));
    expect(new Set(changed.map((contact) => contact.externalId)).size).toBe(many);
    expect(count()).toBeLessThan(100);
  });

  it('fails when one moment holds more than can be asked for', async () => {
    const { port } = cutOff(Array.from({ length: 1001 }, () => window.from + hour / 2));
    await expect(all(port.updates(window, never))).rejects.toMatchObject({ code: 'spotler.feedCut' });
  });
});

describe('the feed of bounces', () => {
  it('has kind, moment and contact', async () => {
    const script = scripted([
      {
        json: {
          bounces: [
            { date: '2026-11-23T11:30:00+01:00', type: 'HARDBOUNCE', contact: { externalId: '1' } },
            { date: '2026-11-23T11:31:00+01:00', type: 'SOFTBOUNCE', contact: null },
          ],
        },
      },
    ]);
    const bounces = await all(spotler(script).bounces(window, never));
    expect(bounces).toMatchObject([
      { at: Date.parse('2026-11-23T10:30:00Z'), kind: 'hard', contact: { externalId: '1' } },
    ]);
    expect(asked(script)).toEqual([`/contact/bounces/list?${dates}&pageSize=100`]);
  });
});

describe('writing contacts', () => {
  const jan: SpotlerUpsert = {
    externalId: '1',
    properties: { firstName: 'Jan', phone: null },
    permissions: [{ bit: 2, enabled: false }],
  };
  const piet: SpotlerUpsert = { externalId: '2', properties: { firstName: 'Piet' }, permissions: [] };

  it('merges, sends only what it was given, and clears with null', async () => {
    const script = scripted([{ json: [] }]);
    await spotler(script).upsert([jan, piet], never);
    expect(asked(script)).toEqual(['/contact/list']);
    expect(JSON.parse(script.requests[0]?.body ?? '')).toEqual({
      update: true,
      purge: false,
      contacts: [
        { externalId: '1', properties: { firstName: 'Jan', phone: null, permissions: [{ bit: 2, enabled: false }] } },
        { externalId: '2', properties: { firstName: 'Piet' } },
      ],
    });
  });

  it('gives each contact its own answer, whatever the order, and says which was not answered', async () => {
    const script = scripted([
      {
        json: [
          { externalId: '9', code: 'OK' },
          { externalId: '2', code: 'PROPERTY_INVALID', message: 'Piet is not a valid firstName' },
        ],
      },
    ]);
    expect(await spotler(script).upsert([jan, piet], never)).toEqual([
      { externalId: '1', code: 'MISSING', message: '' },
      { externalId: '2', code: 'PROPERTY_INVALID', message: '… is not a valid firstName' },
    ]);
  });

  it('refused as a whole is the fault on which the batch is split, without the values', async () => {
    const script = scripted([{ status: 400, json: { errorType: 'INVALID_PARAMS', message: 'Bad contact Piet' } }]);
    await expect(spotler(script).upsert([jan, piet], never)).rejects.toMatchObject({
      code: 'spotler.batchRefused',
      params: { status: 400, errorType: 'INVALID_PARAMS', said: 'Bad contact …' },
    });
  });

  it('is not done at all with an id that is unfit, or with more than 100', async () => {
    const script = scripted([]);
    await expect(spotler(script).upsert([jan, { ...piet, externalId: 'a b' }], never)).rejects.toMatchObject({
      code: 'spotler.badExternalId',
    });
    await expect(
      spotler(script).upsert(
        Array.from({ length: 101 }, () => jan),
        never,
      ),
    ).rejects.toThrow(RangeError);
    expect(await spotler(script).upsert([], never)).toEqual([]);
  });
});

describe('the properties of the account', () => {
  it('are read with the pseudo-properties among them', async () => {
    const script = scripted([
      {
        json: [
          { name: 'externalId', type: 'string' },
          { name: 'email', type: 'email' },
        ],
      },
    ]);
    const names = (await spotler(script).properties(never)).map((property) => property.name);
    expect(names).toEqual(['externalId', 'email']);
    expect(asked(script)).toEqual(['/contact/properties/list']);
  });
});

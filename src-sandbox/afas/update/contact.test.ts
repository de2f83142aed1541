import { expect, test } from 'vitest';
import { refusalOf, sideUnderTest } from '../side-under-test.ts';

const setting = async () => {
  const under = sideUnderTest();
  const rows = await under.everyone();
  const [row = {}] = rows;
  under.at('2026-03-02T09:00:00Z');
  const keys = { CdId: row['ContactId'], ViKc: 'PRS' };
  const now = () => under.rowOf(Number(row['ContactId']));
  return { under, row, rows, keys, now };
};

test('a PUT changes the supplied fields only and answers 201 without a body', async () => {
  const { under, row, keys, now } = await setting();
  const reply = await under.put('KnContact', { ...keys, EmAd: 'new@example.com', FuDs: 'Chef' });
  expect(reply).toMatchObject({ status: 201, body: '' });
  expect(await now()).toEqual({
    ...row,
    Email: 'new@example.com',
    Function: 'Chef',
    ContactChangedOn: '2026-03-02T10:00:00Z',
  });
  under.side.switches.contactReplyHasBody = true;
  expect((await under.put('KnContact', { ...keys, FuDs: 'x' })).body).toBe('{"results":{}}');
});

test('only the contact’s own audit date moves', async () => {
  const { under, rows, keys } = await setting();
  await under.put('KnContact', { ...keys, Bl: true });
  const changed = (await under.everyone()).filter((row, index) => {
    const before = rows[index];
    return ['ContactChangedOn', 'PersonChangedOn', 'OrganisationChangedOn'].some(
      (date) => row[date] !== before?.[date],
    );
  });
  expect(changed).toEqual([{ ...rows[0], Blocked: true, ContactChangedOn: '2026-03-02T10:00:00Z' }]);
});

test('free fields go by their id; booleans are lenient and "" clears', async () => {
  const { under, keys, now } = await setting();
  const { newsletter, bounced, bounceText, segment } = under.side.freeFields;
  for (const no of [false, 'false', '0', '']) {
    await under.put('KnContact', { ...keys, [newsletter]: true });
    expect((await now())?.['Newsletter']).toBe(true);
    expect((await under.put('KnContact', { ...keys, [newsletter]: no })).status).toBe(201);
    expect((await now())?.['Newsletter'], String(no)).toBe(false);
  }
  for (const yes of [true, 'true', '1']) {
    await under.put('KnContact', { ...keys, [newsletter]: '0', [bounced]: yes });
    expect(under.side.acts.contact({ contactId: keys.CdId })).toMatchObject({ Newsletter: false, Bounced: true });
  }
  await under.put('KnContact', { ...keys, [bounceText]: 'hard 2026-03-02', [segment]: '40', FuDs: '' });
  expect(under.side.acts.contact({ contactId: keys.CdId })).toMatchObject({
    BounceText: 'hard 2026-03-02',
    Segment: '40',
    Function: null,
    freeFields: { [bounced]: true, [bounceText]: 'hard 2026-03-02', [newsletter]: false },
  });
});

test('a free field moves the audit date, or not when switched', async () => {
  const { under, row, keys, now } = await setting();
  under.side.switches.freeFieldMovesChangedOn = false;
  await under.put('KnContact', { ...keys, [under.side.freeFields.newsletter]: false });
  expect(await now()).toEqual({ ...row, Newsletter: false });
  await under.put('KnContact', { ...keys, FuDs: 'own field too', [under.side.freeFields.newsletter]: false });
  expect((await now())?.['ContactChangedOn']).toBe('2026-03-02T10:00:00Z');
  await under.put('KnContact', { ...keys, FuDs: row['Function'] ?? '' });
  under.side.switches.freeFieldMovesChangedOn = true;
  await under.put('KnContact', { ...keys, [under.side.freeFields.newsletter]: true });
  expect(await now()).toEqual({ ...row, ContactChangedOn: '2026-03-02T10:00:00Z' });
});

test('a contact is found by CdId with ViKc, by both codes, or by all of them', async () => {
  const { under, row, keys, now } = await setting();
  const codes = { BcCoOga: row['OrganisationId'], BcCoPer: row['PersonNo'] };
  for (const [index, way] of [keys, codes, { ...keys, ...codes }, { ...keys, CdId: String(keys.CdId) }].entries()) {
    expect((await under.put('KnContact', { ...way, FuDs: `way ${index}` })).status).toBe(201);
    expect((await now())?.['Function']).toBe(`way ${index}`);
  }
});

test('keys that are not enough, that find nobody or that contradict each other are refused', async () => {
  const { under, rows, row, keys } = await setting();
  const other = rows.find(({ PersonNo }) => PersonNo !== row['PersonNo']);
  for (const way of [
    { CdId: keys.CdId },
    { BcCoPer: row['PersonNo'] },
    { CdId: 999_999, ViKc: 'PRS' },
    { ...keys, ViKc: 'ORG' },
    { ...keys, BcCoPer: other?.['PersonNo'] },
    { BcCoOga: '000000000', BcCoPer: row['PersonNo'] },
  ]) {
    const reply = await under.put('KnContact', { ...way, FuDs: 'x' });
    expect(reply.status, JSON.stringify(way)).toBe(500);
    expect(refusalOf(reply).externalMessage).toContain('contact');
  }
  expect(await under.everyone()).toEqual(rows);
});

test('which keys find a contact is a switch', async () => {
  const { under, row, keys } = await setting();
  const codes = { BcCoOga: row['OrganisationId'], BcCoPer: row['PersonNo'] };
  const statuses = async () => [
    (await under.put('KnContact', { ...keys, FuDs: 'x' })).status,
    (await under.put('KnContact', { ...codes, FuDs: 'x' })).status,
  ];
  under.side.switches.contactKeys = 'idAndType';
  expect(await statuses()).toEqual([201, 500]);
  under.side.switches.contactKeys = 'codes';
  expect(await statuses()).toEqual([500, 201]);
});

test('KnContact has no POST and no DELETE', async () => {
  const { under, keys } = await setting();
  const body = { KnContact: { Element: { Fields: keys } } };
  expect((await under.write('POST', 'KnContact', body)).status).toBe(400);
  const remove = await under.write('DELETE', `KnContact/KnContact/@CdId/${keys.CdId}`, null);
  expect(refusalOf(remove).externalMessage).toBe("De actie DELETE wordt niet ondersteund door 'KnContact'.");
  expect(await under.everyone()).toHaveLength(40);
  under.side.switches.verbNotSupportedStatus = 405;
  expect((await under.write('POST', 'KnContact', body)).status).toBe(405);
});

test.each<[string, Record<string, unknown>, string, string, number]>([
  [
    'unknown field',
    { Nonsense: 'x' },
    "Het veld 'Nonsense' bestaat niet",
    "field 'Nonsense' does not exist",
    -2147180996,
  ],
  [
    'field of another environment',
    { U00000000000000000000000000000000: true },
    'bestaat niet',
    'does not exist',
    -2147180996,
  ],
  ['internal id', { BcId: '1' }, "'BcId' bestaat niet", "'BcId' does not exist", -2147180996],
  [
    'too long',
    { FuDs: 'x'.repeat(51) },
    "'Functie op visitekaart' is te lang (maximaal 50",
    'is too long (at most 50',
    -2147180996,
  ],
  ['wrong type', { Bl: 'maybe' }, "'Geblokkeerd' is ongeldig", "'Blocked' is not valid", -2147180996],
  [
    'unknown code',
    { ViMd: 'XXX' },
    "waarde bij 'Voorkeursmedium' bestaat niet",
    "'Preferred medium' does not exist",
    -2147220469,
  ],
])('%s: 500 with a text in the language of the request, and nothing applied', async (_, wrong, nl, en, errorNumber) => {
  const { under, rows, keys } = await setting();
  const fields = { ...keys, EmAd: 'never@example.com', ...wrong };
  const reply = await under.put('KnContact', fields, { 'accept-language': 'nl-nl' });
  expect(reply.status).toBe(500);
  expect(refusalOf(reply)).toMatchObject({ externalMessage: expect.stringContaining(nl), errorNumber });
  const english = await under.put('KnContact', fields, { 'accept-language': 'en-us' });
  expect(refusalOf(english).externalMessage).toContain(en);
  expect(await under.everyone()).toEqual(rows);
});

test('null is ignored, clears or is refused, by switch', async () => {
  const { under, keys, now } = await setting();
  await under.put('KnContact', { ...keys, FuDs: 'kept' });
  await under.put('KnContact', { ...keys, FuDs: null });
  expect((await now())?.['Function']).toBe('kept');
  under.side.switches.nullInUpdate = 'refused';
  expect((await under.put('KnContact', { ...keys, FuDs: null })).status).toBe(500);
  under.side.switches.nullInUpdate = 'clears';
  await under.put('KnContact', { ...keys, FuDs: null });
  expect((await now())?.['Function']).toBeNull();
});

test('Element may be an array of one; two lines, no element and no JSON are refused', async () => {
  const { under, keys, now } = await setting();
  const line = { Fields: { ...keys, FuDs: 'array' } };
  expect((await under.write('PUT', 'KnContact', { KnContact: { Element: [line] } })).status).toBe(201);
  expect((await now())?.['Function']).toBe('array');
  expect((await under.write('PUT', 'KnContact', { KnContact: { Element: [line, line] } })).status).toBe(500);
  for (const body of [
    {},
    [],
    null,
    { KnPerson: { Element: line } },
    { KnContact: {} },
    { KnContact: { Element: 1 } },
  ]) {
    expect((await under.write('PUT', 'KnContact', body)).status, JSON.stringify(body)).toBe(400);
  }
  const invalid = await under.call({ method: 'PUT', path: '/connectors/KnContact', body: '{"KnContact":' });
  expect(invalid).toMatchObject({ status: 400, body: '{"message":"Invalid json"}' });
  under.side.switches.invalidJsonStatus = 500;
  expect((await under.call({ method: 'PUT', path: '/connectors/KnContact', body: '{' })).status).toBe(500);
});

test('more than 75 MB is 413', async () => {
  const { under } = await setting();
  const body = 'x'.repeat(75_000_001);
  expect((await under.call({ method: 'PUT', path: '/connectors/KnContact', body })).status).toBe(413);
});

import { expect, test } from 'vitest';
import { refusalOf, sideUnderTest } from '../side-under-test.ts';

const setting = async () => {
  const under = sideUnderTest();
  const rows = await under.everyone();
  const [row = {}] = rows;
  under.at('2026-03-02T09:00:00Z');
  const post = (connector: string, element: Readonly<Record<string, unknown>>) =>
    under.write('POST', connector, { [connector.split('/')[0] ?? '']: { Element: element } });
  const contactsOf = async (personNo: unknown) =>
    (await under.everyone()).filter(({ PersonNo }) => PersonNo === personNo);
  return { under, row, rows, post, contactsOf, today: '2026-03-02T10:00:00Z' };
};

const codeIn = (body: string | undefined, connector: string): string =>
  (JSON.parse(body ?? '') as { readonly results: Readonly<Record<string, { readonly BcCo: string }>> }).results[
    connector
  ]?.BcCo ?? '';

test('a PUT on KnPerson shows in every contact of the person and moves the person’s date only', async () => {
  const { under, row, contactsOf, today } = await setting();
  const before = await contactsOf(row['PersonNo']);
  expect(before).toHaveLength(2);
  const reply = await under.put('KnPerson', { MatchPer: '0', BcCo: row['PersonNo'], FiNm: 'Nieuw', Is: '' });
  expect(reply.status).toBe(201);
  expect(JSON.parse(reply.body ?? '')).toEqual({
    results: { KnPerson: { BcId: expect.stringMatching(/^\d+$/), BcCo: row['PersonNo'] } },
  });
  expect(await contactsOf(row['PersonNo'])).toEqual(
    before.map((contact) => ({ ...contact, FirstName: 'Nieuw', Infix: null, PersonChangedOn: today })),
  );
});

test('a PUT on KnOrganisation shows in its contacts; its address is an object below it', async () => {
  const { under, row, rows, today } = await setting();
  const element = {
    Fields: { MatchOga: '0', BcCo: row['OrganisationId'], Nm: 'Andere naam' },
    Objects: [{ KnBasicAddressAdr: { Element: { Fields: { CoId: 'B', Rs: 'Gent', HmNr: '12', HmAd: 'b' } } } }],
  };
  const reply = await under.write('PUT', 'KnOrganisation', { KnOrganisation: { Element: element } });
  expect(codeIn(reply.body, 'KnOrganisation')).toBe(row['OrganisationId']);
  expect(await under.everyone()).toEqual(
    rows.map((contact) =>
      contact['OrganisationId'] === row['OrganisationId']
        ? {
            ...contact,
            Company: 'Andere naam',
            Country: 'B',
            City: 'Gent',
            HouseNumber: '12 b',
            OrganisationChangedOn: today,
          }
        : contact,
    ),
  );
});

test('an address alone moves the date of its organisation, or not when switched; a country is always needed', async () => {
  const { under, row } = await setting();
  const put = (address: Readonly<Record<string, unknown>>) =>
    under.write('PUT', 'KnOrganisation', {
      KnOrganisation: {
        Element: {
          Fields: { MatchOga: '0', BcCo: row['OrganisationId'] },
          Objects: { KnBasicAddressAdr: { Element: { Fields: address } } },
        },
      },
    });
  const changedOn = async () => (await under.rowOf(Number(row['ContactId'])))?.['OrganisationChangedOn'];
  expect(refusalOf(await put({ Rs: 'Gent' })).externalMessage).toBe("'Land' is verplicht.");
  under.side.switches.addressMovesChangedOn = false;
  expect((await put({ CoId: 'B', Rs: 'Gent' })).status).toBe(201);
  expect((await under.rowOf(Number(row['ContactId'])))?.['City']).toBe('Gent');
  expect(await changedOn()).toBe(row['OrganisationChangedOn']);
  under.side.switches.addressMovesChangedOn = true;
  await put({ CoId: 'B', Rs: 'Gent' });
  expect(await changedOn()).toBe('2026-03-02T10:00:00Z');
});

test('a PUT that finds nobody is refused, or inserts when switched', async () => {
  const { under, rows } = await setting();
  const fields = { MatchPer: '0', BcCo: '777777', LaNm: 'Nieuw' };
  expect(refusalOf(await under.put('KnPerson', fields)).externalMessage).toBe('De persoon is niet gevonden.');
  expect(refusalOf(await under.put('KnOrganisation', { BcCo: '777777' })).externalMessage).toBe(
    'De organisatie is niet gevonden.',
  );
  expect(await under.everyone()).toEqual(rows);
  under.side.switches.putInsertsWithoutMatch = true;
  expect(codeIn((await under.put('KnPerson', fields)).body, 'KnPerson')).toBe('777777');
});

test('a POST on KnPerson inserts with AFAS’s own number or the given one, which has to be free', async () => {
  const { post, row } = await setting();
  const own = await post('KnPerson', { Fields: { AutoNum: true, MatchPer: '7', FiNm: 'An', LaNm: 'Nieuw' } });
  expect(own.status).toBe(201);
  expect(codeIn(own.body, 'KnPerson')).toMatch(/^\d{6}$/);
  const given = await post('KnPerson', { Fields: { AutoNum: 'false', MatchPer: '7', BcCo: '00A1', LaNm: 'Nieuw' } });
  expect(codeIn(given.body, 'KnPerson')).toBe('00A1');
  const refused = async (fields: Readonly<Record<string, unknown>>) =>
    refusalOf(await post('KnPerson', { Fields: fields })).externalMessage;
  expect(await refused({ MatchPer: '7', BcCo: row['PersonNo'], LaNm: 'x' })).toBe("'Nummer' is al in gebruik.");
  expect(await refused({ MatchPer: '7', LaNm: 'x' })).toBe("'Nummer' is verplicht.");
  expect(await refused({ MatchPer: '7', AutoNum: true, FiNm: 'An' })).toBe("'Achternaam' is verplicht.");
});

test('a new person without organisation is a contact of type PER, unless switched', async () => {
  const { under, post, contactsOf } = await setting();
  const fields = { AutoNum: true, MatchPer: '7', LaNm: 'Los' };
  const no = codeIn((await post('KnPerson', { Fields: fields })).body, 'KnPerson');
  expect(await contactsOf(no)).toMatchObject([{ Type: 'PER', LastName: 'Los', OrganisationId: null }]);
  under.side.switches.loosePersonGetsContact = false;
  const other = codeIn((await post('KnPerson', { Fields: fields })).body, 'KnPerson');
  expect(await contactsOf(other)).toEqual([]);
});

test('a new organisation needs a name', async () => {
  const { post } = await setting();
  const reply = await post('KnOrganisation', { Fields: { AutoNum: true, MatchOga: '6' } });
  expect(refusalOf(reply).externalMessage).toBe("'Naam' is verplicht.");
  const made = await post('KnOrganisation', { Fields: { AutoNum: true, MatchOga: '6', Nm: 'Nieuw BV' } });
  expect(codeIn(made.body, 'KnOrganisation')).toMatch(/^\d{9}$/);
});

test('MatchPer 2 to 6 match on name and one thing more; a POST that matches updates', async () => {
  const { post, contactsOf } = await setting();
  const name = { LaNm: 'Zoekbaar', Is: 'van', In: 'A.B.', ViGe: 'V' };
  const more = { 3: 'EmAd', 4: 'MbNr', 5: 'TeNr', 6: 'DaBi' };
  const values = { EmAd: 'a@example.nl', MbNr: '06', TeNr: '020', DaBi: '1980-02-29' };
  const make = { Fields: { ...name, ...values, AutoNum: true, MatchPer: '7' } };
  const no = codeIn((await post('KnPerson', make)).body, 'KnPerson');
  for (const [method, field] of Object.entries(more)) {
    const value = values[field as keyof typeof values];
    const fields = { ...name, MatchPer: method, AutoNum: true, FiNm: `by ${method}`, [field]: value };
    expect(codeIn((await post('KnPerson', { Fields: fields })).body, 'KnPerson')).toBe(no);
    expect(await contactsOf(no)).toMatchObject([{ FirstName: `by ${method}` }]);
  }
  const stranger = { ...name, MatchPer: '3', AutoNum: true, EmAd: 'other@example.nl' };
  expect(codeIn((await post('KnPerson', { Fields: stranger })).body, 'KnPerson')).not.toBe(no);
});

test('several matches are refused, and so is a method that does not exist', async () => {
  const { under, post, rows } = await setting();
  const twin = { LaNm: 'Tweeling', ViGe: 'M', AutoNum: true, MatchPer: '7' };
  under.side.switches.loosePersonGetsContact = false;
  await post('KnPerson', { Fields: twin });
  await post('KnPerson', { Fields: twin });
  const refused = await post('KnPerson', { Fields: { ...twin, MatchPer: '2' } });
  expect(refusalOf(refused).externalMessage).toContain('meerdere personen');
  expect((await post('KnPerson', { Fields: { ...twin, MatchPer: '9' } })).status).toBe(500);
  await post('KnOrganisation', { Fields: { AutoNum: true, MatchOga: '6', Nm: 'Dubbel' } });
  await post('KnOrganisation', { Fields: { AutoNum: true, MatchOga: '6', Nm: 'Dubbel' } });
  const several = await post('KnOrganisation', { Fields: { MatchOga: '3', Nm: 'dubbel' } });
  expect(refusalOf(several).externalMessage).toContain('meerdere organisaties');
  expect(await under.everyone()).toEqual(rows);
});

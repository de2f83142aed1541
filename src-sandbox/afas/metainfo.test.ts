import { expect, test } from 'vitest';
import { afasToken, sideUnderTest } from './side-under-test.ts';

type GetField = {
  readonly id: string;
  readonly fieldId: string;
  readonly dataType: string;
  readonly controlType: number;
};
type UpdateField = {
  readonly fieldId: string;
  readonly dataType: string;
  readonly label: string;
  readonly length: number;
  readonly controlType: number;
  readonly values: readonly { readonly id: string; readonly description: string }[] | null;
};
type UpdateObject = {
  readonly name: string;
  readonly fields: readonly UpdateField[];
  readonly objects: readonly UpdateObject[];
};

const getFields = async (under: ReturnType<typeof sideUnderTest>, connector: string): Promise<readonly GetField[]> =>
  ((await under.json({ path: `/metainfo/get/${connector}` })) as { readonly fields: readonly GetField[] }).fields;

const updateObject = async (under: ReturnType<typeof sideUnderTest>, connector: string, headers = {}) =>
  (await under.json({ path: `/metainfo/update/${connector}`, headers })) as UpdateObject;

test('metainfo lists the connectors of this token and where it is, on one line', async () => {
  const under = sideUnderTest();
  const reply = await under.call({ path: '/metainfo' });
  expect(reply.body).not.toContain('\n');
  const metainfo = JSON.parse(reply.body ?? '');
  expect(metainfo.info).toEqual({ envid: 'O12345AA', appName: 'Pont', group: 'Pont', tokenExpiry: '0' });
  expect(metainfo.updateConnectors).toEqual([
    { id: 'KnContact', description: 'Contact' },
    { id: 'KnPerson', description: 'Persoon' },
    { id: 'KnOrganisation', description: 'Organisatie' },
  ]);
  expect(metainfo.getConnectors[0]).toEqual({ id: 'Pont_Contacts', description: 'Contactpersonen voor Pont' });
});

test('the restricted token lacks KnPerson', async () => {
  const under = sideUnderTest();
  const headers = { authorization: afasToken(under.side.secrets.restrictedToken) };
  const metainfo = (await under.json({ path: '/metainfo', headers })) as {
    readonly updateConnectors: readonly { readonly id: string }[];
  };
  expect(metainfo.updateConnectors.map(({ id }) => id)).toEqual(['KnContact', 'KnOrganisation']);
});

test('tokenExpiry is what the switch says', async () => {
  const under = sideUnderTest();
  under.side.switches.tokenExpiry = '2027-08-31';
  expect(await under.json({ path: '/metainfo' })).toMatchObject({ info: { tokenExpiry: '2027-08-31' } });
});

test('paths are case-insensitive', async () => {
  const under = sideUnderTest();
  for (const path of ['/MetaInfo', '/METAINFO/Get/pont_contacts', '/Connectors/PONT_CONTACTS', '/profitversion']) {
    expect((await under.call({ path })).status, path).toBe(200);
  }
});

test('a column is known in rows by its id, and metainfo gives it another fieldId', async () => {
  const under = sideUnderTest();
  const fields = await getFields(under, 'Pont_Contacts');
  expect(fields.find(({ id }) => id === 'Email')).toEqual({
    id: 'Email',
    fieldId: 'U004',
    dataType: 'string',
    label: 'E-mail werk',
    length: 255,
    controlType: 1,
    decimals: 0,
    decimalsFieldId: '',
  });
  expect(fields.filter(({ id, fieldId }) => id === fieldId)).toEqual([]);
  const types = Object.fromEntries(fields.map(({ id, dataType }) => [id, dataType]));
  expect(types).toMatchObject({
    ContactId: 'int',
    PersonNo: 'string',
    OrganisationId: 'string',
    Blocked: 'boolean',
    ContactChangedOn: 'date',
    Newsletter: 'boolean',
    ProductNews: 'boolean',
    Events: 'boolean',
  });
  expect(fields.find(({ id }) => id === 'Segment')?.controlType).toBe(5);
});

test('a free-field column has an alias or the id of metainfo/update as fieldId', async () => {
  const under = sideUnderTest();
  const fieldId = async () => (await getFields(under, 'Pont_Contacts')).find(({ id }) => id === 'Newsletter')?.fieldId;
  expect(await fieldId()).toMatch(/^U\d{3}$/);
  under.side.switches.freeFieldIdInGet = 'guid';
  expect(await fieldId()).toBe(under.side.freeFields.newsletter);
});

test('metainfo/get lists values of table links only when the switch says so', async () => {
  const under = sideUnderTest();
  const segment = async () => (await getFields(under, 'Pont_Contacts')).find(({ id }) => id === 'Segment');
  expect(await segment()).not.toHaveProperty('values');
  under.side.switches.referenceValuesInGet = true;
  expect(await segment()).toMatchObject({ values: expect.arrayContaining([{ id: '10', description: 'Klant' }]) });
});

test('a removed column is gone from metainfo and the others keep their fieldId', async () => {
  const under = sideUnderTest();
  const before = await getFields(under, 'Pont_Contacts');
  under.side.acts.removeColumn({ getConnector: 'Pont_Contacts', column: 'Blocked' });
  expect(await getFields(under, 'Pont_Contacts')).toEqual(before.filter(({ id }) => id !== 'Blocked'));
  under.side.acts.restoreColumn({ getConnector: 'Pont_Contacts', column: 'Blocked' });
  expect(await getFields(under, 'Pont_Contacts')).toEqual(before);
});

test('KnContact shows free fields as U and 32 hexadecimal digits, with the values of a table link', async () => {
  const under = sideUnderTest();
  const { fields, ...rest } = await updateObject(under, 'KnContact');
  expect(rest).toMatchObject({ id: 'KnContact', name: 'KnContact', description: 'Contact', objects: [] });
  const byLabel = new Map(fields.map((field) => [field.label, field]));
  for (const label of ['Nieuwsbrief', 'Productnieuws', 'Evenementen', 'E-mail onbestelbaar']) {
    expect(byLabel.get(label)).toMatchObject({
      fieldId: expect.stringMatching(/^U[0-9A-F]{32}$/),
      dataType: 'boolean',
    });
  }
  expect(byLabel.get('Nieuwsbrief')).toEqual({
    fieldId: under.side.freeFields.newsletter,
    primaryKey: false,
    dataType: 'boolean',
    label: 'Nieuwsbrief',
    mandatory: false,
    length: 0,
    decimals: 0,
    decimalFieldId: '',
    notzero: false,
    controlType: 1,
    values: null,
  });
  expect(byLabel.get('Reden onbestelbaar')).toMatchObject({ dataType: 'string', length: 255 });
  expect(byLabel.get('Segment')).toMatchObject({ controlType: 5, values: { length: 4 } });
  under.side.switches.freeFieldValuesInUpdate = false;
  const segment = (await updateObject(under, 'KnContact')).fields.find(({ label }) => label === 'Segment');
  expect(segment).toMatchObject({ controlType: 5, values: null });
});

test('objects nest: a contact below an organisation has a person below it', async () => {
  const under = sideUnderTest();
  const { objects } = await updateObject(under, 'KnOrganisation');
  expect(objects.map(({ name }) => name)).toEqual(['KnBasicAddressAdr', 'KnContact']);
  const contact = objects[1];
  expect(contact?.fields.map(({ fieldId }) => fieldId)).toContain(under.side.freeFields.newsletter);
  expect(contact?.objects.map(({ name }) => name)).toEqual(['KnPerson']);
});

test('labels and descriptions follow Accept-Language, Dutch by default', async () => {
  const under = sideUnderTest();
  const labelOf = async (language: string) =>
    (await updateObject(under, 'KnPerson', { 'accept-language': language })).fields.find(
      ({ fieldId }) => fieldId === 'FiNm',
    )?.label;
  expect(await labelOf('en-us')).toBe('First name');
  expect(await labelOf('nl-nl')).toBe('Voornaam');
  expect(await labelOf('')).toBe('Voornaam');
});

test('a language code has 3 positions before Profit 8 and 5 from it', async () => {
  const under = sideUnderTest();
  const length = async () =>
    (await updateObject(under, 'KnPerson')).fields.find(({ fieldId }) => fieldId === 'LgId')?.length;
  expect(await length()).toBe(5);
  under.side.switches.profitVersion = 7;
  expect(await length()).toBe(3);
});

test('ProfitVersion may need a connector of its own', async () => {
  const under = sideUnderTest();
  expect(await under.json({ path: '/ProfitVersion' })).toEqual({ version: '8.1.5' });
  under.side.switches.profitVersionAuthorised = false;
  expect((await under.call({ path: '/ProfitVersion' })).status).toBe(401);
});

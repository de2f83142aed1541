import { describe, expect, test } from 'vitest';
import { refusalOf, sideUnderTest } from '../side-under-test.ts';

const columnsOf = async (under: ReturnType<typeof sideUnderTest>, connector: string) => {
  const reply = await under.call({ path: `/metainfo/get/${connector}`, headers: { 'accept-language': 'en-us' } });
  expect(reply.status).toBe(200);
  const { fields } = JSON.parse(reply.body ?? '') as {
    readonly fields: readonly { readonly id: string; readonly dataType: string }[];
  };
  return fields;
};

const standard = [
  'ContactId',
  'PersonNo',
  'OrganisationId',
  'Email',
  'Blocked',
  'ContactChangedOn',
  'PersonChangedOn',
  'OrganisationChangedOn',
  'Type',
  'FirstName',
  'Infix',
  'LastName',
  'Function',
  'Phone',
  'Company',
  'Street',
  'HouseNumber',
  'PostalCode',
  'City',
  'Country',
  'Language',
  'Segment',
  'Newsletter',
  'ProductNews',
  'Events',
];

test('Pont_Contacts has its columns in every row, empty as null, codes with leading zeros', async () => {
  const under = sideUnderTest();
  const rows = await under.everyone();
  for (const row of rows) expect(Object.keys(row)).toEqual(standard);
  expect(rows[0]).toMatchObject({
    ContactId: expect.any(Number),
    PersonNo: expect.stringMatching(/^\d{6}$/),
    OrganisationId: expect.stringMatching(/^0\d{8}$/),
    Blocked: false,
    Newsletter: true,
    Type: 'PRS',
  });
  expect(rows.map(({ Infix }) => Infix)).toContain(null);
  const loose = rows.find(({ OrganisationId }) => OrganisationId === null);
  expect(loose).toMatchObject({
    Type: 'PER',
    Company: null,
    OrganisationChangedOn: null,
    PersonNo: expect.any(String),
  });
  expect(new Set(rows.map((row) => `${row['ContactId']}/${row['PersonNo']}/${row['OrganisationId']}`)).size).toBe(40);
});

test('a person at two organisations is two rows with one person number', async () => {
  const rows = await sideUnderTest().everyone();
  const again = rows.filter(({ PersonNo }) => PersonNo === rows[0]?.['PersonNo']);
  expect(again).toHaveLength(2);
  expect(again[0]?.['OrganisationId']).not.toBe(again[1]?.['OrganisationId']);
});

test('text goes through unharmed: markup, emoji, right to left, decomposed letters, trailing blanks', async () => {
  const under = sideUnderTest();
  const made = [...under.side.people].map(({ person }) => person.lastName);
  expect((await under.everyone()).map(({ LastName }) => LastName)).toEqual(made);
  under.side.switches.trimTrailingBlanks = true;
  expect((await under.everyone()).map(({ LastName }) => LastName)).toEqual(made.map((name) => name.trimEnd()));
});

describe('each further GetConnector has one thing wrong', () => {
  test.each([
    ['Pont_NoPersonNo', ['PersonNo']],
    ['Pont_NoOrganisationId', ['OrganisationId']],
    ['Pont_NoEmail', ['Email']],
    ['Pont_BlockedFiltered', ['Blocked']],
    ['Pont_NoChangeDates', ['ContactChangedOn', 'PersonChangedOn', 'OrganisationChangedOn']],
    ['Pont_ContactDateOnly', ['PersonChangedOn', 'OrganisationChangedOn']],
    ['Pont_JoinDuplicates', []],
    ['Pont_HiddenRows', []],
    ['Pont_Blocked', []],
    ['Pont_TextNewsletter', []],
  ])('%s lacks %j and nothing else', async (connector, missing: readonly string[]) => {
    const under = sideUnderTest();
    const ids = (await columnsOf(under, connector)).map(({ id }) => id);
    expect(ids).toEqual(standard.filter((id) => !missing.includes(id)));
  });

  test('Pont_BlockedFiltered leaves out exactly the blocked contacts', async () => {
    const under = sideUnderTest({ contacts: 100 });
    const open = (await under.everyone()).filter(({ Blocked }) => Blocked === false);
    const shown = await under.everyone('Pont_BlockedFiltered');
    expect(shown.map(({ ContactId }) => ContactId)).toEqual(open.map(({ ContactId }) => ContactId));
    expect(open.length).toBeLessThan(100);
  });

  test('Pont_JoinDuplicates repeats whole rows, also with one row a page', async () => {
    const under = sideUnderTest();
    const rows = await under.everyone('Pont_JoinDuplicates');
    const distinct = new Map(rows.map((row) => [row['ContactId'], row]));
    expect([...distinct.values()]).toEqual(await under.everyone());
    expect(rows.length).toBeGreaterThan(distinct.size);
    const paged = [];
    for (let skip = 0; skip < rows.length; skip += 1) {
      paged.push(
        ...(await under.rows({ skip: String(skip), take: '1', orderbyfieldids: 'ContactId' }, 'Pont_JoinDuplicates')),
      );
    }
    expect(paged).toEqual(rows);
  });

  test('Pont_Blocked is refused with AFAS’s own words until somebody unblocks it', async () => {
    const under = sideUnderTest();
    const read = (language: string) =>
      under.call({ path: '/connectors/Pont_Blocked', headers: { 'accept-language': language } });
    expect((await read('nl')).status).toBe(500);
    expect(refusalOf(await read('nl')).externalMessage).toBe('Deze GetConnector (definitie) is geblokkeerd');
    expect(refusalOf(await read('en')).externalMessage).toBe('This GetConnector (definition) is blocked');
    under.side.acts.unblockGetConnector({ getConnector: 'Pont_Blocked' });
    expect((await read('nl')).status).toBe(200);
  });

  test('Pont_HiddenRows answers 200 without rows', async () => {
    expect(await sideUnderTest().everyone('Pont_HiddenRows')).toEqual([]);
  });

  test('Pont_TextNewsletter has the newsletter as text', async () => {
    const under = sideUnderTest();
    expect(await columnsOf(under, 'Pont_TextNewsletter')).toContainEqual(
      expect.objectContaining({ id: 'Newsletter', dataType: 'string' }),
    );
    const texts = (await under.everyone('Pont_TextNewsletter')).map(({ Newsletter }) => Newsletter);
    const yesNo = (await under.everyone()).map(({ Newsletter }) => (Newsletter === true ? 'Ja' : 'Nee'));
    expect(texts).toEqual(yesNo);
  });

  test('Pont_Hrm adds columns of HRM and order management; descriptions follow the language', async () => {
    const under = sideUnderTest();
    const added = (await columnsOf(under, 'Pont_Hrm')).slice(standard.length).map(({ id }) => id);
    expect(added).toEqual([
      'EmployeeId',
      'DateOfEmployment',
      'ContractType',
      'HoursPerWeek',
      'SalesOrderNumber',
      'LastOrderDate',
    ]);
    const contracts = async (language: string) => {
      const headers = { 'accept-language': language };
      const { rows } = (await under.json({ path: '/connectors/Pont_Hrm', headers })) as {
        readonly rows: readonly { readonly ContractType: string | null }[];
      };
      return new Set(rows.map(({ ContractType }) => ContractType));
    };
    expect(await contracts('nl')).toEqual(new Set([null, 'Vast', 'Bepaalde tijd']));
    expect(await contracts('en')).toEqual(new Set([null, 'Permanent', 'Fixed term']));
    const employee = (await under.everyone('Pont_Hrm')).find(({ EmployeeId }) => EmployeeId !== null);
    expect(employee?.['DateOfEmployment']).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
  });

  test('Pont_Dotted.Name has columns with dots, which filters and sorting in the URL do not find', async () => {
    const under = sideUnderTest();
    const added = (await columnsOf(under, 'Pont_Dotted.Name')).slice(standard.length).map(({ id }) => id);
    expect(added).toEqual(['Profit_FullName', 'Profit.Region']);
    const path = '/connectors/Pont_Dotted.Name';
    const text = "Connector-veld 'Profit.Region' niet gevonden";
    const sorted = await under.call({ path, query: { orderbyfieldids: 'Profit.Region' } });
    expect(refusalOf(sorted).externalMessage).toBe(text);
    const field = { filterfieldids: 'Profit.Region', filtervalues: '20', operatortypes: '1' };
    expect(refusalOf(await under.call({ path, query: field })).externalMessage).toBe(text);
    const filterjson = JSON.stringify({
      Filters: { Filter: [{ Field: [{ '@FieldId': 'Profit.Region', '@OperatorType': 1, '#text': '20' }] }] },
    });
    const found = await under.rows({ filterjson }, 'Pont_Dotted.Name');
    expect(found.map((row) => row['Profit.Region'])).toContain('20');
  });
});

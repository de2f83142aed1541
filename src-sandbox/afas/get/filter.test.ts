import { expect, test } from 'vitest';
import { refusalOf, type Row, sideUnderTest } from '../side-under-test.ts';

const connector = '/connectors/Pont_Contacts';

const filter = (fields: string, values: string, operators: string) => ({
  filterfieldids: fields,
  filtervalues: values,
  operatortypes: operators,
  orderbyfieldids: 'ContactId',
  take: '500',
});

const refusal = async (under: ReturnType<typeof sideUnderTest>, query: Readonly<Record<string, string>>) => {
  const reply = await under.call({ path: connector, query });
  expect(reply.status).toBe(500);
  return refusalOf(reply).externalMessage;
};

/** Every row the filter should give, worked out from all rows. */
const expectRows = async (
  under: ReturnType<typeof sideUnderTest>,
  query: Readonly<Record<string, string>>,
  holds: (row: Row) => boolean,
): Promise<void> => {
  const wanted = (await under.everyone()).filter(holds);
  expect(wanted.length, 'a filter that finds nothing proves nothing').toBeGreaterThan(0);
  expect(await under.rows(query)).toEqual(wanted);
};

const lower = (value: unknown): string => String(value).toLowerCase();
const filled = (row: Row, column: string): boolean => row[column] !== null;

test.each<[string, string, string, (row: Row) => boolean]>([
  ['equals', '1', 'NL', (row) => row['Country'] === 'NL'],
  ['at least', '2', 'D', (row) => filled(row, 'Country') && lower(row['Country']) >= 'd'],
  ['at most', '3', 'D', (row) => filled(row, 'Country') && lower(row['Country']) <= 'd'],
  ['more', '4', 'D', (row) => filled(row, 'Country') && lower(row['Country']) > 'd'],
  ['less', '5', 'D', (row) => filled(row, 'Country') && lower(row['Country']) < 'd'],
  ['contains', '6', 'n', (row) => lower(row['Country']).includes('n') && filled(row, 'Country')],
  ['not equal', '7', 'NL', (row) => filled(row, 'Country') && row['Country'] !== 'NL'],
  ['empty', '8', '[is leeg]', (row) => row['Country'] === null],
  ['empty with an empty value', '8', '', (row) => row['Country'] === null],
  ['not empty', '9', '[is leeg]', (row) => row['Country'] !== null],
  ['starts with', '10', 'n', (row) => filled(row, 'Country') && lower(row['Country']).startsWith('n')],
  ['does not contain', '11', 'N', (row) => filled(row, 'Country') && !lower(row['Country']).includes('n')],
  ['does not start with', '12', 'N', (row) => filled(row, 'Country') && !lower(row['Country']).startsWith('n')],
  ['ends with', '13', 'l', (row) => filled(row, 'Country') && lower(row['Country']).endsWith('l')],
  ['does not end with', '14', 'L', (row) => filled(row, 'Country') && !lower(row['Country']).endsWith('l')],
  ['quick filter', '15', 'l', (row) => filled(row, 'Country') && lower(row['Country']).includes('l')],
])('operator %s', async (_, operator, value, holds) => {
  const under = sideUnderTest({ contacts: 120 });
  await expectRows(under, filter('Country', value, operator), holds);
});

test('an operator that does not exist is refused', async () => {
  const under = sideUnderTest();
  for (const operator of ['0', '16', '', 'x']) {
    expect(await refusal(under, filter('Country', 'NL', operator))).toContain(`Operator '${operator}'`);
  }
});

test('numbers compare as numbers, yes/no by word or digit', async () => {
  const under = sideUnderTest();
  const third = (await under.everyone())[2]?.['ContactId'];
  await expectRows(under, filter('ContactId', String(third), '4'), (row) => Number(row['ContactId']) > Number(third));
  for (const yes of ['true', 'True', '1']) {
    await expectRows(under, filter('Newsletter', yes, '1'), (row) => row['Newsletter'] === true);
  }
  under.side.switches.booleanFilterValues = 'digits';
  expect(await refusal(under, filter('Newsletter', 'true', '1'))).toContain('Newsletter');
  under.side.switches.booleanFilterValues = 'words';
  expect(await refusal(under, filter('Newsletter', '1', '1'))).toContain('Newsletter');
  expect(await refusal(under, filter('ContactId', 'abc', '1'))).toContain('ContactId');
});

test('comma is AND, semicolon is OR between groups, as in the official example', async () => {
  const under = sideUnderTest({ contacts: 120 });
  await expectRows(
    under,
    filter('Country,Newsletter;Email', 'NL,true;[is leeg]', '7,1;8'),
    (row) => (filled(row, 'Country') && row['Country'] !== 'NL' && row['Newsletter'] === true) || row['Email'] === null,
  );
  const [first, , third] = (await under.everyone()).map(({ ContactId }) => ContactId);
  await expectRows(under, filter('ContactId;ContactId', `${third};${first}`, '1;1'), ({ ContactId }) =>
    [first, third].includes(ContactId ?? null),
  );
});

test('conditions on ContactId overlap, contradict and combine like any other', async () => {
  const under = sideUnderTest({ contacts: 60 });
  const ids = (await under.everyone()).map(({ ContactId }) => Number(ContactId));
  const [a = 0, b = 0, c = 0, d = 0] = [ids[10], ids[20], ids[30], ids[40]];
  const id = (row: Row): number => Number(row['ContactId']);
  const among = (groups: number, conditions: number): string =>
    Array.from({ length: groups }, () => Array.from({ length: conditions }, () => 'ContactId').join(',')).join(';');
  await expectRows(under, filter(among(2, 2), `${a},${d};${b},${c}`, '4,5;2,3'), (row) => id(row) > a && id(row) < d);
  await expectRows(under, filter(among(2, 2), `${b},${d};${a},${c}`, '2,3;2,3'), (row) => id(row) >= a && id(row) <= d);
  await expectRows(under, filter(among(3, 1), `${c};${a};${c}`, '1;1;1'), (row) => [a, c].includes(id(row)));
  await expectRows(under, filter(among(2, 1), `${b};${c}`, '5;7'), (row) => id(row) !== c);
  const downwards = { ...filter(among(3, 1), `${c};${a};${d}`, '1;1;1'), orderbyfieldids: '-ContactId' };
  expect((await under.rows(downwards)).map(id)).toEqual([d, c, a]);
  expect(await under.rows(filter(among(1, 2), `${c},${b}`, '4,5'))).toEqual([]);
  const mixed = filter('ContactId;Newsletter', `${a};true`, '1;1');
  await expectRows(under, mixed, (row) => id(row) === a || row['Newsletter'] === true);
});

test('lists that do not run in parallel are refused', async () => {
  const under = sideUnderTest();
  for (const [fields, values, operators] of [
    ['Country,Email', 'NL', '1,1'],
    ['Country;Email', 'NL,x', '1;1'],
    ['Country', 'NL', '1;1'],
    ['Country', 'a,b', '1'],
  ] as const) {
    expect(await refusal(under, filter(fields, values, operators))).toContain('filter');
  }
});

test('an unknown field is refused in Dutch or English', async () => {
  const under = sideUnderTest();
  expect(await refusal(under, filter('Nonsense', 'x', '1'))).toBe("Connector-veld 'Nonsense' niet gevonden");
  const reply = await under.call({
    path: connector,
    query: filter('Nonsense', 'x', '1'),
    headers: { 'accept-language': 'en-us' },
  });
  expect(refusalOf(reply).externalMessage).toBe("Connector field 'Nonsense' not found");
});

test('text compares without case, or with it when switched', async () => {
  const under = sideUnderTest();
  const query = filter('Email', 'J.de.Vries@example.NL', '1');
  expect(await under.rows(query)).toHaveLength(2);
  under.side.switches.caseSensitiveFilters = true;
  expect(await under.rows(query)).toHaveLength(0);
  expect(await under.rows(filter('Email', 'J.DE.VRIES@EXAMPLE.NL', '1'))).toHaveLength(1);
});

test('percent signs are tolerated, required or literal', async () => {
  const under = sideUnderTest({ contacts: 120 });
  const contains = (row: Row): boolean => lower(row['Email']).includes('info@');
  const count = async (value: string, operator: string) => (await under.rows(filter('Email', value, operator))).length;
  await expectRows(under, filter('Email', '%info@%', '6'), contains);
  await expectRows(under, filter('Email', 'info@', '6'), contains);
  await expectRows(under, filter('Email', '%info@%', '7'), (row) => filled(row, 'Email') && !contains(row));

  under.side.switches.percentInFilter = 'required';
  await expectRows(under, filter('Email', '%info@%', '6'), contains);
  expect(await count('info@', '6')).toBe(0);

  under.side.switches.percentInFilter = 'literal';
  expect(await count('%info@%', '6')).toBe(0);
  await expectRows(under, filter('Email', 'info@', '6'), contains);
});

test('filterjson: fields are AND, filters are OR, and values may hold commas', async () => {
  const under = sideUnderTest({ contacts: 60 });
  const field = (id: string, operator: string | number, text: string) => ({
    '@FieldId': id,
    '@OperatorType': operator,
    '#text': text,
  });
  const json = (groups: readonly (readonly object[])[]) => ({
    orderbyfieldids: 'ContactId',
    filterjson: JSON.stringify({
      Filters: { Filter: groups.map((Field, index) => ({ '@FilterId': `Filter ${index + 1}`, Field })) },
    }),
  });
  await expectRows(
    under,
    json([
      [field('Country', 7, 'NL'), field('Newsletter', '1', 'true')],
      [field('Email', '1', 'piet, klaas@example.nl')],
    ]),
    (row) =>
      (filled(row, 'Country') && row['Country'] !== 'NL' && row['Newsletter'] === true) ||
      row['Email'] === 'piet, klaas@example.nl',
  );
  for (const filterjson of ['{', '[]', '{"Filters":{}}'])
    expect(await refusal(under, { filterjson })).toContain('filter');
  expect(await refusal(under, json([[field('Nonsense', 1, 'x')]]))).toContain('Nonsense');
  expect(await refusal(under, { ...json([]), ...filter('Country', 'NL', '1') })).toContain('filter');
});

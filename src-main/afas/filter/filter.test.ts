import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AfasCondition, AfasFilter, AfasOperator, AfasQuery } from '../../engine/ports.ts';
import { filterParams } from './filter-params.ts';
import { operatorCode } from './operator-code.ts';
import { maxQueryLength, queryText } from './query-text.ts';
import { splitByLength } from './split-by-length.ts';

const is = (column: string, value: string, operator: AfasOperator = 'equals'): AfasCondition => ({
  column,
  operator,
  value,
});

/** The query as a server reads it. */
function received(text: string): Record<string, string> {
  return Object.fromEntries(new URL(text, 'https://a.example/').searchParams);
}

describe('a filter', () => {
  it('is written as AFAS does in its own example: (EndDate < … AND Mail ≠ P) OR Mail is empty', () => {
    const filter: AfasFilter = [
      [is('EndDate', '2020-03-22T00:00:00', 'lessThan'), is('Mail', 'P', 'notEqual')],
      [is('Mail', '', 'empty')],
    ];
    expect(queryText({ orderBy: ['Id'], take: 100, where: filter })).toBe(
      '?skip=0&take=100&orderbyfieldids=Id' +
        '&filterfieldids=EndDate%2CMail%3BMail' +
        '&filtervalues=2020-03-22T00%3A00%3A00%2CP%3B%5Bis%20leeg%5D' +
        '&operatortypes=5%2C7%3B8',
    );
  });

  it('never sends the false Z of a date-time back', () => {
    expect(filterParams([[is('Changed', '2026-10-25T02:30:00Z', 'atLeast')]])[1]).toEqual([
      'filtervalues',
      '2026-10-25T02:30:00',
    ]);
  });

  it.each([
    ['a comma', is('Name', 'Jansen, P.')],
    ['a semicolon', is('Name', 'a;b')],
    ['nothing', is('Name', '')],
    ['a column with a dot', is('Some.Name', 'x')],
    ['a column with a blank', is('Some Name', 'x')],
  ])('goes as JSON for a value or column that the lists cannot carry: %s', (_, condition) => {
    const params = filterParams([[condition, is('Id', '1')], [is('Gone', 'x', 'notEmpty')]]);
    expect(params.map(([name]) => name)).toEqual(['filterjson']);
    expect(JSON.parse(params[0]?.[1] ?? '')).toEqual({
      Filters: {
        Filter: [
          {
            '@FilterId': 'Filter 1',
            Field: [
              { '@FieldId': condition.column, '@OperatorType': '1', '#text': condition.value },
              { '@FieldId': 'Id', '@OperatorType': '1', '#text': '1' },
            ],
          },
          { '@FilterId': 'Filter 2', Field: [{ '@FieldId': 'Gone', '@OperatorType': '9', '#text': '[is leeg]' }] },
        ],
      },
    });
  });

  it('without conditions adds nothing', () => {
    expect(queryText({ orderBy: ['-Changed', 'Id'], take: 50, skip: 100, where: [[]] })).toBe(
      '?skip=100&take=50&orderbyfieldids=-Changed%2CId',
    );
  });

  it('does not fail on half a character, which JSON can carry and a URL cannot', () => {
    expect(queryText({ orderBy: ['Id'], take: 1, where: [[is('Name', 'a\ud83d')]] })).toContain(
      'filtervalues=a%EF%BF%BD',
    );
  });

  it('arrives as it was meant, whatever its values hold', () => {
    const operator = fc.constantFrom(...(Object.keys(operatorCode) as AfasOperator[]));
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const condition = fc.record({ column: text, operator, value: fc.string({ unit: 'grapheme', maxLength: 12 }) });
    fc.assert(
      fc.property(
        fc.array(fc.array(condition, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        (filter) => {
          expect(understood(received(queryText({ orderBy: ['Id'], take: 1, where: filter })))).toEqual(
            filter.map((group) =>
              group.map(({ column, operator: asked, value }) => [
                column,
                operatorCode[asked],
                asked === 'empty' || asked === 'notEmpty' ? '[is leeg]' : value,
              ]),
            ),
          );
        },
      ),
    );
  });

  it('needs no further encoding on its way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (value) => {
        const text = queryText({ orderBy: ['Id'], take: 1, where: [[is('Name', value)]] });
        expect(new URL(text, 'https://a.example/').search).toBe(text);
      }),
    );
  });
});

/** Reads a filter back, by the rules of AFAS and not by those of the code above. */
function understood(params: Record<string, string>): unknown {
  const json = params['filterjson'];
  if (json !== undefined) {
    const { Filters } = JSON.parse(json) as { Filters: { Filter: { Field: Record<string, string>[] }[] } };
    return Filters.Filter.map(({ Field }) =>
      Field.map((field) => [field['@FieldId'], Number(field['@OperatorType']), field['#text']]),
    );
  }
  const split = (name: string): string[][] => (params[name] ?? '').split(';').map((group) => group.split(','));
  const values = split('filtervalues');
  const operators = split('operatortypes');
  return split('filterfieldids').map((group, g) =>
    group.map((column, c) => [column, Number(operators[g]?.[c]), values[g]?.[c]]),
  );
}

describe('splitting by length', () => {
  const query: Omit<AfasQuery, 'where'> = { getConnector: 'Pont_Contacts', orderBy: ['ContactId'], take: 5000 };
  const ids = (count: number): AfasCondition[] =>
    Array.from({ length: count }, (_, index) => is('ContactId', String(100_000 + index)));

  it('gives nothing for nothing', () => {
    expect([...splitByLength(query, [])]).toEqual([]);
  });

  it('keeps every condition, in order, in filters that fit and that hold no fewer than they can', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 200 }), (values) => {
        const anyOf = values.map((text) => is('Number', text));
        const filters = [...splitByLength(query, anyOf)];
        expect(filters.flat(2)).toEqual(anyOf);
        for (const [index, where] of filters.entries()) {
          expect(queryText({ ...query, where }).length).toBeLessThanOrEqual(maxQueryLength);
          const next = filters[index + 1]?.[0];
          if (next) expect(queryText({ ...query, where: [...where, next] }).length).toBeGreaterThan(maxQueryLength);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('asks for as many contacts at a time as fit, some 70', () => {
    const filters = [...splitByLength(query, ids(700))];
    expect(filters.length).toBeLessThanOrEqual(10);
    const more = [...(filters[0] ?? []), ...(filters[1] ?? []).slice(0, 1)];
    expect(queryText({ ...query, where: more }).length).toBeGreaterThan(maxQueryLength);
  });

  it('fails for a condition that fits nowhere', () => {
    expect(() => [...splitByLength(query, [is('Name', 'x'.repeat(3000))])]).toThrow('afas.queryTooLong');
  });
});

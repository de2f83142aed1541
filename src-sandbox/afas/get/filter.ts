import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { texts } from '../texts.ts';
import type { Column } from './column.ts';
import type { RawCondition } from './condition.ts';

/** OR of groups; inside a group AND. Empty means no filter. */
export type RawFilter = readonly (readonly RawCondition[])[];

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([z.array(item), item.transform((single) => [single])]);

const filterJson = z.object({
  Filters: z.object({
    Filter: oneOrMore(
      z.object({
        Field: oneOrMore(
          z.object({
            '@FieldId': z.string(),
            '@OperatorType': z.union([z.string(), z.number()]).transform(String),
            '#text': z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),
          }),
        ),
      }),
    ),
  }),
});

/** A column by its id; the text of the refusal is AFAS's own. */
export const columnNamed = (columns: readonly Column[], id: string): Column => {
  const column = columns.find((one) => one.id === id);
  if (column === undefined) throw new Refusal(texts.columnNotFound(id));
  return column;
};

/** Ids with a dot break filters and sorting in the URL; `filterjson` takes them. */
export const columnInUrl = (columns: readonly Column[], id: string): Column => {
  if (id.includes('.')) throw new Refusal(texts.columnNotFound(id));
  return columnNamed(columns, id);
};

const split = (list: string): readonly (readonly string[])[] => list.split(';').map((group) => group.split(','));

/**
 * The three lists run in parallel: `,` is AND inside a group, `;` is OR between groups. Values with a comma or
 * semicolon cannot be escaped.
 */
const parseLists = (
  columns: readonly Column[],
  fieldIds: string,
  values: string | undefined,
  operators: string | undefined,
): RawFilter => {
  const [fieldGroups, valueGroups, operatorGroups] = [split(fieldIds), split(values ?? ''), split(operators ?? '')];
  const parallel = (left: readonly (readonly unknown[])[], right: readonly (readonly unknown[])[]): boolean =>
    left.length === right.length && left.every((group, index) => group.length === right[index]?.length);
  if (!parallel(fieldGroups, valueGroups) || !parallel(fieldGroups, operatorGroups)) {
    throw new Refusal(texts.filterMalformed);
  }
  return fieldGroups.map((ids, group) =>
    ids.map((id, index) => ({
      column: columnInUrl(columns, id.trim()),
      value: valueGroups[group]?.[index] ?? '',
      operator: (operatorGroups[group]?.[index] ?? '').trim(),
    })),
  );
};

const parseJson = (columns: readonly Column[], text: string): RawFilter => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal(texts.filterMalformed);
  }
  const parsed = filterJson.safeParse(json);
  if (!parsed.success) throw new Refusal(texts.filterMalformed);
  return parsed.data.Filters.Filter.map(({ Field }) =>
    Field.map((field) => ({
      column: columnNamed(columns, field['@FieldId']),
      operator: field['@OperatorType'],
      value: String(field['#text'] ?? ''),
    })),
  );
};

/** The filter of a request, from the three lists or from `filterjson`; both at once is documented nowhere. */
export const parseFilter = (columns: readonly Column[], parameters: ReadonlyMap<string, string>): RawFilter => {
  const fieldIds = parameters.get('filterfieldids') ?? '';
  const json = parameters.get('filterjson') ?? '';
  if (fieldIds !== '' && json !== '') throw new Refusal(texts.filterMalformed);
  if (json !== '') return parseJson(columns, json);
  if (fieldIds === '') return [];
  return parseLists(columns, fieldIds, parameters.get('filtervalues'), parameters.get('operatortypes'));
};

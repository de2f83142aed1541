import { z } from 'zod';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { AfasAccess, AfasColumn, AfasColumnType, AfasUpdateField } from '../engine/ports.ts';

/** AFAS gives these as text, number or nothing, by version. */
const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? ''));
const yesNo = z
  .union([z.boolean(), z.string(), z.number()])
  .nullish()
  .transform((value) => ['true', '1'].includes(String(value).toLowerCase()));
const length = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => (Number(value) > 0 ? Number(value) : null));
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

const connector = z.object({ id: z.string(), description: text });

const access = z.object({
  info: z.object({ envid: text, appName: text, tokenExpiry: text }).nullish(),
  getConnectors: list(connector),
  updateConnectors: list(connector),
});

const getConnector = z.object({
  fields: z.array(z.object({ id: z.string().min(1), dataType: text, label: text, length })),
});

const updateConnector = z.object({
  fields: z.array(
    z.object({
      fieldId: z.string().min(1),
      dataType: text,
      label: text,
      length,
      mandatory: yesNo,
      values: z.array(z.object({ id: text, description: text })).nullish(),
    }),
  ),
});

/** Of `GET /metainfo`: either list of connectors may be missing. Throws `afas.unexpectedShape`. */
export function accessOf(answer: unknown): AfasAccess {
  const { info, getConnectors, updateConnectors } = shaped(access, answer, 'metainfo');
  return {
    environmentId: info?.envid ?? '',
    appName: info?.appName ?? '',
    tokenExpiry: info?.tokenExpiry ?? '',
    getConnectors,
    updateConnectors,
  };
}

/** Of `GET /metainfo/get/{GetConnector}`. Throws `afas.unexpectedShape` or `afas.columnTypeUnknown`. */
export function columnsOf(answer: unknown, subject: string): readonly AfasColumn[] {
  return shaped(getConnector, answer, subject).fields.map((field) => ({
    id: field.id,
    type: typeOf(field.dataType, field.id, subject),
    label: field.label,
    length: field.length,
  }));
}

/**
 * Of `GET /metainfo/update/{UpdateConnector}`: the connector's own fields. What its `objects` hold (addresses, and the
 * person below a contact) is left out on purpose: a PUT with those in `Fields` would not reach them.
 * Throws `afas.unexpectedShape` or `afas.columnTypeUnknown`.
 */
export function updateFieldsOf(answer: unknown, subject: string): readonly AfasUpdateField[] {
  return shaped(updateConnector, answer, subject).fields.map((field) => ({
    id: field.fieldId,
    type: typeOf(field.dataType, field.fieldId, subject),
    label: field.label,
    length: field.length,
    mandatory: field.mandatory,
    values: field.values ?? null,
  }));
}

const types: readonly AfasColumnType[] = ['string', 'int', 'decimal', 'date', 'boolean', 'blob'];

function typeOf(dataType: string, column: string, subject: string): AfasColumnType {
  const type = types.find((known) => known === dataType.toLowerCase());
  if (!type) throw new Fault('afas.columnTypeUnknown', { subject, column, type: dataType });
  return type;
}

function shaped<Shape extends z.ZodType>(shape: Shape, answer: unknown, subject: string): z.output<Shape> {
  const parsed = shape.safeParse(answer);
  if (!parsed.success) throw new Fault('afas.unexpectedShape', { subject });
  return parsed.data;
}

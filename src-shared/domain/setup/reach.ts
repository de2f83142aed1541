import type { Direction, WriteBack, WriteTarget } from '../connection.ts';
import { type ReturnRefusal, whyColumnNeverReturns, whyNotReturning } from '../returning.ts';
import {
  type ColumnType,
  isMappable,
  type SetupColumn,
  type SetupProperty,
  type SetupUpdateFields,
} from './catalogue.ts';
import { showsCompanyOrAddress } from './company-or-address.ts';

/** What both sides have, as the draft last saw it. */
export type Sides = {
  readonly columns: readonly SetupColumn[];
  readonly properties: readonly SetupProperty[];
  /** By entity; null where the UpdateConnector is not authorised. */
  readonly updateFields: SetupUpdateFields;
};

/** Nothing was seen yet on either side. */
export const nothingSeen: Sides = {
  columns: [],
  properties: [],
  updateFields: { contact: null, person: null, organisation: null },
};

type Mapped = {
  readonly afas: string;
  readonly spotler: string;
  readonly direction: Direction;
  readonly write?: WriteTarget | undefined;
};

/** Why a value never goes to Spotler. */
export type SendRefusal = 'columnGone' | 'propertyGone' | 'notMappable' | 'image' | 'onlyToAfas';
/** Why a value does not come back: by rule, by choice, or because something is missing. */
export type BackRefusal =
  ReturnRefusal | 'noConnector' | 'noTarget' | 'onlyToSpotler' | 'optOutsOnly' | 'writeBackNone';
/** What to know about values that may not fit the other side. */
export type ReachNote =
  'dutchPostcodes' | 'wholeNumbers' | 'gender' | 'mobileNumbers' | 'yesNoAsText' | 'datesOnly' | 'shorter';

/** Where a mapped field gets to: null is "yes". */
export type Reach = {
  readonly toSpotler: SendRefusal | null;
  readonly toAfas: BackRefusal | null;
  readonly notes: readonly ReachNote[];
};

/** Where a mapped field gets to, as things stand: by the rules of the engine, its direction and the level. */
export function reachOf(mapped: Mapped, sides: Sides, writeBack: WriteBack): Reach {
  const { direction } = mapped;
  const toSpotler = whyNotSent(mapped, sides) ?? (direction === 'toAfas' ? 'onlyToAfas' : null);
  const toAfas = whyNotBack(mapped, sides, writeBack);
  return { toSpotler, toAfas, notes: notesOf(mapped, sides, toAfas === null) };
}

/**
 * The three directions, and why one is impossible whatever else is chosen; null is possible. A direction that only lacks
 * a field to write to is possible: the field is chosen after it.
 */
export function directionsOf(
  mapped: Omit<Mapped, 'direction'>,
  sides: Sides,
): Readonly<Record<Direction, SendRefusal | ReturnRefusal | null>> {
  const sent = whyNotSent(mapped, sides);
  const back = mapped.write ? whyNotIn(mapped, mapped.write, sides) : whyNeverBack(mapped, sides);
  const never = back === 'noConnector' ? 'targetGone' : back;
  return { toSpotler: sent, toAfas: propertyRefusal(mapped, sides) ?? never, both: sent ?? never };
}

/** The fields of AFAS that a column can come back into, best first by name; empty where it never comes back. */
export function targetsFor(
  column: string,
  { columns, updateFields }: Sides,
): readonly (WriteTarget & { label: string })[] {
  const type = columns.find(({ id }) => id === column)?.type;
  const entities = ['contact', 'person', 'organisation'] as const;
  return entities.flatMap((entity) =>
    (updateFields[entity] ?? []).flatMap((field) => {
      const write = { entity, field: field.id };
      return whyNotReturning(type, write, field) === null ? [{ ...write, label: field.label }] : [];
    }),
  );
}

/** Where a permission gets to; a permission is a yes/no on both sides (R2). */
export function permissionReach(
  { afas, direction, write }: Omit<Mapped, 'spotler'>,
  sides: Sides,
  writeBack: WriteBack,
): Pick<Reach, 'toSpotler' | 'toAfas'> {
  const column = sides.columns.find(({ id }) => id === afas);
  if (column === undefined) return { toSpotler: 'columnGone', toAfas: 'columnGone' };
  const toSpotler = column.type !== 'boolean' ? 'notMappable' : direction === 'toAfas' ? 'onlyToAfas' : null;
  if (direction === 'toSpotler') return { toSpotler, toAfas: 'onlyToSpotler' };
  if (write === undefined) return { toSpotler, toAfas: 'noTarget' };
  const refusal = whyNotIn({ afas, spotler: '' }, write, sides);
  return { toSpotler, toAfas: refusal ?? (writeBack === 'none' ? 'writeBackNone' : null) };
}

function whyNotBack(mapped: Mapped, sides: Sides, writeBack: WriteBack): BackRefusal | null {
  const { direction, write } = mapped;
  const never = whyColumnNeverReturns(columnOf(mapped, sides)?.type);
  if (direction === 'toSpotler') return whyNeverBack(mapped, sides) ?? usualRefusal(mapped, sides) ?? 'onlyToSpotler';
  const refusal = never ?? (write === undefined ? 'noTarget' : whyNotIn(mapped, write, sides));
  if (refusal !== null) return refusal;
  if (writeBack === 'none') return 'writeBackNone';
  return writeBack === 'optOutsOnly' ? 'optOutsOnly' : null;
}

/** Why what is in a column has nowhere to come back to, as far as the column tells. */
function whyNeverBack(mapped: Pick<Mapped, 'afas'>, sides: Sides): ReturnRefusal | null {
  const column = columnOf(mapped, sides);
  const never = whyColumnNeverReturns(column?.type);
  return never ?? (column && showsCompanyOrAddress(column) ? 'neverToAfas' : null);
}

/** Why the fields of AFAS with the name of a column all refuse it, such as a table link; null where one does not. */
function usualRefusal(mapped: Pick<Mapped, 'afas'>, { columns, updateFields }: Sides): ReturnRefusal | null {
  const column = columns.find(({ id }) => id === mapped.afas);
  if (column === undefined || column.label === '') return null;
  const refusals = (['contact', 'person', 'organisation'] as const).flatMap((entity) =>
    (updateFields[entity] ?? [])
      .filter(({ label }) => label.toLowerCase() === column.label.toLowerCase())
      .map((field) => whyNotReturning(column.type, { entity, field: field.id }, field)),
  );
  return refusals.includes(null) ? null : (refusals[0] ?? null);
}

function whyNotIn(
  mapped: Pick<Mapped, 'afas' | 'spotler'>,
  write: WriteTarget,
  sides: Sides,
): ReturnRefusal | 'noConnector' | null {
  const fields = sides.updateFields[write.entity];
  const field = fields?.find(({ id }) => id === write.field);
  const refusal = whyNotReturning(columnOf(mapped, sides)?.type, write, field);
  return refusal === 'targetGone' && fields === null ? 'noConnector' : refusal;
}

function whyNotSent(mapped: Pick<Mapped, 'afas' | 'spotler'>, sides: Sides): SendRefusal | null {
  const column = columnOf(mapped, sides);
  if (column === undefined) return 'columnGone';
  if (column.type === 'blob' && column.id.toLowerCase().includes('image')) return 'image';
  return propertyRefusal(mapped, sides);
}

function propertyRefusal({ spotler }: Pick<Mapped, 'spotler'>, { properties }: Sides): SendRefusal | null {
  const property = properties.find(({ name }) => name === spotler);
  if (property === undefined) return 'propertyGone';
  return isMappable(property) ? null : 'notMappable';
}

/** What to know of values that go into a property of a type; null for a type that takes them all. */
function noteOfType(type: SetupProperty['type'] | undefined, column: ColumnType | undefined): ReachNote | null {
  switch (type) {
    case 'postcode':
      return 'dutchPostcodes';
    case 'gender':
      return 'gender';
    case 'mobNr':
      return 'mobileNumbers';
    case 'int':
      return column === 'int' ? null : 'wholeNumbers';
    case 'date':
    case 'birthdate':
    case 'dateTime':
      return column === 'date' ? null : 'datesOnly';
    default:
      return null;
  }
}

function notesOf(mapped: Mapped, sides: Sides, returns: boolean): ReachNote[] {
  const property = sides.properties.find(({ name }) => name === mapped.spotler);
  const column = columnOf(mapped, sides)?.type;
  const ofType = noteOfType(property?.type, column);
  const { write } = mapped;
  const field = write && sides.updateFields[write.entity]?.find(({ id }) => id === write.field);
  const isShort = returns && field !== undefined && isText(field.type) && field.length !== null && field.length < 60;
  return [
    ...(ofType === null ? [] : [ofType]),
    ...(column === 'boolean' ? (['yesNoAsText'] as const) : []),
    ...(isShort ? (['shorter'] as const) : []),
  ];
}

function isText(type: ColumnType): boolean {
  return type === 'string' || type === 'blob';
}

function columnOf({ afas }: Pick<Mapped, 'afas'>, { columns }: Sides): SetupColumn | undefined {
  return columns.find(({ id }) => id === afas);
}

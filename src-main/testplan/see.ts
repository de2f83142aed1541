import type { Connection } from '../../src-shared/domain/connection.ts';
import type { Problem, RunResult } from '../../src-shared/domain/run.ts';
import type { AfasContact, SpotlerView } from '../engine/plan/contact.ts';
import { sameValue } from '../engine/values/canonical.ts';
import type { Value } from '../engine/values/types.ts';
import type { Stage } from './case.ts';
import { type TestField, textFields } from './entity-of.ts';
import { skip } from './verdict.ts';

type Permission = Connection['permissions'][number];

/** A value as evidence names it; the marks are read in the reader's language. */
export function shownValue(value: Value | undefined): string {
  if (value === null || value === undefined || value === '') return '#empty';
  return typeof value === 'boolean' ? (value ? '#yes' : '#no') : value;
}

/** Spotler shows this value of a property. */
export async function seeInSpotler(stage: Stage, contact: string, property: string, wanted: Value): Promise<void> {
  compare(stage, 'spotler.value', contact, property, wanted, (await stage.spotler(contact))?.fields[property]);
}

/** AFAS shows this value, by the property it is mapped to. */
export async function seeInAfas(stage: Stage, contact: string, property: string, wanted: Value): Promise<void> {
  compare(stage, 'afas.value', contact, property, wanted, (await stage.afas(contact))?.fields[property]);
}

function compare(
  stage: Stage,
  code: 'spotler.value' | 'afas.value',
  contact: string,
  property: string,
  wanted: Value,
  found: Value | undefined,
): void {
  const kind = stage.mapping.fields.find((field) => field.property === property)?.kind ?? 'text';
  const params = { contact, property, wanted: shownValue(wanted), found: shownValue(found) };
  stage.expect(sameValue(kind, found ?? null, wanted), code, params);
}

/** A permission is on or off in Spotler; for somebody whom Spotler does not mail at all it is off. */
export async function seeBit(stage: Stage, contact: string, { bit, afas }: Permission, wanted: boolean): Promise<void> {
  const found = reaches(await stage.spotler(contact), bit);
  const params = { contact, permission: afas, wanted: shownValue(wanted), found: shownValue(found) };
  stage.expect(found === wanted, 'spotler.permission', params);
}

function reaches(view: SpotlerView | null, bit: number): boolean {
  return view !== null && view.mailable !== false && view.bits[bit] === true;
}

/** The bit itself, whether or not Spotler mails the contact. */
export async function seeBitItself(
  stage: Stage,
  contact: string,
  { bit, afas }: Permission,
  wanted: boolean,
): Promise<void> {
  const found = (await stage.spotler(contact))?.bits[bit] === true;
  const params = { contact, permission: afas, wanted: shownValue(wanted), found: shownValue(found) };
  stage.expect(found === wanted, 'spotler.permission', params);
}

/** A permission is yes or no in AFAS. */
export async function seeYesNo(
  stage: Stage,
  contact: string,
  { bit, afas }: Permission,
  wanted: boolean,
): Promise<void> {
  const found = (await stage.afas(contact))?.bits[bit] ?? null;
  const params = { contact, permission: afas, wanted: shownValue(wanted), found: shownValue(found) };
  stage.expect(found === wanted, 'afas.permission', params);
}

/** Nothing of what AFAS holds of a canary moved. */
export async function seeAfasAsBefore(stage: Stage, before: AfasContact): Promise<void> {
  const now = await stage.afas(before.id);
  for (const [property, wanted] of Object.entries(before.fields)) {
    const params = {
      contact: before.id,
      property,
      wanted: shownValue(wanted),
      found: shownValue(now?.fields[property]),
    };
    stage.expect((now?.fields[property] ?? null) === wanted, 'afas.value', params);
  }
}

export function seeNoWrites(stage: Stage, { calls }: Pick<RunResult, 'calls'>): void {
  const params = { afas: calls.afas.put, spotler: calls.spotler.post };
  stage.expect(params.afas + params.spotler === 0, 'writes.none', params);
}

/** A run tells a reason. */
export function seeProblem(stage: Stage, problems: readonly Problem[], code: string): void {
  const found = problems.map((one) => one.code).join(', ') || '#empty';
  stage.expect(
    problems.some((one) => one.code === code),
    'problem.told',
    { code, found },
  );
}

/** Every permission; the case is skipped where none is mapped. */
export function permissionsOf({ connection }: Stage): readonly [Permission, ...Permission[]] {
  const [first, ...more] = connection.permissions.filter(({ direction }) => direction !== 'toAfas');
  return first === undefined ? skip('permission.none') : [first, ...more];
}

/** Permissions whose no returns to AFAS; the case is skipped where none does. */
export function returningPermissions({ connection }: Stage): readonly [Permission, ...Permission[]] {
  if (connection.writeBack === 'none') skip('writeBack.none');
  const [first, ...more] = connection.permissions.filter(
    ({ direction, write }) => direction !== 'toSpotler' && write !== undefined,
  );
  return first === undefined ? skip('permission.noReturn') : [first, ...more];
}

/** Mapped text fields that take any text on both sides. */
export function textFieldsOf({ connection, columns, mapping }: Stage): readonly TestField[] {
  const plain = new Set(mapping.fields.filter(({ type }) => type === 'string').map(({ property }) => property));
  return textFields(connection, columns).filter(({ spotler }) => plain.has(spotler));
}

/** A text field of the contact itself, else of its person: one that no other canary shows. */
export function ownField(stage: Stage, except?: string): TestField {
  const own = textFieldsOf(stage).filter(({ entity, spotler }) => entity !== 'organisation' && spotler !== except);
  return own.find(({ entity }) => entity === 'contact') ?? own[0] ?? skip('field.none', { what: 'contact' });
}

/** A text field that goes both ways; the case is skipped where there is none. */
export function returningField(stage: Stage, except?: string): TestField {
  if (stage.connection.writeBack === 'none') skip('writeBack.none');
  const both = textFieldsOf(stage).filter(
    ({ direction, write, spotler }) => direction === 'both' && write !== undefined && spotler !== except,
  );
  const roomy = both.toSorted((a, b) => (b.column.length ?? 255) - (a.column.length ?? 255));
  return roomy.find(({ entity }) => entity === 'person') ?? roomy[0] ?? skip('field.noReturn');
}

/** A value that nobody has yet and that fits the column. */
export function newValue({ column: { length } }: TestField, text: string): string {
  return text.slice(0, length === null || length === 0 ? 60 : length);
}

import { type Connection, isNeverToAfas } from '../../src-shared/domain/connection.ts';
import type { TakenSide } from '../../src-shared/domain/conflict.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { compileMapping, type Mapping } from '../engine/plan/mapping.ts';
import type { ConflictField } from '../engine/plan/plan-fields.ts';
import { compileReturns, type Returns, type UpdateFields } from '../engine/plan/returns.ts';
import type { AfasPort, AfasUpdateConnector, SpotlerPort } from '../engine/ports.ts';
import { encodeForAfas, encodeForSpotler } from '../engine/values/encode.ts';
import type { Value } from '../engine/values/types.ts';
import type { ConflictRow, Store } from '../store/index.ts';

/** What a person chose: for one contact or (null) for all in conflict, one property or (null) every one that waits. */
export type Choice = { readonly contactId: string | null; readonly property: string | null; readonly take: TakenSide };

/** What became of the choice for one field; `value` is the one that both sides get. */
export type Resolved = {
  readonly contactId: string;
  readonly property: string;
  readonly take: TakenSide;
  readonly value: Value;
  readonly code: 'conflict.decided' | 'conflict.doesNotFit';
};

type Sources = {
  readonly connection: Connection;
  readonly store: Pick<Store, 'conflicts' | 'conflictOf' | 'decide' | 'atOnce'>;
  readonly afas: Pick<AfasPort, 'columns' | 'updateFields'>;
  readonly spotler: Pick<SpotlerPort, 'properties'>;
  readonly signal: AbortSignal;
};

/** What either side takes now. */
type Rules = { readonly mapping: Mapping; readonly returns: Returns };

/**
 * Stores a person's choice for exactly the values that the conflict shows; the next run carries it out, and a value that
 * changes before that makes it void. Refused as a whole, with a Fault, is what the mapping cannot carry out: a field of
 * the other direction, a level below `full`, and what never returns to AFAS (R6-R8). A single value that the other side
 * has no room for is refused too, and among many it is left out. Asks both sides about themselves; writes neither.
 */
export async function resolveConflicts(sources: Sources, choice: Choice): Promise<readonly Resolved[]> {
  const { connection, store } = sources;
  const { contactId, take } = choice;
  const properties = propertiesChosen(store, choice);
  if (properties.size === 0) return [];
  for (const property of properties) refuseByMapping(connection, property, take);
  const rules = await rulesOf(sources, properties, take);
  if (take === 'spotler') {
    for (const property of properties) {
      if (!rules.returns.fields.has(property)) throw new Fault('conflict.neverReturns', { property });
    }
  }
  // Read again in the same transaction: a run may have been at it meanwhile.
  return store.atOnce(() => {
    const resolved: Resolved[] = [];
    for (const row of rowsChosen(store, contactId)) {
      for (const field of fieldsChosen(row, choice)) {
        if (properties.has(field.property)) resolved.push(decide(sources, rules, row.contactId, field, choice));
      }
    }
    return resolved;
  });
}

function rowsChosen(store: Sources['store'], contactId: string | null): Iterable<ConflictRow> {
  if (contactId === null) return store.conflicts();
  const row = store.conflictOf(contactId);
  if (row === null) throw new Fault('conflict.notFound', { contact: contactId.slice(0, 60) });
  return [row];
}

function fieldsChosen({ fields }: ConflictRow, { property }: Choice): readonly ConflictField[] {
  return property === null ? fields : fields.filter((field) => field.property === property);
}

function propertiesChosen(store: Sources['store'], choice: Choice): ReadonlySet<string> {
  const { contactId, property } = choice;
  const properties = new Set<string>();
  let rows = 0;
  for (const row of rowsChosen(store, contactId)) {
    rows += 1;
    for (const field of fieldsChosen(row, choice)) properties.add(field.property);
  }
  if (rows > 0 && properties.size === 0 && property !== null) {
    const asked = property.slice(0, 60);
    throw contactId === null
      ? new Fault('conflict.noFieldAnywhere', { property: asked })
      : new Fault('conflict.noField', { contact: contactId, property: asked });
  }
  return properties;
}

/** What the connection file alone rules out. */
function refuseByMapping({ fields, afas, writeBack }: Connection, property: string, take: TakenSide): void {
  const mapped = fields.find(({ spotler }) => spotler === property);
  // The address goes to Spotler also where it is not among the mapped fields.
  const direction = mapped?.direction ?? (property === 'email' && afas.columns.email !== '' ? 'toSpotler' : null);
  if (direction === null) throw new Fault('conflict.notMapped', { property });
  if (take === 'afas') {
    if (direction === 'toAfas') throw new Fault('conflict.onlyToAfas', { property });
    return;
  }
  if (direction === 'toSpotler') throw new Fault('conflict.onlyToSpotler', { property });
  if (writeBack !== 'full') throw new Fault('conflict.level', { property, level: writeBack });
  if (mapped?.write === undefined || isNeverToAfas(mapped.write))
    throw new Fault('conflict.neverReturns', { property });
}

async function rulesOf(
  { connection, afas, spotler, signal }: Sources,
  properties: ReadonlySet<string>,
  take: TakenSide,
): Promise<Rules> {
  const [columns, known] = await Promise.all([
    afas.columns(connection.afas.getConnector, signal),
    spotler.properties(signal),
  ]);
  const written = connection.fields.filter(({ spotler: property }) => properties.has(property));
  const entities = new Set(take === 'spotler' ? written.map(({ write }) => write?.entity) : []);
  const ask = async (entity: keyof UpdateFields, connector: AfasUpdateConnector) =>
    entities.has(entity) ? afas.updateFields(connector, signal) : [];
  const contact = await ask('contact', 'KnContact');
  const person = await ask('person', 'KnPerson');
  const organisation = await ask('organisation', 'KnOrganisation');
  return {
    mapping: compileMapping(connection, columns, known),
    returns: compileReturns(connection, columns, { contact, person, organisation }),
  };
}

function decide(
  { store }: Sources,
  rules: Rules,
  contactId: string,
  { property, afas, spotler }: ConflictField,
  choice: Choice,
): Resolved {
  const { take } = choice;
  const value = take === 'afas' ? afas : spotler;
  const about = { contactId, property, take, value };
  if (!fits(rules, property, value, take)) {
    if (choice.contactId !== null) throw new Fault('conflict.doesNotFit', { contact: contactId, property });
    return { ...about, code: 'conflict.doesNotFit' };
  }
  store.decide(contactId, property, { take, afas, spotler });
  return { ...about, code: 'conflict.decided' };
}

/** Whether the side that has to follow has room for the value. */
function fits({ mapping, returns }: Rules, property: string, value: Value, take: TakenSide): boolean {
  if (take === 'afas') {
    const field = mapping.fields.find((one) => one.property === property);
    return field !== undefined && encodeForSpotler(field.type, value).ok;
  }
  const target = returns.fields.get(property);
  return target !== undefined && encodeForAfas(target, value).ok;
}

import { sameValue } from '../values/canonical.ts';
import { encodeForSpotler } from '../values/encode.ts';
import type { Value } from '../values/types.ts';
import { type AfasChange, afasChangeOf, draftForAfas, newAfasDraft } from './afas-draft.ts';
import type { AfasContact, Base, ParkReason, SpotlerView } from './contact.ts';
import type { MappedField, Mapping } from './mapping.ts';
import type { ContactPlan, SpotlerChange } from './plan-contact.ts';
import type { ConflictField } from './plan-fields.ts';
import type { PlannedBit } from './plan-permissions.ts';
import type { Returns } from './returns.ts';
import type { Note } from './scene.ts';

/** What a run wrote of one contact; `agreed` is the base that held once it was confirmed. */
export type Written = {
  readonly toSpotler: { readonly change: SpotlerChange; readonly agreed: Base } | null;
  readonly toAfas: AfasChange | null;
};

export type UndoInput = {
  readonly afas: AfasContact;
  /** False where AFAS no longer shows the contact: then only Spotler's side can be put back. */
  readonly inAfas: boolean;
  readonly base: Base;
  readonly view: SpotlerView;
  readonly written: Written;
};

type Undone = {
  readonly properties: Record<string, string | number | null>;
  readonly was: Record<string, Value>;
  readonly bits: PlannedBit[];
  readonly spotlerAfter: Record<string, Value>;
  readonly afasAfter: Record<string, Value>;
  readonly notes: Note[];
};

/**
 * The plan that takes back what a run wrote of one contact: fields get the value they had before, on the side where they
 * were written, and raised permissions go off. A value that somebody changed since is left alone. An opt-out is never
 * undone, nor a yes that somebody gave in Spotler. What was undone has no base any more: both sides differ, and nothing is
 * written again until a person decides. Null when there is nothing to take back.
 */
export function undoContact(mapping: Mapping, returns: Returns, input: UndoInput): ContactPlan | null {
  const { base, view } = input;
  const undone: Undone = {
    properties: {},
    was: {},
    bits: [],
    spotlerAfter: {},
    afasAfter: {},
    notes: [],
  };
  const back = newAfasDraft(input.afas);
  for (const field of mapping.fields) {
    undoInSpotler(undone, input, field);
    undoInAfas(undone, input, field, returns, back);
  }
  for (const { bit } of mapping.permissions) undoRaise(undone, input, bit);
  const afasChange = afasChangeOf(back, view);
  const change = changeOf(undone, view);
  if (change === null && afasChange === null) {
    return undone.notes.length === 0 ? null : idle(base, undone.notes);
  }
  const conflicts = conflictsOf(mapping, undone, input);
  return {
    state: conflicts.length > 0 ? 'conflict' : 'inSync',
    code: conflicts.length > 0 ? 'field.undone' : null,
    change,
    afasChange: afasChange === null ? null : { ...afasChange, undone: Object.keys(undone.afasAfter) },
    base: withoutUndone(
      base,
      Object.keys(undone.spotlerAfter),
      undone.bits.map(({ bit }) => bit),
    ),
    open: true,
    notes: undone.notes,
    conflicts,
    optOuts: [],
    lifts: [],
    unwritten: [],
  };
}

function undoInSpotler(undone: Undone, { view, written }: UndoInput, field: MappedField): void {
  const { property, kind, type } = field;
  const { toSpotler } = written;
  const before = toSpotler?.change.was.fields[property];
  if (toSpotler === null || toSpotler.change.create || before === undefined) return;
  const now = view.fields[property] ?? null;
  if (sameValue(kind, now, before)) return;
  const encoded = encodeForSpotler(type, before);
  if (!sameValue(kind, now, toSpotler.agreed.fields[property] ?? null) || !encoded.ok) {
    undone.notes.push({ code: 'undo.changedSince', property });
    return;
  }
  undone.properties[property] = encoded.value;
  undone.was[property] = now;
  undone.spotlerAfter[property] = before;
}

function undoInAfas(
  undone: Undone,
  { afas, inAfas, written }: UndoInput,
  { property, kind }: MappedField,
  returns: Returns,
  back: ReturnType<typeof newAfasDraft>,
): void {
  const told = written.toAfas?.agreed.fields[property];
  const before = written.toAfas?.was.fields[property];
  if (told === undefined || before === undefined) return;
  const now = afas.fields[property] ?? null;
  if (inAfas && sameValue(kind, now, before)) return;
  const target = returns.level === 'full' ? returns.fields.get(property) : undefined;
  const asWritten = inAfas && sameValue(kind, now, told);
  if (!asWritten || !target || !draftForAfas(back, target, before, property)) {
    undone.notes.push({ code: 'undo.changedSince', property });
    return;
  }
  back.fields[property] = before;
  back.was.fields[property] = now;
  undone.afasAfter[property] = before;
}

/** Only what AFAS raised goes off again, also for a contact that the run made. */
function undoRaise(undone: Undone, { view, written }: UndoInput, bit: number): void {
  const raised = written.toSpotler?.change.bits.some((told) => told.bit === bit && told.enabled) === true;
  if (raised && view.bits[bit] === true) undone.bits.push({ bit, enabled: false, cause: 'undo', braked: false });
}

function changeOf({ properties, was, bits }: Undone, view: SpotlerView): SpotlerChange | null {
  if (bits.length === 0 && Object.keys(properties).length === 0) return null;
  const off = new Set(bits.map(({ bit }) => bit));
  const on = Object.entries(view.bits).filter(([, enabled]) => enabled);
  const reachable = view.mailable !== false;
  return {
    create: false,
    properties,
    bits,
    was: { fields: was, bits: Object.fromEntries(bits.map(({ bit }) => [bit, true])) },
    changedOn: null,
    raise: false,
    lifts: [],
    mailable: { before: reachable && on.length > 0, after: reachable && on.some(([bit]) => !off.has(Number(bit))) },
  };
}

/** The base without the agreement on what was undone: until a person decides, neither side follows the other. */
export function withoutUndone(base: Base, properties: readonly string[], bits: readonly number[] = []): Base {
  if (properties.length === 0 && bits.length === 0) return base;
  const fields = Object.fromEntries(Object.entries(base.fields).filter(([property]) => !properties.includes(property)));
  const parked: Record<string, ParkReason> = { ...base.parked };
  for (const property of properties) parked[property] = 'undone';
  const paused = [...new Set([...(base.paused ?? []), ...bits])];
  return {
    ...base,
    fields,
    ...(Object.keys(parked).length > 0 ? { parked } : {}),
    ...(paused.length > 0 ? { paused } : {}),
  };
}

function conflictsOf(
  mapping: Mapping,
  { spotlerAfter, afasAfter }: Undone,
  { afas, view }: UndoInput,
): ConflictField[] {
  return mapping.fields.flatMap(({ property, column, kind }) => {
    if (spotlerAfter[property] === undefined && afasAfter[property] === undefined) return [];
    const sides = {
      afas: afasAfter[property] ?? afas.fields[property] ?? null,
      spotler: spotlerAfter[property] ?? view.fields[property] ?? null,
    };
    if (sameValue(kind, sides.afas, sides.spotler)) return [];
    return [{ property, column, why: 'field.undone', base: null, agreed: false, ...sides }];
  });
}

/** Nothing can be taken back, but something is to be said of it. */
function idle(base: Base, notes: readonly Note[]): ContactPlan {
  const nothing = { change: null, afasChange: null, open: true, conflicts: [], optOuts: [], lifts: [], unwritten: [] };
  return { state: 'inSync', code: null, base, notes, ...nothing };
}

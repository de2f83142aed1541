import { type FieldOutcome, mergeField } from '../merge/field.ts';
import { sameValue } from '../values/canonical.ts';
import { encodeForSpotler } from '../values/encode.ts';
import type { Value } from '../values/types.ts';
import { draftForAfas } from './afas-draft.ts';
import type { ParkReason, Swing } from './contact.ts';
import type { Mapping } from './mapping.ts';
import type { Note, Scene } from './scene.ts';
import { swingOf } from './swings.ts';

/** A field that a person has to decide on, with the values that both sides last agreed on and show now. */
export type ConflictField = {
  readonly property: string;
  readonly column: string;
  readonly why: 'field.conflict' | 'field.flapping' | 'field.undone';
  /** Null also when there is no base: `agreed` tells the two apart. */
  readonly base: Value;
  readonly agreed: boolean;
  readonly afas: Value;
  readonly spotler: Value;
};

export type FieldsPlan = {
  readonly properties: Record<string, string | number | null>;
  /** What Spotler showed before, of what changes. */
  readonly was: Record<string, Value>;
  readonly base: Record<string, Value>;
  readonly parked: Record<string, ParkReason>;
  readonly swings: Record<string, Swing>;
  readonly notes: Note[];
  readonly conflicts: ConflictField[];
  open: boolean;
};

type Field = Mapping['fields'][number];

/** Merges every mapped field; what goes to AFAS lands in the scene's draft. */
export function mergeFields(scene: Scene): FieldsPlan {
  const { mapping, base } = scene;
  const plan: FieldsPlan = {
    properties: {},
    was: {},
    base: { ...base?.fields },
    parked: { ...base?.parked },
    swings: { ...base?.swings },
    notes: [],
    conflicts: [],
    open: false,
  };
  for (const field of mapping.fields) applyField(scene, plan, field, outcomeOf(scene, field));
  return plan;
}

function outcomeOf({ afas, base, view, decisions }: Scene, field: Field): FieldOutcome {
  const { property, kind } = field;
  const sides = { afas: afas.fields[property] ?? null, spotler: view?.fields[property] ?? null };
  const decision = decisions[property];
  // A decision holds for the two values that were shown, and for no others.
  const holds =
    decision !== undefined &&
    sameValue(kind, decision.afas, sides.afas) &&
    sameValue(kind, decision.spotler, sides.spotler);
  return mergeField(field, {
    ...sides,
    base: base?.fields[property],
    decided: holds ? decision.take : undefined,
    parked: base?.parked?.[property] !== undefined,
  });
}

function applyField(scene: Scene, plan: FieldsPlan, field: Field, outcome: FieldOutcome): void {
  const { property } = field;
  switch (outcome.do) {
    case 'none':
      delete plan.parked[property];
      return;
    case 'agree':
      if (cameFromElsewhere(scene, field)) plan.notes.push({ code: 'field.agreedElsewhere', property });
      agree(plan, property, outcome.value);
      return;
    case 'toSpotler':
      toSpotler(scene, plan, field, outcome.value);
      return;
    case 'toAfas':
      toAfas(scene, plan, field, outcome.value);
      return;
    case 'drift':
      plan.open = true;
      plan.notes.push({ code: 'field.drift', property });
      return;
    case 'conflict':
      conflict(scene, plan, field);
  }
}

function agree(plan: FieldsPlan, property: string, value: Value): void {
  plan.base[property] = value;
  delete plan.parked[property];
}

function toSpotler(scene: Scene, plan: FieldsPlan, field: Field, value: Value): void {
  const { property, type } = field;
  if (!scene.mayWrite) return;
  const encoded = encodeForSpotler(type, value);
  if (!encoded.ok) {
    plan.notes.push({ code: encoded.code, property });
    // Two filled values that never met stay a conflict, also when one of them cannot be carried over.
    if (scene.base?.fields[property] === undefined && (scene.view?.fields[property] ?? null) !== null) {
      conflict(scene, plan, field);
    }
    return;
  }
  if (scene.view !== null && !swing(scene, plan, field, value)) return;
  agree(plan, property, value);
  if (scene.view === null && encoded.value === null) return;
  plan.properties[property] = encoded.value;
  if (scene.view !== null) plan.was[property] = scene.view.fields[property] ?? null;
}

function toAfas(scene: Scene, plan: FieldsPlan, field: Field, value: Value): void {
  const { property } = field;
  const { returns, back, afas } = scene;
  const target = returns.level === 'full' ? returns.fields.get(property) : undefined;
  if (target && !swing(scene, plan, field, value)) return;
  if (target && draftForAfas(back, target, value, property)) {
    back.fields[property] = value;
    back.was.fields[property] = afas.fields[property] ?? null;
    delete plan.parked[property];
    return;
  }
  plan.open = true;
  plan.notes.push({ code: 'toAfas.notWritten', property });
}

/** Notes the swing of a write; false, and a conflict, when the field has swung too often. */
function swing(scene: Scene, plan: FieldsPlan, field: Field, value: Value): boolean {
  const { property, kind } = field;
  if (scene.base?.fields[property] === undefined) return true;
  const next = swingOf({ base: scene.base, property, kind, run: scene.run }, value);
  if (next !== null) {
    plan.swings[property] = next;
    return true;
  }
  plan.parked[property] = 'flapping';
  delete plan.swings[property];
  conflict(scene, plan, field);
  return false;
}

function conflict({ afas, base, view }: Scene, plan: FieldsPlan, { property, column }: Field): void {
  const parked = plan.parked[property];
  plan.open = true;
  plan.conflicts.push({
    property,
    column,
    why: parked === undefined ? 'field.conflict' : `field.${parked}`,
    base: base?.fields[property] ?? null,
    agreed: base?.fields[property] !== undefined,
    afas: afas.fields[property] ?? null,
    spotler: view?.fields[property] ?? null,
  });
}

/** Both sides moved to one value that Pont wrote to neither: somebody else keeps them the same too. */
function cameFromElsewhere({ base, afas, view }: Scene, { property, kind }: Field): boolean {
  const before = base?.fields[property];
  if (before === undefined || view === null) return false;
  return !sameValue(kind, before, afas.fields[property] ?? null);
}

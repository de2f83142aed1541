import { type FieldOutcome, mergeField } from '../merge/field.ts';
import { encodeForSpotler } from '../values/encode.ts';
import type { Value } from '../values/types.ts';
import { draftForAfas } from './afas-draft.ts';
import type { Mapping } from './mapping.ts';
import type { Note, Scene } from './scene.ts';

export type FieldsPlan = {
  readonly properties: Record<string, string | number | null>;
  readonly base: Record<string, Value>;
  readonly notes: Note[];
  conflict: boolean;
  open: boolean;
};

/** Merges every mapped field; what goes to AFAS lands in the scene's draft. */
export function mergeFields(scene: Scene): FieldsPlan {
  const { mapping, afas, base, view } = scene;
  const plan: FieldsPlan = { properties: {}, base: { ...base?.fields }, notes: [], conflict: false, open: false };
  for (const field of mapping.fields) {
    const { property } = field;
    const outcome = mergeField(field, {
      base: base?.fields[property],
      afas: afas.fields[property] ?? null,
      spotler: view?.fields[property] ?? null,
    });
    applyField(scene, plan, field, outcome);
  }
  return plan;
}

function applyField(scene: Scene, plan: FieldsPlan, field: Mapping['fields'][number], outcome: FieldOutcome): void {
  const { property, type } = field;
  switch (outcome.do) {
    case 'none':
      return;
    case 'agree':
      plan.base[property] = outcome.value;
      return;
    case 'toSpotler': {
      if (!scene.mayWrite) return;
      const encoded = encodeForSpotler(type, outcome.value);
      if (!encoded.ok) {
        plan.notes.push({ code: encoded.code, property });
        return;
      }
      plan.base[property] = outcome.value;
      if (scene.view !== null || encoded.value !== null) plan.properties[property] = encoded.value;
      return;
    }
    case 'toAfas': {
      const target = scene.returns.level === 'full' ? scene.returns.fields.get(property) : undefined;
      if (target && draftForAfas(scene.back, target, outcome.value)) {
        scene.back.fields[property] = outcome.value;
        return;
      }
      plan.open = true;
      plan.notes.push({ code: 'toAfas.notWritten', property });
      return;
    }
    case 'drift':
      plan.open = true;
      plan.notes.push({ code: 'field.drift', property });
      return;
    case 'conflict':
      plan.open = true;
      plan.conflict = true;
  }
}

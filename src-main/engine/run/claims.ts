import { type AfasChange, allEntities } from '../plan/afas-draft.ts';
import type { AfasContact } from '../plan/contact.ts';
import type { ContactPlan } from '../plan/plan-contact.ts';
import type { Cell } from '../ports.ts';
import type { ShownContact } from './plan-rows.ts';
import type { Session } from './session.ts';

type Keys = Pick<AfasContact, 'personNo' | 'organisationId'>;

/** What identifies the record of a shared entity; null for the contact's own. */
export function sharedKey(entity: string, { personNo, organisationId }: Keys): string | null {
  if (entity === 'person') return `person:${personNo ?? ''}`;
  return entity === 'organisation' ? `organisation:${organisationId ?? ''}` : null;
}

/**
 * Two contacts of one person or organisation that bring it the same value bring it once. When they bring it different
 * values the first counts; the second meets it as a change in AFAS at the next run, by the field's own rule.
 */
export function claimShared(session: Session, shown: ShownContact, afas: AfasContact, plan: ContactPlan): ContactPlan {
  const { memory } = session;
  const { afasChange } = plan;
  if (afasChange === null || !(afasChange.entities.person || afasChange.entities.organisation)) return plan;
  const lost = new Set<string>();
  const writes = allEntities.filter((entity) => {
    const fields = afasChange.entities[entity];
    if (fields === undefined) return false;
    const key = sharedKey(entity, afas);
    if (key === null) return true;
    let brings = false;
    for (const [field, value] of Object.entries(fields)) {
      const claim = `${key}:${field}`;
      const text = JSON.stringify(value);
      const claimed = memory.claims.get(claim);
      if (claimed === undefined) {
        memory.claims.set(claim, { text, by: afas.id });
        memory.shownBefore.set(claim, shownBefore(session, shown, `${entity}.${field}`));
        brings = true;
      } else if (claimed.by === afas.id) {
        // Planned once more: what it brings is what it says now.
        memory.claims.set(claim, { text, by: afas.id });
        brings = true;
      } else if (claimed.text !== text) lost.add(`${entity}.${field}`);
    }
    return brings;
  });
  if (lost.size === 0) return { ...plan, afasChange: { ...afasChange, writes } };
  const left = without(afasChange, lost);
  const note = { code: 'toAfas.sharedDiffers', property: [...lost].join(', ') } as const;
  return {
    ...plan,
    open: true,
    notes: [...plan.notes, note],
    afasChange:
      left === null ? null : { ...left, writes: writes.filter((entity) => left.entities[entity] !== undefined) },
  };
}

/** What AFAS showed of a target before this run. */
function shownBefore({ returns, mapping }: Session, shown: ShownContact, target: string): Cell {
  const field = mapping.fields.find(({ property }) => targetOf(returns, property) === target);
  return field === undefined ? null : shown.cell(field.column);
}

function targetOf({ fields }: Session['returns'], property: string): string | null {
  const target = fields.get(property);
  return target === undefined ? null : `${target.entity}.${target.field}`;
}

/**
 * The cells of a contact as they were before this run brought values to its person or organisation through another
 * contact: a row that differs in nothing else is as it was when it was planned.
 */
export function withoutBrought({ memory, returns, mapping }: Session, keys: Keys): Readonly<Record<string, Cell>> {
  const cells = mapping.fields.flatMap(({ property, column }) => {
    const target = returns.fields.get(property);
    const key = target === undefined ? null : sharedKey(target.entity, keys);
    const claim = `${key}:${target?.field}`;
    return key !== null && memory.brought.has(claim) ? [[column, memory.shownBefore.get(claim) ?? null] as const] : [];
  });
  return Object.fromEntries(cells);
}

/** The change without these targets (`entity.field`); null when nothing is left of it. */
export function without(change: AfasChange, lost: ReadonlySet<string>): AfasChange | null {
  const gone = new Set(Object.keys(change.targets).filter((name) => lost.has(change.targets[name] ?? '')));
  const keep = <T>(values: Readonly<Record<string, T>>, isGone: (key: string) => boolean): Record<string, T> =>
    Object.fromEntries(Object.entries(values).filter(([key]) => !isGone(key)));
  const entities = Object.fromEntries(
    allEntities.flatMap((entity) => {
      const fields = keep(change.entities[entity] ?? {}, (field) => lost.has(`${entity}.${field}`));
      return Object.keys(fields).length === 0 ? [] : [[entity, fields] as const];
    }),
  );
  if (Object.keys(entities).length === 0) return null;
  const isGoneBit = (bit: string): boolean => gone.has(`permission ${bit}`);
  const isGoneField = (property: string): boolean => gone.has(property);
  const bits = keep(change.agreed.bits, isGoneBit);
  const left: AfasChange['entities'] = entities;
  return {
    ...change,
    entities: left,
    writes: change.writes.filter((entity) => left[entity] !== undefined),
    agreed: {
      fields: keep(change.agreed.fields, isGoneField),
      bits,
      ...(change.agreed.bounce === undefined || gone.has('#bounce') ? {} : { bounce: change.agreed.bounce }),
    },
    was: { fields: keep(change.was.fields, isGoneField), bits: keep(change.was.bits, isGoneBit) },
    causes: keep(change.causes, isGoneBit),
    targets: keep(change.targets, (name) => gone.has(name)),
    optOuts: Object.values(bits).filter((enabled) => !enabled).length,
  };
}

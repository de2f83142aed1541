import type { DatabaseSync } from 'node:sqlite';
import { changeStep, type ChangeStep } from '../../src-shared/domain/change.ts';
import type { LedgerCause, LedgerSide } from '../../src-shared/domain/ledger.ts';
import type { AfasChange } from '../engine/plan/afas-draft.ts';
import type { Base } from '../engine/plan/contact.ts';
import type { SpotlerChange } from '../engine/plan/plan-contact.ts';
import type { Value } from '../engine/values/types.ts';
import type { Seal } from '../vault/seal.ts';
import { openAfasLine } from './afas-lines.ts';
import { type Label, labelOf, openLabel } from './label.ts';
import { storeFault } from './open.ts';
import { openJson } from './sealed.ts';

/** One field or permission of one line of the journal, before and after. */
export type FieldChange = {
  readonly seq: number;
  readonly contactId: string;
  readonly name: string;
  readonly email: string | null;
  readonly side: LedgerSide;
  readonly step: ChangeStep;
  readonly kind: 'create' | 'update';
  /** The Spotler property, or `bounce`; null for a permission. */
  readonly property: string | null;
  /** Null for anything but a permission. */
  readonly bit: number | null;
  /** Where it is written: `person.FiNm`, `firstName`, `permissions.1`. */
  readonly field: string;
  /** Null also for a new contact. */
  readonly before: Value;
  readonly after: Value;
  /** Why a permission changes; null for a field. */
  readonly cause: LedgerCause | null;
};

export type Changes = {
  /**
   * What a run changes, or in a dry run would change, in order of contact and line. Lines are opened one by one, so that
   * a large run does not fill memory. Nothing where a run wrote nothing, or where its lines are no longer kept.
   */
  changesOf(run: string): IterableIterator<FieldChange>;
};

type Part = Pick<FieldChange, 'property' | 'bit' | 'field' | 'before' | 'after' | 'cause'>;

/** The journal as differences per field. */
export function changeList(db: DatabaseSync, file: string, seal: Seal): Changes {
  const contactRow = db.prepare('SELECT label, base FROM contact WHERE id = ?');

  /** As the line knows the contact, else as the contact is known now. */
  const who = (ofLine: Label | null, contactId: string): Pick<FieldChange, 'name' | 'email'> => {
    const { name, email } = ofLine ?? openLabel(seal, contactRow.get(contactId), contactId) ?? labelOf({}, null);
    return { name, email };
  };

  const changesOfLine = (row: Record<string, unknown>): FieldChange[] => {
    const contactId = String(row['contact']);
    const toAfas = row['lane'] === 'afas' || row['lane'] === 'afasOptOut';
    const line = { seq: Number(row['seq']), contactId, step: changeStep.parse(row['step']) };
    if (toAfas) {
      const { change } = openAfasLine(seal, row['change'], contactId);
      const about = { ...line, ...who(null, contactId), side: 'afas', kind: 'update' } as const;
      return partsOfAfasChange(change).map((part) => ({ ...about, ...part }));
    }
    const change = openJson<SpotlerChange>(seal, row['change'], `change:${contactId}`);
    const base = openJson<Base>(seal, row['base'], `base:${contactId}`);
    const label = openLabel(seal, { label: row['label'] }, contactId) ?? labelOf(base.fields, null);
    const kind = change.create ? 'create' : 'update';
    const about = { ...line, ...who(label, contactId), side: 'spotler', kind } as const;
    return partsOfSpotlerChange(change, base).map((part) => ({ ...about, ...part }));
  };

  return {
    *changesOf(run) {
      // A statement of its own per walk, so that two walks at a time do not disturb each other.
      const lines = db.prepare(
        'SELECT seq, contact, lane, step, change, base, label FROM journal WHERE run = ? ORDER BY contact, seq',
      );
      try {
        for (const row of lines.iterate(run)) yield* changesOfLine(row);
      } catch (thrown) {
        throw storeFault(thrown, file);
      }
    },
  };
}

/** What Spotler was told. After it both sides agree, so the base has the value as people know it. */
export function partsOfSpotlerChange({ create, properties, bits, was }: SpotlerChange, { fields }: Base): Part[] {
  const inFields = Object.entries(properties).map(([property, encoded]): Part => {
    const agreed = fields[property];
    const told = typeof encoded === 'number' ? String(encoded) : encoded;
    const before = create ? null : (was.fields[property] ?? null);
    return { property, bit: null, field: property, before, after: agreed === undefined ? told : agreed, cause: null };
  });
  const inBits = bits.map(({ bit, enabled, cause }): Part => {
    const before = create ? null : (was.bits[bit] ?? null);
    return { property: null, bit, field: `permissions.${bit}`, before, after: enabled, cause };
  });
  return [...inFields, ...inBits];
}

/** What AFAS was told. Of a bounce field only the new value is known. */
export function partsOfAfasChange({ agreed, was, causes, targets, entities }: AfasChange): Part[] {
  const inFields = Object.entries(agreed.fields).map(([property, after]): Part => {
    const before = was.fields[property] ?? null;
    return { property, bit: null, field: targets[property] ?? property, before, after, cause: null };
  });
  const inBits = Object.entries(agreed.bits).map(([key, after]): Part => {
    const bit = Number(key);
    const field = targets[`permission ${bit}`] ?? `permission ${bit}`;
    return { property: null, bit, field, before: was.bits[bit] ?? null, after, cause: causes[bit] ?? null };
  });
  if (agreed.bounce === undefined) return [...inFields, ...inBits];
  const field = targets['#bounce'] ?? 'bounce';
  const after = toldUnder(entities, field) ?? agreed.bounce;
  return [...inFields, ...inBits, { property: 'bounce', bit: null, field, before: null, after, cause: null }];
}

/** The value written to `entity.field`; empty text is null. */
function toldUnder(entities: AfasChange['entities'], target: string): Value {
  for (const [entity, fields] of Object.entries(entities)) {
    for (const [field, value] of Object.entries(fields))
      if (`${entity}.${field}` === target) return value === '' ? null : value;
  }
  return null;
}

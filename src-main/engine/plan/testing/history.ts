import fc from 'fast-check';
import { afterWrite } from '../after-write.ts';
import type { Connection } from '../../../../src-shared/domain/connection.ts';
import { afasContact, type Base, type SpotlerView, spotlerView } from '../contact.ts';
import { type ContactInput, type ContactPlan, planContact } from '../plan-contact.ts';
import type { Decision } from '../scene.ts';
import { withoutUndone } from '../undo-contact.ts';
import { bits, type Rules, rulesOf } from './rules.ts';

/** One contact between people on both sides: what they edit, and what Pont writes in between. */

type Row = Record<string, string | boolean | null>;
type Shown = { properties: Record<string, string | null>; bits: Record<number, boolean>; mailable: boolean };

export type World = {
  row: Row;
  /** Null while Spotler does not know the contact. */
  shown: Shown | null;
  base: Base | null;
  bounce: string | null;
  /** Permissions given up through another contact with the address; true once a run has passed. */
  elsewhere: Map<number, boolean>;
  decisions: Record<string, Decision>;
  run: number;
};

/** What people do between two runs; what is left out stays as it is. */
export type Edit = {
  readonly row?: Row;
  readonly properties?: Record<string, string | null>;
  readonly bits?: Record<number, boolean>;
  readonly mailable?: boolean | undefined;
  readonly bounce?: string | null | undefined;
  readonly elsewhere?: number | undefined;
  /** A permission that was raised, and whose run somebody undoes. */
  readonly undone?: number | undefined;
  /** A field about which a person chooses, where it was in conflict, having seen both values of before. */
  readonly decided?: { readonly property: string; readonly take: Decision['take'] } | undefined;
};

const value = fc.constantFrom(null, 'x', 'y', 'z');
const seldom = { nil: undefined, freq: 4 };
const row = fc.record(
  {
    Af1: value,
    Af2: value,
    Af3: value,
    Ab1: fc.boolean(),
    Ab2: fc.constantFrom(null, false, true),
    Blocked: fc.boolean(),
    Email: fc.constantFrom('jan@example.nl', 'jan@example.nl', 'jan@voorbeeld.example', null),
    Org: fc.constantFrom('7', '7', '7', null),
  },
  { requiredKeys: [] },
);
const edits: fc.Arbitrary<Edit> = fc.record({
  row: row.map((cells): Row => cells),
  properties: fc.record({ f1: value, f2: value, f3: value }, { requiredKeys: [] }),
  bits: fc.record({ 1: fc.boolean(), 2: fc.boolean() }, { requiredKeys: [] }),
  mailable: fc.option(fc.boolean(), seldom),
  bounce: fc.option(fc.constantFrom(null, 'hard'), seldom),
  elsewhere: fc.option(fc.constantFrom(...bits), seldom),
  undone: fc.option(fc.constantFrom(...bits), seldom),
  decided: fc.option(
    fc.record({ property: fc.constantFrom('f1', 'f2'), take: fc.constantFrom('afas', 'spotler') }),
    seldom,
  ),
});

export const histories: fc.Arbitrary<readonly Edit[]> = fc.array(edits, { minLength: 1, maxLength: 6 });

export const newWorld = (): World => ({
  row: {
    Id: '1',
    Person: '100',
    Org: '7',
    Email: 'jan@example.nl',
    Blocked: false,
    Af1: 'x',
    Af2: 'x',
    Af3: null,
    Ab1: true,
    Ab2: false,
  },
  shown: null,
  base: null,
  bounce: null,
  elsewhere: new Map(),
  decisions: {},
  run: 1,
});

function edit(world: World, change: Edit): void {
  const { shown } = world;
  Object.assign(world.row, change.row);
  if (shown !== null) {
    Object.assign(shown.properties, change.properties);
    Object.assign(shown.bits, change.bits);
    if (change.mailable !== undefined) shown.mailable = change.mailable;
    if (change.bounce !== undefined) world.bounce = change.bounce;
  }
  if (change.elsewhere !== undefined) world.elsewhere.set(change.elsewhere, false);
  if (change.undone !== undefined && world.base !== null && shown?.bits[change.undone] === true) {
    shown.bits[change.undone] = false;
    world.base = withoutUndone(world.base, [], [change.undone]);
  }
}

function decide(rules: Rules, world: World, { decided }: Edit): void {
  const conflict = planOf(rules, world).conflicts.find(({ property }) => property === decided?.property);
  if (decided === undefined || conflict === undefined) return;
  const { afas, spotler } = conflict;
  world.decisions = { [decided.property]: { take: decided.take, afas, spotler } };
}

/** What planning is asked about the contact as it stands. */
export function inputOf({ mapping }: Rules, world: World): ContactInput {
  const afas = afasContact(mapping, world.row, '1');
  const { base, bounce, decisions, run } = world;
  const optedOut = new Map(
    [...world.elsewhere].map(([bit, arrived]) => [bit, { by: 'address', arrived, from: 'spotler' }] as const),
  );
  return { afas, base, spotler: viewOf(mapping, world), bounce, optedOut, decisions, run };
}

function viewOf(mapping: Rules['mapping'], { shown }: World): SpotlerView | undefined {
  if (shown === null) return undefined;
  const permissions = Object.entries(shown.bits).map(([bit, enabled]) => ({ bit: Number(bit), enabled }));
  return spotlerView(mapping, { properties: shown.properties, permissions, mailable: shown.mailable });
}

export const planOf = (rules: Rules, world: World): ContactPlan =>
  planContact(rules.mapping, inputOf(rules, world), rules.returns);

/** Writes a plan to both sides, and keeps what is agreed once both have confirmed. */
export function write(rules: Rules, world: World, plan: ContactPlan): void {
  world.run += 1;
  world.decisions = {};
  for (const bit of plan.lifts) world.elsewhere.delete(bit);
  for (const bit of world.elsewhere.keys()) world.elsewhere.set(bit, true);
  if (plan.base !== null) world.base = plan.base;
  if (plan.change !== null) {
    world.shown ??= { properties: {}, bits: {}, mailable: true };
    for (const [property, told] of Object.entries(plan.change.properties))
      world.shown.properties[property] = told === null ? null : String(told);
    for (const { bit, enabled } of plan.change.bits) world.shown.bits[bit] = enabled;
  }
  if (plan.afasChange !== null) writeToAfas(rules, world, plan.afasChange);
}

function writeToAfas({ connection }: Rules, world: World, change: NonNullable<ContactPlan['afasChange']>): void {
  for (const { afas, write: target } of [...connection.fields, ...connection.permissions]) {
    const told = target && change.entities[target.entity]?.[target.field];
    if (told !== undefined) world.row[afas] = told === '' ? null : told;
  }
  world.base = afterWrite(world.base ?? { fields: {}, bits: {}, held: [] }, change, false);
}

/** Both sides before people edited, and after that as the run saw them. */
export type Round = { readonly change: Edit; readonly before: World; readonly seen: World };

/** Plays rounds of edits, each followed by a run. `look` sees every plan before it is written, `after` what it left. */
export function play(
  connection: Connection,
  history: readonly Edit[],
  watch: {
    readonly look?: (rules: Rules, world: World, plan: ContactPlan) => void;
    readonly after?: (rules: Rules, world: World, round: Round) => void;
  },
): World {
  const rules = rulesOf(connection);
  const world = newWorld();
  for (const change of history) {
    const before = structuredClone(world);
    decide(rules, world, change);
    edit(world, change);
    const plan = planOf(rules, world);
    watch.look?.(rules, world, plan);
    const seen = structuredClone(world);
    write(rules, world, plan);
    watch.after?.(rules, world, { change, before, seen });
  }
  return world;
}

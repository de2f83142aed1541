import type { AfasWrite, SpotlerUpsert } from '../../src-main/engine/ports.ts';
import type { Connection } from '../../src-shared/domain/connection.ts';
import type { RunDirection } from '../../src-shared/domain/run.ts';
import { bounceField, columnOfBit, neverToAfas, permissions } from './schema.ts';
import { type HeldSubscriber, canonicalAddress } from './spotler-world.ts';
import { violate, type World } from './world.ts';

/** What one run did so far, as both sides saw it. */
export type Watched = {
  readonly id: string;
  readonly startedAt: number;
  readonly dryRun: boolean;
  readonly direction: RunDirection;
  /** When Spotler was last asked for a contact by its id. */
  readonly readInSpotler: Map<string, number>;
  /** Calls so far, the last of them that read a page of rows or a feed, and the last that showed a row of AFAS. */
  readonly calls: { made: number; readAt: number; readonly shownAt: Map<number, number> };
  /** Contacts in batches that were refused as a whole, and not written since. */
  readonly leftOut: Set<string>;
  /** Writes that reached a side and were taken. */
  readonly written: Written;
};

export type Written = {
  create: number;
  readonly updated: Set<string>;
  optIn: number;
  optOut: number;
  toSpotler: number;
  toAfas: number;
  /** Writes to AFAS of anything but a no. */
  toAfasNotOptOut: number;
  /** Writes of what was there already. */
  readonly noops: string[];
};

export const nothingWritten = (): Written => ({
  create: 0,
  updated: new Set(),
  optIn: 0,
  optOut: 0,
  toSpotler: 0,
  toAfas: 0,
  toAfasNotOptOut: 0,
  noops: [],
});

type Reach = ReadonlyMap<number, string>;

/** By permission, the address under which it reaches the contact now. */
export function reachOf(contact: HeldSubscriber | undefined): Reach {
  if (contact === undefined || contact.status !== 'active') return new Map();
  const address = canonicalAddress(contact.properties['email']);
  return new Map([...contact.bits].filter(([, on]) => on).map(([bit]) => [bit, address]));
}

/** A contact as it was before a write. */
export type Before = {
  readonly bits: ReadonlyMap<number, boolean>;
  readonly reach: Reach;
  readonly status: string;
} | null;

export const beforeOf = (contact: HeldSubscriber | undefined): Before =>
  contact === undefined ? null : { bits: new Map(contact.bits), reach: reachOf(contact), status: contact.status };

/** Judges a write that is about to reach Spotler. */
export function judgeUpsert(world: World, run: Watched, upsert: SpotlerUpsert): void {
  const { externalId: who, properties, permissions: bits } = upsert;
  const { connection } = world.script;
  if (run.dryRun) violate(world, 'I7.level', who, 'a dry run writes to Spotler');
  if (run.direction === 'toAfas') violate(world, 'I7.level', who, 'a run towards AFAS writes to Spotler');
  const allowed = new Set(['email', ...connection.fields.filter(goesOut).map(({ spotler }) => spotler)]);
  for (const property of Object.keys(properties)) {
    if (!allowed.has(property)) violate(world, 'I7.spotler', who, `property ${property}`);
  }
  // A no that was given elsewhere may reach Spotler whichever way a permission is mapped; a yes may not.
  const allowedBits = new Map(connection.permissions.map((permission) => [permission.bit, goesOut(permission)]));
  for (const { bit, enabled } of bits) {
    const mayRise = allowedBits.get(bit);
    if (mayRise === undefined || (enabled && !mayRise)) violate(world, 'I7.spotler', who, `permission ${bit}`);
  }
  if (!world.file.linesOf(run.id, who, 'spotler').includes('sent')) violate(world, 'I4.noLine', who, 'to Spotler');
}

const goesOut = ({ direction }: { readonly direction: string }): boolean => direction !== 'toAfas';
const comesBack = ({ direction }: { readonly direction: string }): boolean => direction !== 'toSpotler';

/** Judges what a write made of a contact in Spotler: whom it reaches now and did not reach before. */
export function judgeReach(
  world: World,
  run: Watched,
  before: Before,
  contact: HeldSubscriber,
  told: SpotlerUpsert['permissions'],
): void {
  const who = contact.externalId ?? '';
  const readAt = run.readInSpotler.get(who);
  const judged = new Set(world.script.connection.permissions.filter(goesOut).map(({ bit }) => bit));
  for (const [bit, address] of reachOf(contact)) {
    if (!judged.has(bit)) continue;
    if (before?.reach.get(bit) === address) continue;
    const raised = before !== null && before.bits.get(bit) !== true;
    // Whoever said yes in Spotler is mailed there under a new address too, where AFAS may not be told of that yes.
    const given = !raised && before?.status === 'active' && world.oracle.shownBit(contact.key, bit)?.by === 'human';
    judgeRaise(world, run, { who, bit, address, readAt, before, raised, given });
  }
  if (before !== null) overrun(world, before, contact, { told, since: readAt ?? run.startedAt });
}

type Raise = {
  readonly who: string;
  readonly bit: number;
  readonly address: string;
  readonly readAt: number | undefined;
  readonly before: Before;
  readonly raised: boolean;
  readonly given: boolean;
};

function judgeRaise(world: World, run: Watched, { who, bit, address, readAt, before, raised, given }: Raise): void {
  const { oracle } = world;
  const said = `permission ${bit}`;
  if (!given && !oracle.mayHave(who, bit, run.startedAt)) {
    const row = world.afas.row(Number(who));
    const isBlocked = row?.['Blocked'] === true && row[columnOfBit(bit as 1 | 2 | 4)] === true;
    violate(world, isBlocked ? 'I3.blocked' : 'I3.noYes', who, said);
  }
  if (raised && readAt === undefined) violate(world, 'I3.unread', who, said);
  const known = readAt ?? run.startedAt;
  for (const optOut of oracle.ownStanding(who, bit, known)) {
    if (optOut.hidden || oracle.isUnclear(optOut)) continue;
    if (optOut.source === 'afas') continue;
    const code = oracle.inherited.has(optOut)
      ? 'I3.moved'
      : before?.status === 'active'
        ? 'I3.optOut'
        : 'I3.reactivated';
    violate(world, code, who, `${said}, opted out ${new Date(optOut.at).toISOString()}`);
  }
  for (const optOut of oracle.addressStanding(who, address, bit, run.startedAt)) {
    if (optOut.hidden || oracle.isUnclear(optOut) || optOut.who.startsWith('~')) continue;
    if (optOut.source === 'afas' && !optOut.seen) continue;
    violate(world, optOut.source === 'afas' ? 'I9.afasNo' : 'I9.raise', who, `${said}, ${optOut.who} opted out`);
  }
}

/**
 * An opt-out that came after the contact was read and before the write arrived is undone by it, or cannot be told from a
 * bit that the write itself switched off; nobody can know.
 */
function overrun(
  { oracle }: World,
  before: NonNullable<Before>,
  contact: HeldSubscriber,
  { told, since }: { readonly told: SpotlerUpsert['permissions']; readonly since: number },
): void {
  const raised = [...contact.bits].flatMap(([bit, on]) => (on && before.bits.get(bit) !== true ? [bit] : []));
  const off = told.flatMap(({ bit, enabled }) => (!enabled && before.bits.get(bit) === false ? [bit] : []));
  for (const optOut of oracle.optOuts) {
    if (optOut.who !== contact.externalId || optOut.at <= since) continue;
    if (raised.includes(optOut.bit)) optOut.overrun = contact.status === 'active';
    if (off.includes(optOut.bit)) optOut.overrun = true;
  }
}

const connectorOf = { KnContact: 'contact', KnPerson: 'person', KnOrganisation: 'organisation' } as const;
const keyFields = new Set(['CdId', 'ViKc', 'BcCoOga', 'BcCoPer', 'MatchPer', 'MatchOga', 'BcCo']);

/** Judges a write that is about to reach AFAS. */
export function judgeUpdate(world: World, run: Watched, write: AfasWrite): void {
  const { connection } = world.script;
  const entity = connectorOf[write.connector];
  const contact = world.afas.found(entity, write.fields);
  const who = contact === undefined ? String(write.fields['CdId'] ?? '') : String(contact.id);
  if (run.dryRun) violate(world, 'I7.level', who, 'a dry run writes to AFAS');
  if (run.direction === 'toSpotler') violate(world, 'I7.level', who, 'a run towards Spotler writes to AFAS');
  const targets = new Map(writeTargets(connection, entity).map((target) => [target.field, target]));
  for (const [field, value] of Object.entries(write.fields)) {
    if (keyFields.has(field)) continue;
    if (neverToAfas.has(field) || neverToAfas.has(`${write.connector} ${field}`) || field === 'ViFu') {
      violate(world, 'I7.never', who, `${write.connector} ${field}`);
    }
    const target = targets.get(field);
    if (!target) violate(world, 'I7.afas', who, `${write.connector} ${field}`);
    else if (!mayReturn(connection, target, value))
      violate(world, 'I7.level', who, `${field} at ${connection.writeBack}`);
    const bit = permissions.find((one) => one.field === field)?.bit;
    if (bit !== undefined && typeof value === 'boolean') judgeYesNo(world, run, { who, bit, value });
  }
  judgeFreshness(world, run, write, contact?.id);
  const lines = (contact ? nowAndBefore(world, contact.id, entity) : []).some((id) =>
    world.file.linesOf(run.id, String(id), 'afas').includes('sent'),
  );
  if (contact !== undefined && !lines) violate(world, 'I4.noLine', who, 'to AFAS');
}

/**
 * AFAS has no conditional write: a value is put there only after another look at the row, with no reading in between.
 * A no is exempt, since it only takes consent away.
 */
function judgeFreshness(world: World, run: Watched, { connector, fields }: AfasWrite, id: number | undefined): void {
  const isText = Object.keys(fields).some(
    (field) => !keyFields.has(field) && field !== bounceField && !permissions.some((one) => one.field === field),
  );
  if (!isText || id === undefined) return;
  const { shownAt, readAt } = run.calls;
  const seen = nowAndBefore(world, id, connectorOf[connector]).some((one) => (shownAt.get(one) ?? -1) > readAt);
  if (!seen) violate(world, 'I1.stale', String(id), `${connector} ${JSON.stringify(fields)}`);
}

/** The contacts of one entity, and what they were if their person moved right before the write came in. */
function nowAndBefore({ afas }: World, id: number, entity: Parameters<World['afas']['sharing']>[1]): number[] {
  return afas
    .sharing(id, entity)
    .flatMap((one) => [one, ...(afas.movedFrom.has(one) ? [afas.movedFrom.get(one) ?? one] : [])]);
}

/** True where a raise of this contact, or of one with its address, may have come through and been taken back. */
function isInDoubt({ lostRaises, spotler, oracle }: World, who: string, bit: number): boolean {
  return [...lostRaises].some(([key, sentAt]) => {
    const [other = '', raised] = key.split(' ');
    const isNear = other === who || oracle.sharedAddress(who, other);
    return isNear && Number(raised) === bit && (spotler.byId(other)?.lastChanged ?? 0) > sentAt;
  });
}

type Target = { readonly field: string; readonly kind: 'text' | 'permission' | 'bounce' };

function writeTargets({ fields, permissions: mapped, bounce }: Connection, entity: string): Target[] {
  const all = [
    ...fields.filter(comesBack).map(({ write }) => ({ write, kind: 'text' as const })),
    ...mapped.filter(comesBack).map(({ write }) => ({ write, kind: 'permission' as const })),
    { write: bounce?.write, kind: 'bounce' as const },
  ];
  return all.flatMap(({ write, kind }) => (write?.entity === entity ? [{ field: write.field, kind }] : []));
}

function mayReturn({ writeBack }: Connection, { kind }: Target, value: unknown): boolean {
  if (writeBack === 'full') return true;
  return writeBack === 'optOutsOnly' && kind === 'permission' && value === false;
}

/** A yes in AFAS needs somebody's yes in Spotler, a no somebody's no. */
function judgeYesNo(
  world: World,
  run: Watched,
  { who, bit, value }: { readonly who: string; readonly bit: number; readonly value: boolean },
): void {
  const { oracle, spotler, time } = world;
  const contact = spotler.byId(who);
  const shown = contact && oracle.shownBit(contact.key, bit);
  const said = `permission ${bit}`;
  if (value) {
    const isGiven = shown?.by === 'human' || (shown !== undefined && shown.at >= run.startedAt);
    const woken = oracle.optOuts.some((one) => one.who === who && one.bit === bit && oracle.isUnclear(one));
    if (!isGiven) return violate(world, woken ? 'I3.reactivatedYes' : 'I3.yesToAfas', who, said);
    const stands = oracle
      .ownStanding(who, bit, run.startedAt)
      .some(({ hidden, source, at }) => !hidden && source === 'spotler' && (shown?.at ?? 0) < at);
    if (stands) violate(world, 'I3.reactivatedYes', who, said);
    return;
  }
  // What goes only towards AFAS is there as Spotler has it, or had it when the run read it.
  const isOff = contact?.bits.get(bit) !== true || (shown?.at ?? 0) >= run.startedAt;
  if (isOff && isOnlyTowardsAfas(world.script.connection, bit)) return;
  // Whether a raise whose answer was lost had come through before somebody changed the contact, nobody can tell.
  if (isInDoubt(world, who, bit)) return;
  const { settledAt } = oracle;
  // A yes that came before Pont had seen both sides agree on no, it cannot tell apart from one that was there all along.
  const stands = oracle
    .near(who, bit)
    .some(
      (one) =>
        !one.agreed ||
        !oracle.sawLift(one) ||
        oracle.isUnclear(one) ||
        [settledAt, time.now()].some((at) => one.at <= at && !oracle.isLifted(one, one.who, at)),
    );
  // As long as Spotler mails somebody nothing at all, that person has opted out, whatever AFAS is told meanwhile.
  if (!stands && contact?.status !== 'optedOut')
    violate(world, 'I3.noWithoutReason', who, `${said}, ${contact?.status ?? 'not in Spotler'}`);
}

/** Where Spotler alone decides, what is not on there is a no. */
function isOnlyTowardsAfas({ permissions: mapped }: Connection, bit: number): boolean {
  return mapped.some((one) => one.bit === bit && one.direction === 'toAfas');
}

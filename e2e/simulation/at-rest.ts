import type { AfasRow } from '../../src-main/engine/ports.ts';
import type { Connection } from '../../src-shared/domain/connection.ts';
import { bounceField, plantedWords } from './schema.ts';
import { canonicalAddress, type HeldSubscriber } from './spotler-world.ts';
import { violate, type World } from './world.ts';

/** A contact that AFAS shows and Spotler has, at rest. */
type Pair = {
  readonly who: string;
  readonly row: AfasRow;
  readonly contact: HeldSubscriber;
  readonly listed: string | null;
};

/** Why a contact is in a list, by contact. */
function listedIn({ file }: World): Map<string, string> {
  const listed = new Map<string, string>();
  for (const state of ['conflict', 'failed', 'excluded'] as const) {
    for (const { contactId, code } of file.store.inState(state)) listed.set(contactId, `${state} ${code}`);
  }
  return listed;
}

const text = (value: unknown): string | null => {
  const canonical =
    typeof value === 'string' ? value.normalize('NFC').trim() : JSON.stringify(value ?? '').replaceAll('"', '');
  return canonical === '' ? null : canonical;
};

/** What the runs before saw: AFAS as a whole, or only what its change dates told of. */
type Rest =
  | { readonly complete: false }
  | { readonly complete: true; /** Differences that runs reported. */ readonly reported: number };

/** Everything that has to hold once nobody acts, nothing fails and the runs have come to rest. */
export function judgeRest(world: World, rest: Rest): void {
  const listed = listedIn(world);
  let unexplained = 0;
  for (const { id } of world.afas.contacts.values()) {
    const who = String(id);
    const row = world.afas.row(id);
    const contact = world.spotler.byId(who);
    if (row === null) continue;
    if (contact === undefined) {
      if (!listed.has(who)) violate(world, 'I1.missing', who, JSON.stringify(row));
      continue;
    }
    const pair: Pair = { who, row, contact, listed: listed.get(who) ?? null };
    unexplained += judgeFields(world, pair) + judgePermissions(world, pair);
    judgeConsent(world, pair);
    judgeBounceField(world, pair);
  }
  if (rest.complete && unexplained > rest.reported) {
    violate(world, 'I1.unreported', null, `${unexplained} differ, ${rest.reported} were reported`);
  }
  for (const contact of world.spotler.contacts.values()) {
    // Absence shows in a complete read only.
    if (!rest.complete && world.afas.row(Number(contact.externalId)) === null) continue;
    judgeMailable(world, contact, listed.get(contact.externalId ?? ''));
  }
}

/** I1 for text: equal, or with a reason to differ. Gives 1 where a reason was needed that only a run's report tells. */
function judgeFields(world: World, pair: Pair): number {
  const { connection } = world.script;
  let drifts = 0;
  const mapped = connection.fields.some(({ spotler }) => spotler === 'email')
    ? connection.fields
    : [...connection.fields, { ...emailRule, afas: 'Email', spotler: 'email' }];
  for (const field of mapped) {
    const inAfas = text(pair.row[field.afas]);
    const inSpotler = text(pair.contact.properties[field.spotler]);
    const isEmail = field.spotler === 'email';
    if (isEmail ? canonicalAddress(inAfas) === canonicalAddress(inSpotler) : inAfas === inSpotler) continue;
    if (pair.listed !== null) continue;
    if (mayDiffer(world, pair, field, { inAfas, inSpotler })) drifts = 1;
    else
      violate(
        world,
        'I1.field',
        pair.who,
        `${field.spotler}: AFAS ${inAfas}, Spotler ${inSpotler} ${JSON.stringify(field)}`,
      );
  }
  return drifts;
}

const emailRule = { direction: 'toSpotler', winner: 'afas', emptyWins: false } as const;

type Rule = Pick<Connection['fields'][number], 'afas' | 'spotler' | 'direction' | 'emptyWins' | 'write'>;

function mayDiffer(
  world: World,
  { who }: Pair,
  { afas, spotler, direction, emptyWins, write }: Rule,
  { inAfas, inSpotler }: { readonly inAfas: string | null; readonly inSpotler: string | null },
): boolean {
  if (!emptyWins && (inAfas === null || inSpotler === null)) return true;
  const { touched, script } = world;
  const returns = script.connection.writeBack === 'full' && isWritable(afas, write);
  if (direction === 'both' && returns) return false;
  if (inAfas === null && !returns) return true;
  if (direction === 'toAfas') return !returns || inSpotler === null || touched.afas.has(`${who} ${afas}`);
  return touched.spotler.has(`${who} ${spotler}`);
}

function isWritable(column: string, write: Rule['write']): boolean {
  return write !== undefined && !['Company', 'City', 'Segment'].includes(column);
}

/** I1 for permissions: as AFAS says, unless a no could not or need not be told. */
function judgePermissions(world: World, pair: Pair): number {
  const { who, row, contact, listed } = pair;
  const { connection, setting } = world.script;
  let drifts = 0;
  if (contact.status !== 'active' || listed?.startsWith('failed') === true) return 0;
  for (const { afas, bit, direction } of connection.permissions) {
    const yes = row[afas] === true && row['Blocked'] !== true;
    const on = contact.bits.get(bit) ?? false;
    if (yes === on) continue;
    const shown = world.oracle.shownBit(contact.key, bit);
    if (on) {
      const given = shown?.by === 'human' && row['Blocked'] !== true;
      const stays = direction === 'toAfas' || (given && (direction === 'toSpotler' || connection.writeBack !== 'full'));
      const woken = world.oracle.optOuts.some(
        (one) => one.who === who && one.bit === bit && world.oracle.isUnclear(one),
      );
      if (stays || woken) drifts = 1;
      else violate(world, 'I1.permission', who, `permission ${bit} is on, AFAS says ${String(row[afas])}`);
      continue;
    }
    if (listed?.startsWith('excluded') === true) continue;
    // Where Spotler does not say that it mails somebody again, a bounce explains for good why it does not.
    if (!setting.saysMailable && world.spotler.bounces.some(({ key }) => key === contact.key)) continue;
    const neverSaid = setting.bitsShown === 'set' && shown?.by !== 'pont' && shown?.on === undefined;
    const returns = direction !== 'toSpotler' && connection.writeBack !== 'none';
    const holds = world.oracle.near(who, bit).length > 0;
    if (neverSaid || direction === 'toAfas' || (!returns && holds)) drifts = 1;
    else
      violate(
        world,
        'I1.permission',
        who,
        `permission ${bit} is off, AFAS says yes${holds ? ', somebody opted out' : ''}`,
      );
  }
  return drifts;
}

/** Every opt-out of Spotler is a no in AFAS, where it may be told. */
function judgeConsent(world: World, { who, row, listed }: Pair): void {
  const { connection } = world.script;
  if (connection.writeBack === 'none' || listed?.startsWith('failed') === true) return;
  for (const { afas, bit, direction } of connection.permissions) {
    if (direction === 'toSpotler' || row[afas] !== true) continue;
    const standing = world.oracle
      .ownStanding(who, bit)
      .filter((one) => one.source === 'spotler' && !one.hidden && !world.oracle.isUnclear(one));
    const [optOut] = standing.toSorted((a, b) => Number(a.faint) - Number(b.faint));
    if (!optOut) continue;
    const said = `permission ${bit}, opted out ${new Date(optOut.at).toISOString()}`;
    violate(world, optOut.faint ? 'I3.faintNotInAfas' : 'I3.notInAfas', who, said);
  }
}

function judgeBounceField(world: World, { who, row, contact }: Pair): void {
  const { bounce, writeBack } = world.script.connection;
  if (bounce?.write.field !== bounceField || writeBack !== 'full') return;
  const bounces = world.spotler.bounces.some(({ key, kind }) => key === contact.key && kind === 'hard');
  if (contact.status === 'bounced' && bounces && row['Bounced'] !== true)
    violate(world, 'bounce.field', who, 'hard bounce');
}

/** Nobody is mailable without a reason: judged for everybody whom Spotler mails, also whom AFAS no longer has. */
function judgeMailable(world: World, contact: HeldSubscriber, listed: string | undefined): void {
  const { externalId: who, status } = contact;
  if (who === null || status !== 'active') return;
  const refused = listed?.startsWith('failed') === true;
  // Spotler takes nothing of the contact, whatever it is told: that it stands in the list is all that can be done.
  if (refused && world.spotler.refused.has(who)) return;
  const row = world.afas.row(Number(who));
  const address = canonicalAddress(contact.properties['email']);
  for (const { afas, bit, direction } of world.script.connection.permissions) {
    if (contact.bits.get(bit) !== true || direction === 'toAfas') continue;
    const shown = world.oracle.shownBit(contact.key, bit);
    const given = shown?.by === 'human' && row?.['Blocked'] !== true;
    const stays = given && (direction === 'toSpotler' || world.script.connection.writeBack !== 'full');
    const mayBeMailed = row?.[afas] === true && row['Blocked'] !== true;
    const said = `permission ${bit}`;
    const woken = world.oracle.optOuts.some((one) => one.who === who && one.bit === bit && world.oracle.isUnclear(one));
    if (row === null) violate(world, world.oracle.wasKept(who) ? 'I3.vanishedOn' : 'I3.orphanOn', who, said);
    else if (!mayBeMailed && !stays) {
      violate(world, woken ? 'I3.wokenOn' : refused ? 'I3.refusedOn' : 'I3.noConsentOn', who, said);
    }
    const own = world.oracle.ownStanding(who, bit).filter((one) => !one.hidden && !world.oracle.isUnclear(one));
    if (own.some(({ source }) => source === 'spotler') && !(given && stays)) {
      violate(world, refused ? 'I3.refusedOn' : 'I3.stillOn', who, said);
    }
    for (const optOut of world.oracle.addressStanding(who, address, bit)) {
      if (optOut.hidden || world.oracle.isUnclear(optOut) || optOut.who.startsWith('~')) continue;
      if (optOut.source === 'afas' && !optOut.seen) continue;
      const code = optOut.source === 'afas' ? 'I9.afasNo' : 'I9.on';
      violate(world, refused ? 'I3.refusedOn' : code, who, `${said}, ${optOut.who} opted out`);
    }
  }
}

/** I12: no name and no address in plain text in the state file. */
export function judgePlainText(world: World): void {
  for (const { table, column, text: found } of world.file.everything()) {
    const word = Object.values(plantedWords).find((one) => found.toLowerCase().includes(one.toLowerCase()));
    if (word !== undefined) violate(world, 'I12.plain', null, `${table}.${column}: ${word}`);
  }
}

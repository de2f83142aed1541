import type { HeldRow } from './afas-filter.ts';
import type { AfasWorld, By } from './afas-world.ts';
import type { Time } from './clock.ts';
import { bits, columnOfBit } from './schema.ts';
import { type HeldSubscriber, type Status, canonicalAddress } from './spotler-world.ts';

/** A no that somebody gave: in Spotler, or by taking a yes back in AFAS. Times are true time, milliseconds. */
export type OptOut = {
  /** Contact id; `~key` for a contact in Spotler without one. */
  readonly who: string;
  readonly bit: number;
  readonly at: number;
  readonly source: 'spotler' | 'afas';
  /** Addresses of the contact at that moment, as far as Pont can ever come to know them. */
  addresses: readonly string[];
  /** When AFAS first had no for it, and on which contact of the same person that came after. */
  readonly arrived: Map<string, number>;
  /** True when nothing that Spotler shows tells of it: it met somebody who was inactive after a bounce anyway. */
  readonly hidden: boolean;
  /** Set when a write of Pont that had read the contact before undid it in Spotler: nobody can see it any more. */
  overrun: boolean;
  /** Found switched off, as far as Pont can know: it holds for this contact, and says nothing of others with the address. */
  readonly found: boolean;
  /** A no to something that Spotler had shown neither on nor off before. */
  readonly faint: boolean;
  /** True once a run came to its end while AFAS said no: Pont knows that both sides had agreed on it. */
  agreed: boolean;
  /** For one given in AFAS: whether AFAS showed it to a run that came to its end, before it went. */
  seen: boolean;
};

/** How a yes/no of AFAS turned. */
type Turn = { readonly at: number; readonly yes: boolean; readonly by: By };
type May = { readonly at: number; readonly may: boolean };
type InAfas = {
  readonly turns: Map<number, Turn[]>;
  readonly may: Map<number, May[]>;
  present: boolean;
  personNo: unknown;
  servedAt: number;
  kept: boolean;
};

type ShownBit = {
  readonly on: boolean | undefined;
  /** What it was before. */
  readonly was: boolean | undefined;
  readonly by: By;
  readonly at: number;
};
type InSpotler = {
  externalId: string | null;
  address: string;
  status: Status;
  readonly bits: Map<number, ShownBit>;
  bouncedAt: number;
  servedAt: number;
  servedActiveAt: number;
};

const never = Number.NEGATIVE_INFINITY;

const who = (contact: Pick<HeldSubscriber, 'externalId' | 'key'>): string => contact.externalId ?? `~${contact.key}`;

/**
 * Who may be mailed, from what people did and when, kept apart from the engine and without any of its rules. It watches
 * both sides change and remembers every yes and no with its time.
 */
export class Oracle {
  readonly optOuts: OptOut[] = [];
  private readonly inAfas = new Map<string, InAfas>();
  private readonly inSpotler = new Map<string, InSpotler>();
  /** Last yes that somebody gave in Spotler, by contact and bit. */
  private readonly optIns = new Map<string, number>();
  /** Last time at which Spotler showed somebody active again with bits that had stayed on: a yes or none, nobody knows. */
  private readonly unclear = new Map<string, number>();
  /** Every address that a contact ever had on either side. */
  private readonly addresses = new Map<string, Set<string>>();
  private readonly time: Time;
  private runBeganAt = never;
  /** Opt-outs in AFAS that it showed to the run that goes on. */
  private readonly shown = new Set<OptOut>();
  /** When the last run began, and ended, that wrote both ways and came to its end. */
  settledAt = never;
  private settledEnd = never;

  constructor(time: Time) {
    this.time = time;
  }

  /** Something of a contact changed in AFAS. */
  lookAtAfas(afas: AfasWorld, id: number, by: By): void {
    const at = this.time.now();
    const contact = String(id);
    const row = afas.row(id);
    const known = this.inAfas.get(contact);
    const state: InAfas = known ?? {
      turns: new Map(),
      may: new Map(),
      present: false,
      personNo: null,
      servedAt: never,
      kept: false,
    };
    this.inAfas.set(contact, state);
    state.present = afas.isShown(id);
    this.noteAddress(contact, canonicalAddress(row?.['Email']));
    state.personNo = row?.['PersonNo'] ?? state.personNo;
    for (const bit of bits) {
      const yes = row?.[columnOfBit(bit)] === true;
      const may = yes && state.present && isMailed(row);
      note(state.may, bit, { at, may }, (last) => last.may !== may);
      if (row === null) continue;
      const turns = state.turns.get(bit) ?? [];
      const last = turns.at(-1);
      if (last === undefined || last.yes !== yes) {
        if (last?.yes === true && !yes && by === 'human') this.takenBackInAfas(afas, id, bit);
        state.turns.set(bit, [...turns, { at, yes, by }]);
      }
      if (!yes) this.arrive(contact, bit, at);
    }
  }

  /** A contact that AFAS made of another one: what it says was not said anew, and what was said still holds. */
  inherit(from: string, to: string): void {
    const state = this.inAfas.get(to);
    if (!state) return;
    // Of a contact that Pont never met in AFAS, nothing can be carried over.
    const known = this.wasKept(from);
    for (const [bit, turns] of state.turns) {
      state.turns.set(
        bit,
        turns.map((turn) => ({ ...turn, by: 'pont' })),
      );
    }
    for (const one of this.optOuts.filter((optOut) => optOut.who === from)) {
      const { bit, at, source, addresses, hidden, seen, found, faint } = one;
      const arrived = new Map<string, number>();
      const copy: OptOut = {
        who: to,
        bit,
        at,
        source,
        addresses,
        arrived,
        hidden,
        overrun: one.overrun,
        seen,
        found,
        faint,
        agreed: false,
      };
      const old = one.arrived.get(from);
      if (
        found ||
        !known ||
        source === 'afas' ||
        this.isUnclear(one) ||
        (old !== undefined && this.isLifted(one, from))
      )
        continue;
      this.inherited.add(copy);
      this.optOuts.push(copy);
      if (state.turns.get(bit)?.at(-1)?.yes !== true) copy.arrived.set(to, this.time.now());
    }
  }

  /** Opt-outs that a contact has from the one it was made of. */
  readonly inherited = new Set<OptOut>();

  /** Something of a contact changed in Spotler. */
  lookAtSpotler(contact: HeldSubscriber, by: By): void {
    const at = this.time.now();
    const known = this.inSpotler.get(contact.key);
    const state: InSpotler = known ?? {
      externalId: contact.externalId,
      address: '',
      status: 'active',
      bits: new Map(),
      bouncedAt: never,
      servedAt: never,
      servedActiveAt: never,
    };
    this.inSpotler.set(contact.key, state);
    const address = canonicalAddress(contact.properties['email']);
    const addresses = [...new Set([state.address, address])].filter((one) => one !== '');
    this.noteAddress(who(contact), address);
    state.externalId = contact.externalId;
    state.address = address;
    // An address that was gone before Pont ever read the contact is nowhere to be seen.
    if (known !== undefined && by === 'human' && state.servedAt === never) this.forgetAddress(who(contact), address);
    const wasActive = state.status === 'active';
    const wakes = known !== undefined && !wasActive && contact.status === 'active';
    if (wakes) this.forgetUnseen(who(contact), by === 'human' ? this.settledAt : this.runBeganAt);
    for (const bit of bits)
      this.lookAtBit({ contact, state, by, at, addresses, isNew: known === undefined, wakes }, bit);
    if (contact.status === 'optedOut' && (wasActive || known === undefined)) {
      const hidden = state.bouncedAt > state.servedActiveAt;
      for (const bit of bits) this.optOut(contact, { bit, at, addresses, hidden, found: false, faint: false });
    }
    if (wasActive && contact.status === 'bounced') state.bouncedAt = at;
    state.status = contact.status;
  }

  /** Somebody is active again before a run that came to its end saw the opt-out: nothing is left of it to be seen. */
  private forgetUnseen(contact: string, since: number): void {
    for (const optOut of this.optOuts) {
      if (optOut.who !== contact || optOut.source !== 'spotler' || optOut.at <= since) continue;
      optOut.overrun = true;
      // Nor is it to be seen for the contact that took the place of this one meanwhile.
      for (const copy of this.inherited) if (copy.bit === optOut.bit && copy.at === optOut.at) copy.overrun = true;
    }
  }

  private forgetAddress(contact: string, address: string): void {
    for (const one of this.optOuts) if (one.who === contact && one.source === 'spotler') one.addresses = [address];
  }

  /** Whether Pont can know that a bit was on before it went off. */
  private isKnownOn(bit: ShownBit | undefined): boolean {
    return bit?.on === true && bit.at < (bit.by === 'pont' ? this.settledEnd : this.settledAt);
  }

  private lookAtBit(
    look: {
      readonly contact: HeldSubscriber;
      readonly state: InSpotler;
      readonly by: By;
      readonly at: number;
      readonly addresses: readonly string[];
      readonly isNew: boolean;
      readonly wakes: boolean;
    },
    bit: number,
  ): void {
    const { contact, state, by, at, addresses, isNew, wakes } = look;
    const on = contact.bits.get(bit);
    const last = state.bits.get(bit);
    if (wakes && on === true && last?.on === true && by === 'human') this.unclear.set(`${who(contact)} ${bit}`, at);
    if (last !== undefined && last.on === on) return;
    state.bits.set(bit, { on, was: last?.on, by, at });
    if (by !== 'human') return;
    if (on === true && !isNew) this.optIns.set(`${who(contact)} ${bit}`, at);
    // In an account as it was found, a no counts; in an import without an id it says nothing yet.
    const says = isNew ? contact.externalId !== null : true;
    const faint = !isNew && last?.on === undefined;
    // Ticked and unticked between two runs: nothing of either is left to be seen.
    const isFlip = last?.on === true && last.by === 'human' && last.was === false && last.at > state.servedAt;
    if (on === false && isFlip) {
      this.optIns.delete(`${who(contact)} ${bit}`);
      return;
    }
    const isNews = isNew || state.status !== 'optedOut' || contact.status !== 'optedOut';
    if (on === false && says && isNews)
      this.optOut(contact, { bit, at, addresses, hidden: false, found: !this.isKnownOn(last), faint });
  }

  /** Somebody ticked a box in Spotler, also where it was ticked already. */
  subscribed(contact: HeldSubscriber, bit: number): void {
    const at = this.time.now();
    this.optIns.set(`${who(contact)} ${bit}`, at);
    const known = this.inSpotler.get(contact.key)?.bits;
    const shown = known?.get(bit);
    known?.set(bit, { on: true, was: shown?.at === at ? shown.was : true, by: 'human', at });
  }

  private optOut(
    contact: HeldSubscriber,
    said: Pick<OptOut, 'bit' | 'at' | 'addresses' | 'hidden' | 'found' | 'faint'>,
  ): void {
    const arrived = new Map<string, number>();
    const id = who(contact);
    if (this.afasSaysNo(id, said.bit)) arrived.set(id, said.at);
    this.optOuts.push({ ...said, who: id, source: 'spotler', arrived, overrun: false, agreed: false, seen: true });
  }

  private takenBackInAfas(afas: AfasWorld, id: number, bit: number): void {
    const contact = String(id);
    const there = [...this.inSpotler.values()].find(({ externalId }) => externalId === contact);
    const at = this.time.now();
    const addresses = [...new Set([there?.address ?? '', canonicalAddress(afas.row(id)?.['Email'])])].filter(
      (one) => one !== '',
    );
    const arrived = new Map([[contact, at]]);
    // Taken back before Spotler heard of the contact: what Pont had read just before may still make it an opt-out.
    const found = there === undefined || !this.isKnownOn(there.bits.get(bit));
    const fresh = { hidden: false, overrun: false, found, faint: false, agreed: false, seen: false };
    this.optOuts.push({ who: contact, bit, at, source: 'afas', addresses, arrived, ...fresh });
  }

  private afasSaysNo(contact: string, bit: number): boolean {
    const last = this.inAfas.get(contact)?.turns.get(bit)?.at(-1);
    return last !== undefined && !last.yes;
  }

  private arrive(contact: string, bit: number, at: number): void {
    for (const optOut of this.optOuts) {
      if (optOut.who === contact && optOut.bit === bit && !optOut.arrived.has(contact)) optOut.arrived.set(contact, at);
    }
  }

  /** AFAS showed this row to Pont. */
  servedRow(id: number): void {
    const contact = String(id);
    const state = this.inAfas.get(contact);
    if (state) state.servedAt = this.time.now();
    for (const optOut of this.optOuts) {
      if (optOut.who === contact && this.afasSaysNo(contact, optOut.bit)) this.shown.add(optOut);
    }
  }

  /** A run begins. */
  begin(): void {
    this.runBeganAt = this.time.now();
    this.shown.clear();
  }

  /** The run that began last wrote both ways and came to its end: what it saw of both sides, it knows. */
  settle(): void {
    this.settledAt = this.runBeganAt;
    this.settledEnd = this.time.now();
    for (const optOut of this.shown) optOut.seen = true;
    for (const optOut of this.optOuts) optOut.agreed ||= this.afasSaysNo(optOut.who, optOut.bit);
    for (const state of this.inAfas.values()) if (state.servedAt >= this.runBeganAt) state.kept = true;
  }

  /** Whether a run that came to its end saw a contact in AFAS. */
  wasKept(contact: string): boolean {
    return this.inAfas.get(contact)?.kept === true;
  }

  /** Spotler showed this contact to Pont. */
  servedContact({ key, status }: HeldSubscriber): void {
    const state = this.inSpotler.get(key);
    if (!state) return;
    state.servedAt = this.time.now();
    if (status === 'active') state.servedActiveAt = this.time.now();
  }

  /** Whether newer evidence stands against an opt-out, for one contact, as far as it was there at a time. */
  isLifted(optOut: OptOut, contact: string, at = Number.POSITIVE_INFINITY): boolean {
    return this.isLiftedBy(optOut, optOut.who, at) || (contact !== optOut.who && this.isLiftedBy(optOut, contact, at));
  }

  private isLiftedBy(optOut: OptOut, contact: string, until: number): boolean {
    const optIn = this.optIns.get(`${contact} ${optOut.bit}`);
    if (optIn !== undefined && optIn > optOut.at && optIn <= until) return true;
    const turns = this.inAfas.get(contact)?.turns.get(optOut.bit) ?? [];
    const arrived = this.arrivedAt(optOut, contact, turns);
    if (arrived === null) return false;
    // A no of Pont's own, written since, is the same opt-out once more: a yes from before it is no newer evidence.
    const since = turns.findLast(({ at, yes, by }) => !yes && by === 'pont' && at <= until)?.at ?? arrived;
    return turns.some(({ at, yes, by }) => yes && by === 'human' && at > Math.max(arrived, since) && at <= until);
  }

  /** Whether AFAS showed Pont the yes that lifts an opt-out, before the contact went. */
  sawLift({ who: contact, bit }: OptOut): boolean {
    const state = this.inAfas.get(contact);
    const yes = state?.turns.get(bit)?.findLast((turn) => turn.yes && turn.by === 'human')?.at ?? never;
    return state !== undefined && state.servedAt >= yes;
  }

  /** When AFAS first had no after an opt-out: on the contact that opted out or on the one that is asked about. */
  private arrivedAt(optOut: OptOut, contact: string, turns: readonly Turn[]): number | null {
    const before = turns.findLast(({ at }) => at <= optOut.at);
    const here =
      before !== undefined && !before.yes
        ? optOut.at
        : (turns.find(({ at, yes }) => at > optOut.at && !yes)?.at ?? null);
    const there = optOut.arrived.get(optOut.who) ?? null;
    const times = [contact === optOut.who ? null : here, there].filter((one) => one !== null);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** True when nobody can tell whether somebody said yes again: Spotler showed the contact as active again by itself. */
  isUnclear(optOut: OptOut): boolean {
    return (this.unclear.get(`${optOut.who} ${optOut.bit}`) ?? never) > optOut.at;
  }

  /** Opt-outs of the contact itself that hold, as known at a time. */
  ownStanding(contact: string, bit: number, at = Number.POSITIVE_INFINITY): OptOut[] {
    return this.optOuts.filter(
      (one) =>
        one.who === contact && one.bit === bit && one.at <= at && !one.overrun && !this.isLifted(one, contact, at),
    );
  }

  /** Opt-outs that others gave with this address and that hold for the contact too, as known at a time. */
  addressStanding(contact: string, address: string, bit: number, at = Number.POSITIVE_INFINITY): OptOut[] {
    return this.addressMaybe(contact, address, bit, at).filter(({ found }) => !found);
  }

  /** The same, with those of which Pont cannot know whether they were opt-outs. */
  addressMaybe(contact: string, address: string, bit: number, at = Number.POSITIVE_INFINITY): OptOut[] {
    return this.optOuts.filter(
      (one) =>
        one.who !== contact &&
        one.bit === bit &&
        one.at <= at &&
        !one.overrun &&
        one.addresses.includes(address) &&
        !this.isLifted(one, contact, at),
    );
  }

  /** Whether AFAS let a contact be mailed at any moment since a time. */
  mayHave(contact: string, bit: number, since: number): boolean {
    const spans = this.inAfas.get(contact)?.may.get(bit) ?? [];
    const before = spans.findLast(({ at }) => at <= since);
    return before?.may === true || spans.some(({ at, may }) => at > since && may);
  }

  private noteAddress(contact: string, address: string): void {
    const known = this.addresses.get(contact) ?? new Set();
    if (address !== '') this.addresses.set(contact, known.add(address));
  }

  /** Whether a contact ever had one of these addresses. */
  private everHad(contact: string, addresses: readonly string[]): boolean {
    return addresses.some((address) => this.addresses.get(contact)?.has(address) === true);
  }

  /** The person of a contact, also of one that AFAS has no longer. */
  personOf(contact: string): unknown {
    return this.inAfas.get(contact)?.personNo ?? null;
  }

  /** Every opt-out that may have to do with a contact: its own, of its person, of anybody with whom it ever shared an address. */
  near(contact: string, bit: number): OptOut[] {
    const addresses = [...(this.addresses.get(contact) ?? [])];
    const person = this.personOf(contact);
    return this.optOuts.filter(
      (one) =>
        one.bit === bit &&
        (one.who === contact ||
          this.everHad(one.who, addresses) ||
          (person !== null && this.personOf(one.who) === person)),
    );
  }

  /** Whether two contacts ever had one address. */
  sharedAddress(one: string, other: string): boolean {
    return this.everHad(other, [...(this.addresses.get(one) ?? [])]);
  }

  /** What Spotler shows of a bit, who made it so and when. */
  shownBit(key: string, bit: number): ShownBit | undefined {
    return this.inSpotler.get(key)?.bits.get(bit);
  }
}

/** Whether AFAS lets a contact be mailed at all: it hangs under an organisation, has an address and is not blocked. */
function isMailed(row: HeldRow | null): boolean {
  return row?.['Blocked'] !== true && row?.['OrganisationId'] !== null && String(row?.['Email'] ?? '').includes('@');
}

function note<T>(spans: Map<number, T[]>, bit: number, span: T, differs: (last: T) => boolean): void {
  const known = spans.get(bit) ?? [];
  const last = known.at(-1);
  if (last === undefined || differs(last)) spans.set(bit, [...known, span]);
}

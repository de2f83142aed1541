import type { AfasContact, Base, SpotlerView } from '../plan/contact.ts';
import type { ContactPlan } from '../plan/plan-contact.ts';
import type { OptOutElsewhere } from '../plan/scene.ts';
import type { KnownContact } from '../store-port.ts';
import { addTo, type Session } from './session.ts';

type WhoItIs = {
  readonly addresses: readonly string[];
  readonly known: KnownContact | null;
  readonly base: Base | null;
  readonly view: SpotlerView | null;
};

/** Opt-outs given elsewhere that hold for this contact. Those of its person count only until both sides agree on a bit. */
export function optOutsOf(session: Session, afas: AfasContact, who: WhoItIs): ReadonlyMap<number, OptOutElsewhere> {
  const { memory, ports } = session;
  const { addresses, base, view } = who;
  const anyKept = ports.store.optOutsOf(addresses, afas.personNo).size > 0;
  const all = anyKept ? keptOptOuts(session, afas, who) : new Map<number, OptOutElsewhere>();
  const learned = [...addresses.map((address) => memory.takenBack.get(address)), memory.mergedAway.get(afas.id)];
  for (const bits of learned) {
    for (const bit of bits ?? []) {
      // Its own no is not elsewhere: it goes to Spotler as every no of AFAS does, unless a yes of Spotler meets it there.
      const ownNo = afas.bits[bit] === false && !(view?.bits[bit] === true && base?.bits[bit] === false);
      if (!all.has(bit) && !ownNo) all.set(bit, { by: 'address', arrived: false, from: 'afas' });
    }
  }
  return all;
}

/** Of several opt-outs of a bit the one that has not arrived counts. */
function keptOptOuts(
  { ports: { store } }: Session,
  afas: AfasContact,
  { addresses, known, base }: WhoItIs,
): Map<number, OptOutElsewhere> {
  // An opt-out has arrived here only if this contact was dealt with since, and had the address then.
  const hadThen = addresses.filter((address) => address === known?.address || address === known?.mailed);
  const dealtWith = hadThen.length > 0 && !store.owesOptOut(afas.id);
  const subjects = [
    { kept: store.optOutsOf([], afas.personNo), here: dealtWith },
    ...addresses.map((address) => ({
      kept: store.optOutsOf([address], null),
      here: dealtWith && hadThen.includes(address),
    })),
  ];
  const all = new Map<number, OptOutElsewhere>();
  for (const { kept, here } of subjects) {
    for (const [bit, optOut] of kept) {
      if (optOut.by === 'person' && base?.bits[bit] !== undefined) continue;
      if (all.get(bit)?.arrived !== false) all.set(bit, { ...optOut, arrived: optOut.arrived && here });
    }
  }
  return all;
}

/** Of somebody who had opted out of everything before the first meeting, only now is seen who it is. */
export function noteFirstMeeting({ memory }: Session, { personNo }: AfasContact): void {
  if (personNo !== null) memory.optedOutBefore.add(personNo);
}

/** A permission taken back in AFAS holds for everybody with the address; those who had passed are planned again. */
export function noteOptOuts(
  { memory, ports }: Session,
  afas: AfasContact,
  shown: readonly (string | null)[],
  base: Base | null,
  { optOuts }: ContactPlan,
): void {
  if (optOuts.length === 0) return;
  const before = base?.fields['email'];
  const addresses = new Set(shown.filter((one) => one !== null));
  if (typeof before === 'string') addresses.add(ports.store.addressPrint(before));
  for (const one of addresses) {
    const fresh = optOuts.filter((bit) => memory.takenBack.get(one)?.has(bit) !== true);
    if (fresh.length === 0) continue;
    addTo(memory.takenBack, one, fresh);
    memory.learnedOf.add(one);
    for (const id of ports.store.contactsWithAddress(one)) if (id !== afas.id) memory.again.add(id);
  }
}

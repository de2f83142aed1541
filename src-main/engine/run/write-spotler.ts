import { baseFingerprintText } from '../plan/contact.ts';
import type { JournalLine, Lane } from '../store-port.ts';
import type { Session } from './session.ts';
import { writeLane } from './write-lane.ts';

/** Opt-outs first; raises last, since each needs a look at the contact before. */
const lanes: readonly Lane[] = ['optOut', 'change', 'raise'];

/** Writes what was planned to Spotler, in batches. A line is marked as sent before its call and closed after it. */
export async function writeSpotler(session: Session): Promise<void> {
  const refused: JournalLine[] = [];
  for (const lane of lanes) refused.push(...(await writeLane(session, lane)));
  // Spotler refuses a contact as a whole, so one bad value would keep an opt-out from it: that goes once more, alone.
  for (const line of refused) planOptOutAlone(session, line);
  if (refused.length > 0) await writeLane(session, 'optOut');
}

function planOptOutAlone({ id, ports, mapping }: Session, line: JournalLine): void {
  const { store } = ports;
  const { change, contactId } = line;
  const bits = change.bits.filter(({ enabled }) => !enabled);
  const known = store.contact(contactId)?.base() ?? null;
  if (change.create || known === null || bits.length === 0 || Object.keys(change.properties).length === 0) return;
  // Only what goes off is agreed on; a bit that the same refused write was to raise is not.
  const agreed = line.base();
  const off = new Set(bits.map(({ bit }) => bit));
  const marks = (before: readonly number[] = [], after: readonly number[] = []): number[] => [
    ...before.filter((bit) => !off.has(bit)),
    ...after.filter((bit) => off.has(bit)),
  ];
  const paused = marks(known.paused, agreed.paused);
  const base = {
    ...known,
    bits: { ...known.bits, ...Object.fromEntries(Object.entries(agreed.bits).filter(([bit]) => off.has(Number(bit)))) },
    held: marks(known.held, agreed.held),
    ...(paused.length > 0 ? { paused } : {}),
  };
  const spotlerPrint = store.print(baseFingerprintText(mapping, base));
  const only = { ...change, properties: {}, bits, was: { fields: {}, bits: change.was.bits } };
  store.planOptOut(id, { contactId, change: only, base, spotlerPrint });
}

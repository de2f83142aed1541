import type { CheckProgress } from '../../../src-shared/domain/check.ts';
import { type SpotlerView, spotlerFingerprintText, spotlerView } from '../../engine/plan/contact.ts';
import { compileMapping, type Mapping } from '../../engine/plan/mapping.ts';
import type { AfasColumn, SpotlerContact, SpotlerProperty } from '../../engine/ports.ts';
import type { KnownContact } from '../../engine/store-port.ts';
import { latelyHours, type SpotlerPeople } from './fact-names.ts';
import { spotlerLabel } from './labels.ts';
import type { Ask, SpotlerItem } from './ports.ts';

/** Before any account existed: Spotler has no "list all contacts", a feed from here is the inventory. */
const farPast = Date.UTC(2000, 0, 1);
/** Contacts that are looked up in AFAS to see whether somebody else carried a change; more would tell nothing new. */
const suspectsKept = 300;

/** A contact that Pont wrote once and that looks otherwise since lately. */
export type Suspect = { readonly id: string; readonly view: SpotlerView; readonly before: SpotlerView['fields'] };

export type SpotlerRead = {
  readonly people: SpotlerPeople;
  readonly mapping: Mapping;
  readonly suspects: readonly Suspect[];
};

type Reading = Ask & {
  readonly columns: readonly AfasColumn[];
  readonly properties: readonly SpotlerProperty[];
  readonly onReading: (reading: CheckProgress['spotler']) => void;
};

/** Reads all contacts of the account page by page; who they are goes onto the shelf. */
export async function readSpotlerPeople(reading: Reading): Promise<SpotlerRead> {
  const { connection, ports, signal, columns, properties, onReading } = reading;
  const { spotler, shelf, clock } = ports;
  const mapping = compileMapping(connection, columns, properties);
  const now = spotler.serverNow() ?? clock.now();
  const window = { from: farPast, to: now + 1_000 };
  const since = now - latelyHours * 3_600_000;
  const suspects: Suspect[] = [];
  let [linked, unlinked] = [0, 0];
  onReading({ done: 0, total: null });
  for await (const page of spotler.updates(window, signal)) {
    signal.throwIfAborted();
    const known = knownOf(reading, page);
    const items = page.flatMap((contact): SpotlerItem[] => {
      const item = itemOf(reading, contact, known, since);
      if (item === null) return [];
      if (item.linked) linked += 1;
      else unlinked += 1;
      const suspect =
        item.lately && suspects.length < suspectsKept ? suspectOf(reading, mapping, contact, known) : null;
      if (suspect) suspects.push(suspect);
      return [item];
    });
    shelf.putSpotler(items);
    onReading({ done: linked + unlinked, total: null });
    await clock.breathe();
  }
  for await (const page of spotler.bounces(window, signal)) {
    signal.throwIfAborted();
    shelf.noteBounced(page.flatMap(({ contact }) => contact.externalId ?? []));
  }
  onReading(null);
  return { people: { linked, unlinked }, mapping, suspects };
}

type Known = ReadonlyMap<string, KnownContact>;

function knownOf({ ports }: Reading, page: readonly SpotlerContact[]): Known {
  const ids = page.flatMap(({ externalId }) => externalId ?? []);
  return ports.history === null || ids.length === 0 ? new Map() : ports.history.contacts(ids);
}

/** Null for a contact without any id: nobody could be told who it is. */
function itemOf({ connection }: Reading, contact: SpotlerContact, known: Known, since: number): SpotlerItem | null {
  const { externalId, encryptedId, permissions, mailable, lastChanged } = contact;
  const id = externalId ?? encryptedId;
  if (id === null) return null;
  const places = (enabled: boolean) =>
    connection.permissions.flatMap(({ bit }, place) =>
      permissions.some((one) => one.bit === bit && one.enabled === enabled) ? [place] : [],
    );
  return {
    id,
    label: spotlerLabel(contact),
    lists: externalId === null ? ['noExternalId'] : [],
    linked: externalId !== null,
    writer: externalId !== null && known.get(externalId)?.inSpotler === true ? 'ours' : 'others',
    lately: lastChanged !== null && lastChanged >= since,
    yes: places(true),
    no: places(false),
    mailable,
  };
}

/** What looks as Pont left it is nobody else's work. */
function suspectOf({ ports }: Reading, mapping: Mapping, contact: SpotlerContact, known: Known): Suspect | null {
  const { externalId } = contact;
  const one = externalId === null ? undefined : known.get(externalId);
  if (externalId === null || one?.inSpotler !== true || ports.history === null) return null;
  const view = spotlerView(mapping, contact);
  if (one.spotlerPrint === ports.history.print(spotlerFingerprintText(mapping, view))) return null;
  const base = one.base();
  return base === null ? null : { id: externalId, view, before: base.fields };
}

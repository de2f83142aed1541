import { amsterdamWall } from '../../../src-shared/domain/amsterdam.ts';
import {
  type AfasContact,
  agreedBase,
  afasContact,
  type Base,
  rowId,
  rowText,
  type SpotlerView,
  baseFingerprintText,
} from '../plan/contact.ts';
import { planContact } from '../plan/plan-contact.ts';
import { hasOptedOut } from '../plan/scene.ts';
import type { AfasRow, Cell } from '../ports.ts';
import type { KnownContact, PlannedContact } from '../store-port.ts';
import { claimShared } from './claims.ts';
import { noteFirstMeeting, noteOptOuts, optOutsOf } from './opt-outs-elsewhere.ts';
import { keepingOf, type Session } from './session.ts';
import { countPlan, countProblem, recountPlan } from './tally.ts';

/** How the rows at hand were asked for. */
export type Asked = {
  /** True where the rows were asked for by id: they are planned also when nothing that is mapped moved. */
  readonly byId: boolean;
  /** False lets the planning of contacts pass of whom nothing was heard and who are not due, without a look. */
  readonly anyOpen: boolean;
  /** True where the contacts were planned in this run before: what was planned and not sent is taken back. */
  readonly again?: boolean;
};

/** A contact as a row of AFAS shows it; its values are read only when they are needed. */
export type ShownContact = {
  readonly id: string;
  /** Keyed hash of everything that planning looks at. */
  readonly print: string;
  contact(): AfasContact;
  /** A cell as AFAS shows it. */
  cell(column: string): Cell;
  /** The hash as it would be with other values in some columns. */
  printWith(cells: Readonly<Record<string, Cell>>): string;
};

/** The contacts of AFAS rows; one without id is counted and left out. */
export function contactsOf(session: Session, rows: readonly AfasRow[]): ShownContact[] {
  const { mapping, mappingPrint, compared, ports, tally } = session;
  return rows.flatMap((row) => {
    const id = rowId(mapping, row);
    if (id === null) {
      countProblem(tally, 'contact.noId');
      return [];
    }
    const printOf = (shown: AfasRow): string => ports.store.print(`${mappingPrint}${rowText(compared, shown)}`);
    return {
      id,
      print: printOf(row),
      contact: () => afasContact(mapping, row, id),
      cell: (column: string) => row[column] ?? null,
      printWith: (cells: Readonly<Record<string, Cell>>) => printOf({ ...row, ...cells }),
    };
  });
}

/** Plans contacts as AFAS shows them now and keeps what is to be written, or known, of them. */
export function planContacts(session: Session, shown: readonly ShownContact[], asked: Asked): void {
  const { store } = session.ports;
  const contacts = shown.filter(({ id }) => session.isWritten(id));
  const left = shown.length - contacts.length;
  if (left > 0 && asked.again !== true) countProblem(session.tally, 'contact.outsidePilot', left);
  const known = store.contacts(contacts.map(({ id }) => id));
  const page = contacts.flatMap((one) => planOne(session, one, known.get(one.id) ?? null, asked) ?? []);
  if (page.length > 0) store.keepPage(keepingOf(session), page);
}

/** Null when nothing that is mapped moved on either side since the contact was last dealt with. */
function planOne(
  session: Session,
  shown: ShownContact,
  known: KnownContact | null,
  asked: Asked,
): PlannedContact | null {
  const { memory, ports, order } = session;
  const { store } = ports;
  const { byId, anyOpen } = asked;
  const heard = anyOpen ? store.heard(shown.id) : null;
  const forced = memory.again.delete(shown.id) || byId || (known?.state === 'failed' && order.full);
  const unmoved = known !== null && known.afasPrint === shown.print && heard === null && !forced;
  if (unmoved && !(anyOpen && store.isDue(shown.id))) return null;
  return planMoved(session, shown, { known, heard, again: asked.again === true });
}

type Moved = { readonly known: KnownContact | null; readonly heard: SpotlerView | null; readonly again: boolean };

function planMoved(session: Session, shown: ShownContact, { known, heard, again }: Moved): PlannedContact {
  const { mapping, ports, tally } = session;
  const { store } = ports;
  const { id, print: afasPrint } = shown;
  const afas = shown.contact();
  // Written to AFAS only, for an opt-out elsewhere: Spotler has yet to hear of the contact.
  const isThere = known?.inSpotler === true || heard !== null;
  const base = isThere ? agreedBase(known?.base() ?? null) : null;
  const address = afas.email === null ? null : store.addressPrint(afas.email);
  const view = heard ?? viewOfWaiting(session, known, address);
  const mailed = mailedAddress(session, address, view ?? base);
  const input = {
    afas,
    base,
    spotler: view ?? undefined,
    bounce: view !== null || known?.inSpotler === true ? bounceOf(session, id) : null,
    optedOut: optOutsOf(session, afas, {
      addresses: [address, mailed].filter((one) => one !== null),
      known,
      base,
      view,
    }),
    decisions: known === null ? {} : store.decisions(id),
    run: session.number,
  };
  const plan = claimShared(session, shown, afas, planContact(mapping, input, session.returns));
  noteOptOuts(session, afas, [address, mailed], base, plan);
  if (known === null && hasOptedOut(view, input.bounce !== null)) noteFirstMeeting(session, afas);
  if (again) recountPlan(tally, store.takeBack(session.id, id), plan);
  else countPlan(tally, plan, known);
  const spotlerPrint = plan.base === null ? null : store.print(baseFingerprintText(mapping, plan.base));
  return { afas, afasPrint, plan, spotlerPrint, address, mailed };
}

/**
 * Where the account takes two contacts with one address for the same, a new contact meets the one that waits without an
 * id: then the two are merged like any others that meet, and nothing of it is overwritten or raised unseen.
 */
function viewOfWaiting(
  { order, ports }: Session,
  known: KnownContact | null,
  address: string | null,
): SpotlerView | null {
  const { store } = ports;
  if (known?.inSpotler === true || address === null || order.connection.spotler.dedup !== 'email') return null;
  return store.waitingCount() > 0 ? store.waitingWithAddress(address) : null;
}

/** A bounce as AFAS is told it: kind and date. */
function bounceOf({ ports }: Session, contactId: string): string | null {
  const bounce = ports.store.bounce(contactId);
  return bounce === null ? null : `${bounce.kind} ${amsterdamWall(bounce.at).slice(0, 10)}`;
}

/** The address that Spotler mails, as far as known, where it is another than AFAS has. */
function mailedAddress({ ports }: Session, address: string | null, side: Pick<Base, 'fields'> | null): string | null {
  const email = side?.fields['email'];
  const mailed = typeof email === 'string' ? ports.store.addressPrint(email) : null;
  return mailed === address ? null : mailed;
}

import { randomUUID } from 'node:crypto';
import type { Evidence } from '../../src-shared/domain/case.ts';
import type { Connection } from '../../src-shared/domain/connection.ts';
import { asFault, Fault } from '../../src-shared/domain/fault.ts';
import { afasContact, spotlerView } from '../engine/plan/contact.ts';
import type { Mapping } from '../engine/plan/mapping.ts';
import type { AfasColumn } from '../engine/ports.ts';
import { contactOf, type PersonAct, undoOf } from './act.ts';
import type { Ran, Stage, SyncOptions } from './case.ts';
import { type Asking, doAct, wordsOf } from './do-act.ts';
import { textFields } from './entity-of.ts';
import type { Intent } from './intent.ts';
import { killedAt } from './kill.ts';
import type { CaseState, PlanPorts } from './ports.ts';
import { orderOf, ran, runEvidence, runPorts, since } from './run-engine.ts';
import type { Looking } from './snapshot.ts';
import { skip, Verdict } from './verdict.ts';
import { entryOf, isMarked } from './verify-canaries.ts';
import { newRows, rowOf } from './watch.ts';
import { valuesOf } from './values-of.ts';

export type StageParts = {
  readonly ports: PlanPorts;
  readonly connection: Connection;
  readonly mapping: Mapping;
  readonly columns: readonly AfasColumn[];
  readonly looking: Looking;
  readonly asking: Asking;
  state: CaseState;
  /** Changes the intent, on disk before it resolves. */
  readonly intend: (change: (intent: Intent) => Intent) => Promise<void>;
  readonly note: (evidence: Evidence) => void;
  readonly noteLatency: (ms: number) => void;
};

/** Builds what a case works with. */
export function createStage(parts: StageParts): Stage {
  const { ports, connection, mapping, columns, looking, note } = parts;
  const { book, signal } = looking;
  const { clock } = ports;
  const canaries = book.entries();
  const iso = (): string => new Date(clock.now()).toISOString();
  const onlyBefore = new Set<string>();
  let movedAt = clock.now();

  const tryRun = async (options: SyncOptions = {}, release = false): Promise<Ran> => {
    const startedAt = clock.now();
    const start = ports.calls();
    const { afas, spotler } = looking;
    const engine = ports.engine(
      runPorts(ports, { afas, spotler, store: parts.state.store }),
      orderOf(connection, options, release, signal),
    );
    const one = await ran(engine);
    note(runEvidence(iso(), clock.now() - startedAt, since(start, ports.calls()), one));
    return one;
  };

  const person = async (act: PersonAct): Promise<void> => {
    const contactId = contactOf(act);
    if (contactId !== null) book.get(contactId);
    const undo = undoOf(act);
    if (undo !== null) await parts.intend((intent) => ({ ...intent, undo: [...intent.undo, undo] }));
    if (act.do === 'bounce') {
      await parts.intend((intent) => ({ ...intent, bounced: [...intent.bounced, act.contactId] }));
    }
    const words = wordsOf(looking, act);
    const seenAfterMs = await doAct(parts.asking, act);
    movedAt = clock.now();
    const by = ports.people === null ? 'person' : 'sandbox';
    note({ kind: 'step', at: iso(), code: act.do, params: words, by, seenAfterMs });
  };

  const adopt = async (): Promise<string> => {
    const known = new Set(book.entries().map(({ contactId }) => contactId));
    const rows = await newRows(looking, { ids: known });
    const [row, more] = rows;
    if (row === undefined || more !== undefined) throw new Verdict('fail', 'canary.notOne', { count: rows.length });
    const entry = entryOf(connection, row);
    const address = entry.email === null || book.isOurAddress(entry.email);
    if (!address || !isMarked(columns, [row])) throw new Fault('testplan.canaryElsewhere', { ids: entry.contactId });
    await ports.files.noteMade(entry.contactId);
    book.add(entry);
    await parts.intend((intent) => ({ ...intent, made: [...intent.made, entry] }));
    return entry.contactId;
  };

  const stage: Stage = {
    connection,
    mapping,
    columns,
    canaries,
    signal,
    canary(index) {
      const found = canaries[index % canaries.length];
      if (!found || canaries.length < 2) skip('canary.tooFew', { needed: 2, present: canaries.length });
      return found;
    },
    async sync(options = {}) {
      const { result, fault } = await tryRun(options, true);
      if (fault !== null) throw fault;
      return result;
    },
    tryRun,
    async killAt(write, when) {
      const { afas, spotler } = looking;
      const { ports: dying, death } = killedAt(
        runPorts(ports, { afas, spotler, store: parts.state.store }),
        write,
        when,
      );
      const ended = ports.engine(dying, orderOf(connection, {}, true, signal)).then(
        () => 'ended' as const,
        (thrown: unknown) => asFault(thrown),
      );
      const outcome = await Promise.race([death, ended]);
      if (outcome === 'died') {
        parts.state.close();
        parts.state = ports.states.again();
      } else if (outcome !== 'ended') throw outcome;
      return outcome === 'died';
    },
    person,
    async newCanary(name, values = {}) {
      const { columns: roles } = connection.afas;
      const email = `${name}-${randomUUID().slice(0, 8)}@${book.setting.emailDomain}`;
      const names = textFields(connection, columns).filter(({ entity }) => entity === 'person');
      const named = names.filter(({ spotler }) => spotler !== 'infix').map(({ afas }) => [afas, `Proef ${name}`]);
      const yes = connection.permissions.map(({ afas }) => [afas, true]);
      await person({
        do: 'addContact',
        organisationId: book.setting.organisationId,
        values: { ...Object.fromEntries(named), ...Object.fromEntries(yes), [roles.email]: email, ...values },
      });
      return adopt();
    },
    secondOrganisation() {
      const { secondOrganisationId } = book.setting;
      if (secondOrganisationId === undefined) throw new Verdict('skip', 'organisation.second');
      return secondOrganisationId;
    },
    adopt,
    async afas(contactId) {
      const row = await rowOf(looking, contactId);
      return row === null ? null : afasContact(mapping, row, contactId);
    },
    async spotler(contactId) {
      const contact = await looking.spotler.contact(contactId, signal);
      return contact === null ? null : spotlerView(mapping, contact);
    },
    spotlerByEmail: (email) => looking.spotler.findByEmail(email, signal),
    async show(contactId, moment) {
      if (moment === 'before') onlyBefore.add(contactId);
      else onlyBefore.delete(contactId);
      const [afas, spotler] = await Promise.all([stage.afas(contactId), stage.spotler(contactId)]);
      for (const one of valuesOf(mapping, { afas, spotler })) note({ at: iso(), contactId, moment, ...one });
    },
    async showRest() {
      for (const contactId of onlyBefore) await stage.show(contactId, 'after');
    },
    expect(held, code, params = {}) {
      note({ kind: 'expectation', at: iso(), code, params: { ...params }, held });
      if (!held) throw new Verdict('fail', code, params);
    },
    arrived: () => parts.noteLatency(Math.max(0, Math.round(clock.now() - movedAt))),
    customer: {
      afas: { ...ports.afas, update: readsOnly },
      spotler: { ...ports.spotler, upsert: readsOnly },
      lastRows: ports.lastRows,
      now: () => clock.now(),
    },
    openPractice: (contacts) => ports.openPractice(contacts, signal),
    engine: ports.engine,
    async practiceRun({ connection: made, state, ...sides }) {
      const startedAt = clock.now();
      const start = sides.calls();
      const own = runPorts({ ...ports, calls: sides.calls }, { ...sides, store: state.store });
      const one = await ran(ports.engine(own, orderOf(made, {}, true, signal)));
      note(runEvidence(iso(), clock.now() - startedAt, since(start, sides.calls()), one));
      if (one.fault !== null) throw one.fault;
      return one.result;
    },
  };
  return stage;
}

async function readsOnly(): Promise<never> {
  throw new Fault('testplan.notACanary', { what: '-' });
}

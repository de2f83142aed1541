import type { RunKind } from '../../../src-shared/domain/run.ts';
import type { StorePort } from '../store-port.ts';
import { contactsById, lookUp, planAgain } from './look-up.ts';
import { planVanished } from './plan-vanished.ts';
import { readAll, readChanged } from './read-afas.ts';
import { deltaFrom, runKindOf } from './run-kind.ts';
import type { Session } from './session.ts';

/** Contacts asked for by id in each delta: about what two calls have room for. */
const sampleSize = 150;

export type ReadBoth = {
  readonly kind: RunKind;
  /** AFAS' clock when reading began: the next delta goes on from there. Milliseconds since 1970. */
  readonly afasNow: number;
  readonly sampledTo?: string;
};

/** Reads AFAS, in full or what changed, and plans every contact that moved on either side. */
export async function readBoth(session: Session, columnCount: number): Promise<ReadBoth> {
  const { ports, order, mappingPrint, tally } = session;
  const { store } = ports;
  const afasNow = ports.afas.serverNow() ?? ports.clock.now();
  const cursor = store.cursors().afas;
  const wanted = runKindOf(order.connection, {
    full: order.full,
    fullRead: store.fullRead(),
    afasCursor: cursor,
    mappingPrint,
    anyVanishing: store.anyVanishing(),
    now: ports.clock.now(),
  });
  const sample = wanted === 'delta' ? store.sample(sampleSize) : [];
  // A delta cannot see what is gone or back. Some contacts are asked for by id, others at every run: when one of them is
  // not as it was, everything is read, since a lost authorisation looks just like that.
  const kind = wanted === 'delta' && cursor !== null && (await asBefore(session, sample)) ? 'delta' : 'full';
  tally.kind = kind;
  store.setRunKind(session.id, kind);
  if (kind === 'full' || cursor === null) {
    await readAll(session, columnCount);
    await planVanished(session);
  } else {
    await readChanged(session, columnCount, deltaFrom(cursor, afasNow));
    await lookUp(session);
  }
  await planAgain(session);
  const last = sample.length < sampleSize ? '' : sample.at(-1)?.contactId;
  return { kind, afasNow, ...(last === undefined ? {} : { sampledTo: last }) };
}

async function asBefore(session: Session, sample: ReturnType<StorePort['sample']>): Promise<boolean> {
  const shown = new Set<string>();
  for await (const contacts of contactsById(
    session,
    sample.map(({ contactId }) => contactId),
  )) {
    for (const { id } of contacts) shown.add(id);
  }
  return sample.every(({ contactId, gone }) => shown.has(contactId) !== gone);
}

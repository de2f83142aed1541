import { asFault } from '../../src-shared/domain/fault.ts';
import type { PersonAct } from './act.ts';
import { canaryBook } from './canary-book.ts';
import { type Asking, doAct } from './do-act.ts';
import { guardAfas } from './guard-afas.ts';
import { guardSpotler } from './guard-spotler.ts';
import type { Intent } from './intent.ts';
import type { PlanPorts } from './ports.ts';
import { type Ask, type LeftOver, restore, undoConditions } from './restore.ts';
import type { Looking } from './snapshot.ts';
import { Verdict } from './verdict.ts';

export type CleaningUp = {
  readonly ports: PlanPorts;
  readonly onWait: Asking['onWait'];
  /** False where nobody is there to do what only a person can; then that part stays owed. */
  readonly attended: boolean;
  /** Ends a wait for a person; what needs nobody is put back all the same. */
  readonly stop: AbortSignal;
};

/**
 * Puts everything of an intent back and forgets the intent once nothing of it is left. Works from the intent alone, so it
 * serves the end of a case and the start after a crash alike. Never cut short: it has a signal of its own.
 */
export async function cleanUp(cleaning: CleaningUp, intent: Intent): Promise<readonly LeftOver[]> {
  const { ports } = cleaning;
  const { connection } = ports;
  const book = canaryBook(intent.setting, [...intent.entries, ...intent.made]);
  const { signal } = new AbortController();
  const guarded = { afas: guardAfas(ports.afas, connection, book), spotler: guardSpotler(ports.spotler, book) };
  const blind: Looking = { connection, columns: [], book, signal, ...guarded };
  await undoConditions(intent, askIn(cleaning, blind));
  const columns = await ports.afas.columns(connection.afas.getConnector, signal);
  const looking = { ...blind, columns };
  const left = await restore(looking, intent, askIn(cleaning, looking));
  if (left.length === 0) await ports.files.clearIntent();
  return left;
}

/** Does an act, or lets it be done where somebody is there for it; what cannot be done now shows as a left-over. */
function askIn({ ports, onWait, attended, stop }: CleaningUp, looking: Looking): Ask {
  return async (act: PersonAct) => {
    if (ports.people === null && (!attended || stop.aborted)) return;
    const patient = ports.people === null ? { ...looking, signal: stop } : looking;
    try {
      await doAct({ ports, looking: patient, onWait, attended }, act);
    } catch (thrown) {
      const fault = thrown instanceof Verdict ? null : asFault(thrown);
      if (fault !== null && fault.kind !== 'cancelled') throw thrown;
    }
  };
}

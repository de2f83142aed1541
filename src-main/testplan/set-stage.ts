import type { Connection } from '../../src-shared/domain/connection.ts';
import { compileMapping } from '../engine/plan/mapping.ts';
import { withPracticeFields } from './practice-fields.ts';
import { type CanaryBook, canaryBook } from './canary-book.ts';
import type { Asking } from './do-act.ts';
import { guardAfas } from './guard-afas.ts';
import { guardSpotler } from './guard-spotler.ts';
import type { PlanPorts } from './ports.ts';
import type { CaseTask } from './run-case.ts';
import type { Looking } from './snapshot.ts';
import type { StageParts } from './stage.ts';

/** Both sides behind the guards. */
export async function lookAt(ports: PlanPorts, book: CanaryBook, signal: AbortSignal): Promise<Looking> {
  const columns = await ports.afas.columns(ports.connection.afas.getConnector, signal);
  const looking = guarded(ports, book, signal);
  const properties = ports.people === null ? [] : await ports.spotler.properties(signal);
  return { ...looking, columns, connection: withPracticeFields(looking.connection, columns, properties) };
}

function guarded(ports: PlanPorts, book: CanaryBook, signal: AbortSignal): Looking {
  const connection = asTested(ports.connection);
  const sides = { afas: guardAfas(ports.afas, connection, book), spotler: guardSpotler(ports.spotler, book) };
  return { connection, columns: [], book, signal, ...sides };
}

/**
 * The test is there before a customer opens the way back, so canaries are written to AFAS in full; a connection that is
 * never to write to AFAS does not in a test either. Whom a pilot chose does not matter: canaries are the only ones here.
 */
function asTested({ pilot: _pilot, ...connection }: Connection): Connection {
  return connection.writeBack === 'none' ? connection : { ...connection, writeBack: 'full' };
}

/** What the stage of a case with canaries is built from; opens an empty state file. */
export async function stageParts(task: CaseTask, looking: Looking, intend: StageParts['intend']): Promise<StageParts> {
  const properties = await task.ports.spotler.properties(task.stop);
  const mapping = compileMapping(looking.connection, looking.columns, properties);
  return { ...partsOf(task, looking), mapping, intend };
}

/** The same for a case that touches nobody. */
export function bareParts(task: CaseTask): StageParts {
  const nobody = canaryBook({ organisationId: '-', contactIds: ['-'], emailDomain: 'nobody.invalid' }, []);
  return partsOf(task, guarded(task.ports, nobody, task.stop));
}

function partsOf({ ports, note, show, onWait, attended }: CaseTask, looking: Looking): StageParts {
  let slowest = 0;
  const asking: Asking = {
    ports,
    looking,
    attended,
    onWait(step) {
      show({ status: step === null ? 'running' : 'waiting' });
      onWait(step);
    },
  };
  return {
    ports,
    connection: looking.connection,
    mapping: compileMapping(looking.connection, looking.columns, []),
    columns: looking.columns,
    looking,
    asking,
    state: ports.states.fresh(),
    intend: async () => undefined,
    note,
    noteLatency(ms) {
      slowest = Math.max(slowest, ms);
      show({ tookMs: slowest });
    },
  };
}

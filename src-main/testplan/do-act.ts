import type { SentenceParams } from '../../src-shared/domain/case.ts';
import { type CellValue, contactOf, type PersonAct } from './act.ts';
import type { PlanPorts } from './ports.ts';
import type { Looking } from './snapshot.ts';
import { canaryRows } from './snapshot.ts';
import { Verdict } from './verdict.ts';
import { type Before, isSeen } from './watch.ts';

/** How often a watcher looks: a person is not waited for faster than they can work. */
const lookEveryMs = { person: 5_000, sandbox: 40 };
/** The practice environment does what it is asked at once; an act that does not show by then never will. */
const sandboxPatienceMs = 10_000;

export type Asking = {
  readonly ports: Pick<PlanPorts, 'people' | 'clock'>;
  readonly looking: Looking;
  /** Told before the wait and after it; the second time with how long it took. */
  readonly onWait: (step: WaitStep | null) => void;
  /** False where nobody is there to do anything: then the case ends as waiting. */
  readonly attended: boolean;
};

export type WaitStep = { readonly code: PersonAct['do']; readonly params: SentenceParams };

/**
 * Lets an act be done and waits until it shows; gives how long that took in milliseconds. A person is waited for until
 * they did it, or until somebody cancels, pauses or skips.
 */
export async function doAct(asking: Asking, act: PersonAct): Promise<number> {
  const { ports, looking, onWait, attended } = asking;
  const { people, clock } = ports;
  const before = await beforeOf(asking);
  const step = { code: act.do, params: wordsOf(looking, act) };
  const startedAt = clock.now();
  if (people === null && !attended) throw new Verdict('waiting', 'step.needsPerson', { act: act.do });
  if (people === null) onWait(step);
  else await people.perform(act, looking.signal);
  try {
    const pause = people === null ? lookEveryMs.person : lookEveryMs.sandbox;
    while (!(await isSeen(looking, act, before))) {
      if (people !== null && clock.now() - startedAt > sandboxPatienceMs) {
        throw new Verdict('fail', 'step.notSeen', { act: act.do });
      }
      await clock.sleep(pause, looking.signal);
    }
  } finally {
    if (people === null) onWait(null);
  }
  return Math.max(0, Math.round(clock.now() - startedAt));
}

async function beforeOf({ ports, looking }: Asking): Promise<Before> {
  const rows = await canaryRows(looking).catch(() => []);
  const key = looking.connection.afas.columns.contactId;
  return {
    ids: new Set(rows.map((row) => String(row[key]))),
    rows: rows.length,
    at: looking.spotler.serverNow() ?? ports.clock.now(),
  };
}

/** What an instruction says: the canary by id and name, the values as `field = value`. */
export function wordsOf({ book, connection }: Pick<Looking, 'book' | 'connection'>, act: PersonAct): SentenceParams {
  const contactId = contactOf(act);
  const contact =
    contactId === null ? '' : book.has(contactId) ? `${contactId} (${book.get(contactId).name})` : contactId;
  const values = 'values' in act ? act.values : 'properties' in act ? act.properties : {};
  const bits =
    'bits' in act ? Object.entries(act.bits ?? {}).map(([bit, on]) => `${bit} = ${on ? '#yes' : '#no'}`) : [];
  return {
    contact,
    values: [...Object.entries(values).map(([name, value]) => `${name} = ${shown(value)}`), ...bits].join('; '),
    organisation: 'organisationId' in act ? act.organisationId : '',
    bit: 'bit' in act ? act.bit : '',
    column: 'column' in act ? act.column : '',
    keep: 'keep' in act ? act.keep : '',
    connector: connection.afas.getConnector,
    entity: 'entity' in act ? act.entity : '',
  };
}

function shown(value: CellValue): string {
  if (value === null || value === '') return '#empty';
  return typeof value === 'boolean' ? (value ? '#yes' : '#no') : value;
}

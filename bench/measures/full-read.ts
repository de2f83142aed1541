import type { Bench } from '../bench.ts';
import { demand, type Measure, measure, median, sideBySide } from '../measure.ts';
import { type BareRun, type EngineRun, runBare } from '../processes.ts';
import { syncedCustomer } from './synced-customer.ts';

/** A full read in which nothing changed on either side, against the bare loop on the same sandbox, in turns. */
export async function measureFullRead(bench: Bench): Promise<Measure> {
  const { sizes, engine, say } = bench;
  const { contacts, repeats } = sizes;
  const { sandbox, customer, close } = await syncedCustomer(bench, contacts);
  try {
    const engines: EngineRun[] = [];
    const bares: BareRun[] = [];
    for (let turn = 1; turn <= repeats.fullRead; turn += 1) {
      say(`full read of ${contacts} contacts, ${turn} of ${repeats.fullRead}`);
      const full = await engine({ data: customer.data, full: true });
      const { read, toSpotler, run } = full.result;
      demand(run.kind === 'full' && read.afasRows === contacts, `a ${run.kind} read of ${read.afasRows} rows`);
      demand(read.spotlerChanges === 0 && toSpotler.create + toSpotler.update === 0, 'something had changed');
      engines.push(full);
      const bare = await runBare({ ready: sandbox.ready, task: 'fullRead' });
      demand(bare.rows === contacts, `the bare loop read ${bare.rows} rows`);
      bares.push(bare);
    }
    const [took, plain] = [median(engines.map((run) => run.seconds)), median(bares.map((run) => run.seconds))];
    return measure('fullRead', took / plain, { contacts, ...sideBySide(engines, bares) });
  } finally {
    await close();
  }
}

import type { Bench } from '../bench.ts';
import { demand, type Measure, measure, median, round } from '../measure.ts';
import { runBare } from '../processes.ts';
import { syncedCustomer } from './synced-customer.ts';

/** A full read in which nothing changed on either side, against the bare loop on the same sandbox, in turns. */
export async function measureFullRead(bench: Bench): Promise<Measure> {
  const { sizes, engine, say } = bench;
  const { contacts, repeats } = sizes;
  const { sandbox, customer, close } = await syncedCustomer(bench, contacts);
  try {
    const engines: number[] = [];
    const bares: number[] = [];
    for (let turn = 1; turn <= repeats.fullRead; turn += 1) {
      say(`full read of ${contacts} contacts, ${turn} of ${repeats.fullRead}`);
      const { seconds, result } = await engine({ data: customer.data, full: true });
      const { read, toSpotler, run } = result;
      demand(run.kind === 'full' && read.afasRows === contacts, `a ${run.kind} read of ${read.afasRows} rows`);
      demand(read.spotlerChanges === 0 && toSpotler.create + toSpotler.update === 0, 'something had changed');
      engines.push(seconds);
      const bare = await runBare({ ready: sandbox.ready, task: 'fullRead' });
      demand(bare.rows === contacts, `the bare loop read ${bare.rows} rows`);
      bares.push(bare.seconds);
    }
    const details = { contacts, engineSeconds: engines.map(round), bareSeconds: bares.map(round) };
    return measure('fullRead', median(engines) / median(bares), details);
  } finally {
    await close();
  }
}

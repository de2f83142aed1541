import type { Bench } from '../bench.ts';
import { makeCustomer } from '../customer.ts';
import { demand, type Measure, measure, median, sideBySide } from '../measure.ts';
import { type BareRun, type EngineRun, runBare } from '../processes.ts';
import { startSandbox } from '../sandbox.ts';

/** First sync against the bare loop, in turns, each with a sandbox of its own. Gives the peaks of memory too. */
export async function measureFirstSync({
  sizes,
  engine,
  say,
}: Bench): Promise<{ firstSync: Measure; peaksMB: number[] }> {
  const { contacts, repeats } = sizes;
  const engines: EngineRun[] = [];
  const bares: BareRun[] = [];
  for (let turn = 1; turn <= repeats.firstSync; turn += 1) {
    say(`first sync of ${contacts} contacts, ${turn} of ${repeats.firstSync}`);
    engines.push(await engineOnce(contacts, engine));
    bares.push(await bareOnce(contacts));
  }
  const created = engines.map(({ result }) => result.toSpotler.create);
  const written = bares.map((run) => run.written);
  const apart = Math.abs((created[0] ?? 0) - (written[0] ?? 0)) / contacts;
  demand(apart < 0.01, `the engine created ${created.join()} contacts, the bare loop ${written.join()}`);
  const [fast, plain] = [median(engines.map((run) => run.seconds)), median(bares.map((run) => run.seconds))];
  const details = {
    contacts,
    ...sideBySide(engines, bares),
    created: created[0],
  };
  return { firstSync: measure('firstSync', fast / plain, details), peaksMB: engines.map((run) => run.peakMB) };
}

async function engineOnce(contacts: number, engine: Bench['engine']): Promise<EngineRun> {
  const sandbox = await startSandbox(contacts);
  const customer = await makeCustomer(sandbox);
  try {
    const run = await engine({ data: customer.data, full: false });
    demand(run.result.run.status === 'succeeded', `the first sync ended ${run.result.run.status}`);
    demand(run.result.read.afasRows === contacts, `the first sync read ${run.result.read.afasRows} rows`);
    return run;
  } finally {
    await sandbox.close();
    customer.remove();
  }
}

async function bareOnce(contacts: number): Promise<BareRun> {
  const sandbox = await startSandbox(contacts);
  try {
    return await runBare({ ready: sandbox.ready, task: 'firstSync' });
  } finally {
    await sandbox.close();
  }
}

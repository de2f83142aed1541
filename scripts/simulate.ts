import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Counts, type Outcome, play } from '../e2e/simulation/history.ts';
import { playSeed } from '../e2e/simulation/one-seed.ts';
import { failureText, violationText } from '../e2e/simulation/report.ts';
import { shrink } from '../e2e/simulation/shrink.ts';
import { writeScript } from '../e2e/simulation/write-script.ts';

/**
 * `npm run simulate -- [--runs N] [--plans N] [--from SEED]`: plays random histories of the whole engine. `--runs` with
 * faults, crashes and people who act during runs; `--plans` calm ones in which every run is foretold by a dry run. A
 * failure is shrunk and told with everything that happened; the exit code is then 1.
 */
const workers = 2;
/** So many failures are shrunk and told; of the others the seed. */
const toldInFull = 3;

type Order = { readonly seeds: readonly number[]; readonly calm: boolean };
type Played = Pick<Outcome, 'seed' | 'violations' | 'counts'>;

if (process.send !== undefined && process.argv[2] === '--worker') {
  process.once('message', (order: Order) => void work(order));
} else {
  const { values } = parseArgs({
    options: { runs: { type: 'string' }, plans: { type: 'string' }, from: { type: 'string' } },
  });
  const from = wholeNumber(values.from, 1);
  const plans = wholeNumber(values.plans, 0);
  const runs = wholeNumber(values.runs, plans > 0 ? 0 : 1_000);
  const failed = (await simulate(from, runs, false)) + (await simulate(from, plans, true));
  process.exitCode = failed > 0 ? 1 : 0;
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new TypeError(`not a number: ${text}`);
  return Number(text);
}

/** In a process of its own: plays its seeds one by one and tells each. */
async function work({ seeds, calm }: Order): Promise<void> {
  for (const seed of seeds) {
    const { violations, counts } = await playSeed(seed, { calm });
    process.send?.({ seed, violations, counts } satisfies Played);
  }
  process.disconnect();
}

/** Plays as many histories as asked; gives how many failed. */
async function simulate(from: number, count: number, calm: boolean): Promise<number> {
  if (count === 0) return 0;
  const played: Played[] = [];
  const seeds = Array.from({ length: count }, (_, index) => from + index);
  const started = performance.now();
  await Promise.all(
    Array.from({ length: workers }, (_, worker) => {
      const own = seeds.filter((_seed, index) => index % workers === worker);
      return inWorker({ seeds: own, calm }, (one) => {
        played.push(one);
        if (played.length % 50 === 0 || played.length === count) tellProgress(played.length, count);
      });
    }),
  );
  process.stderr.write('\n');
  const failed = played.filter(({ violations }) => violations.length > 0).toSorted((a, b) => a.seed - b.seed);
  for (const [index, one] of failed.entries()) {
    if (index < toldInFull) await tell(one, calm);
    else process.stdout.write(`seed ${one.seed}: ${one.violations.map(violationText).join('; ')}\n`);
  }
  tellTotals(played, performance.now() - started, calm);
  const last = from + count - 1;
  process.stdout.write(
    `${count} histories, seeds ${from}..${last}: ${count - failed.length} passed, ${failed.length} failed\n`,
  );
  return failed.length;
}

function inWorker(order: Order, onPlayed: (played: Played) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = fork(fileURLToPath(import.meta.url), ['--worker']);
    let left = order.seeds.length;
    child.on('message', (played: Played) => {
      left -= 1;
      onPlayed(played);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (left === 0) resolve();
      else reject(new Error(`a worker ended with ${code} at seed ${order.seeds.at(-left)}`));
    });
    child.send(order);
  });
}

function tellProgress(done: number, count: number): void {
  process.stderr.write(`\r${done} of ${count} histories`);
}

/** The shrunk history with its trace. */
async function tell({ seed, violations }: Played, calm: boolean): Promise<void> {
  const code = violations[0]?.code;
  if (code === undefined) return;
  process.stdout.write(`seed ${seed}: ${violations.map(violationText).join('; ')}\n`);
  // Two histories compared cannot be shrunk as one.
  if (code === 'I6.order') return;
  const smallest = await shrink(writeScript(seed, { calm }), code);
  const outcome = await play(smallest, { traced: true });
  process.stdout.write(`the smallest that still fails:\n${failureText(smallest, outcome)}\n\n`);
}

function tellTotals(played: readonly Played[], ms: number, calm: boolean): void {
  const total: Counts = { runs: 0, crashes: 0, faults: 0, writes: 0, foretold: 0 };
  for (const { counts } of played) {
    for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += counts[name];
  }
  const { runs, crashes, faults, writes, foretold } = total;
  const each = (ms / Math.max(1, played.length)).toFixed(0);
  const what = calm ? `${foretold} runs as foretold by a dry run` : `${crashes} crashes, ${faults} ended by faults`;
  process.stdout.write(`${runs} runs, ${what}, ${writes} writes, ${each} ms a history\n`);
}

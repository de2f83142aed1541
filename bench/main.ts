import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { type Measure, limits, measure, round, table } from './measure.ts';
import { measureDelta } from './measures/delta.ts';
import { measureFirstSync } from './measures/first-sync.ts';
import { measureFullRead } from './measures/full-read.ts';
import { syncedCustomer } from './measures/synced-customer.ts';
import { measureWritesPerContact } from './measures/writes-per-contact.ts';
import { buildEngine, type EngineRun, runEngine } from './processes.ts';
import { fullSizes, quickSizes } from './sizes.ts';

/**
 * `npm run bench [-- --quick] [-- --profile]`: how the engine does beside a loop that makes the same calls and nothing
 * else. Prints a table, writes `out/bench.json`. A missed limit is a result; exit code 1 is for a failed measurement.
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, profile: { type: 'boolean' } } });
const out = fileURLToPath(new URL('../out', import.meta.url));
const runs: EngineRun[] = [];

const bench: Bench = {
  sizes: values.quick === true ? quickSizes : fullSizes,
  say: (line) => void process.stderr.write(`${line}\n`),
  async engine(order) {
    const run = await runEngine(order, values.profile === true ? join(out, 'profiles') : undefined);
    runs.push(run);
    return run;
  },
};

async function measureAll(): Promise<readonly Measure[]> {
  await buildEngine();
  const { firstSync, peaksMB } = await measureFirstSync(bench);
  const fullRead = await measureFullRead(bench);
  const few = await syncedCustomer(bench, bench.sizes.fewContacts);
  const many = await syncedCustomer(bench, bench.sizes.manyContacts);
  let deltaScale: Measure;
  try {
    deltaScale = await measureDelta(bench, few, many);
  } finally {
    await few.close();
    await many.close();
  }
  const writesPerContact = await measureWritesPerContact(bench);

  const peakMB = Math.max(...peaksMB);
  const details = {
    fewPeakMB: round(peakMB),
    manyPeakMB: round(many.first.peakMB),
    contacts: bench.sizes.manyContacts,
  };
  const loops = runs.map((run) => run.loopP99Ms);
  return [
    fullRead,
    firstSync,
    deltaScale,
    measure('memoryScale', many.first.peakMB / peakMB, details),
    measure('memoryPeakMB', Math.max(...runs.map((run) => run.peakMB)), details),
    writesPerContact,
    measure('eventLoopP99Ms', Math.max(...loops), {
      runs: runs.length,
      p99Ms: loops.map(round),
      maxMs: round(Math.max(...runs.map((run) => run.loopMaxMs))),
    }),
  ];
}

const measures = await measureAll();
mkdirSync(out, { recursive: true });
const document = { quick: values.quick === true, measures };
writeFileSync(join(out, 'bench.json'), `${JSON.stringify(document, null, 2)}\n`);
const held = measures.filter(({ holds }) => holds).length;
process.stdout.write(`${table(measures)}\n${held} of ${Object.keys(limits).length} hold\n`);

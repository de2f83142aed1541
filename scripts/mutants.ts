import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { consentRules } from '../mutants/consent.ts';
import { fieldRules } from '../mutants/fields.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { planningRules } from '../mutants/planning.ts';
import { valueRules } from '../mutants/values.ts';
import { root } from './build-on-demand.ts';

/**
 * Breaks every rule of the merge and consent tables on purpose, one at a time, in a copy of the source, and looks whether
 * the engine's tests notice. Arguments choose mutants by the beginning of their id. Ends with `N killed, N survived`, and
 * exit code 1 when one survived or could not be tried.
 */

const rules: readonly Mutant[] = [...fieldRules, ...consentRules, ...planningRules, ...valueRules];
const engine = join('src-main', 'engine');
/** Where the rules stand, and the tests that hold them. */
const rooms = ['values', 'merge', 'plan'];

type Verdict = { readonly failed: readonly string[]; readonly ran: boolean; readonly output: string };
type Report = { testResults: { assertionResults: { status: string; fullName: string }[] }[] };

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The source with the rule broken; null when the place does not occur exactly once. */
function broken(source: string, { find, replace }: Mutant): string | null {
  const words = find.split(/\s+/).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const places = [...source.matchAll(new RegExp(words.join('\\s+'), 'g'))];
  const [place] = places;
  if (place === undefined || places.length > 1) return null;
  return source.slice(0, place.index) + replace + source.slice(place.index + place[0].length);
}

/** A copy of what the rules need, in a folder of its own: the working tree is never touched. */
function copySource(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pont-mutants-'));
  for (const room of rooms) cpSync(join(root, engine, room), join(folder, engine, room), { recursive: true });
  cpSync(join(root, 'src-shared'), join(folder, 'src-shared'), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts'),
  });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'vitest.config.js'), "export default { cacheDir: '.cache', test: { bail: 1 } };\n");
  return folder;
}

/** Runs the engine's tests in a copy until the first one fails. */
async function test(folder: string): Promise<Verdict> {
  const file = join(folder, 'report.json');
  rmSync(file, { force: true });
  const args = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=json', `--outputFile=${file}`];
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
  await new Promise((resolve) => child.once('close', resolve));
  try {
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    const failed = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    return { failed, ran: tests.length > 0, output };
  } catch {
    return { failed: [], ran: false, output };
  }
}

type Tally = { killed: number; survived: number; untried: number };

/** Breaks one rule in a copy, tests, and puts the source back. */
async function tryMutant(folder: string, mutant: Mutant, tally: Tally): Promise<void> {
  const path = join(folder, engine, mutant.file);
  const source = readFileSync(path, 'utf8');
  const changed = broken(source, mutant);
  if (changed === null) throw new Error(`${mutant.id}: its place is gone`);
  writeFileSync(path, changed);
  const { failed, ran, output } = await test(folder);
  writeFileSync(path, source);
  const [first] = failed;
  if (first !== undefined) {
    tally.killed += 1;
    print(`killed    ${mutant.id}: ${mutant.breaks}\n          by: ${first}`);
  } else if (ran) {
    tally.survived += 1;
    print(`SURVIVED  ${mutant.id}: ${mutant.breaks}`);
  } else {
    tally.untried += 1;
    print(`NOT TRIED ${mutant.id}: the tests did not run\n${output}`);
  }
}

const chosen = process.argv.slice(2);
const mutants = rules.filter(({ id }) => chosen.length === 0 || chosen.some((start) => id.startsWith(start)));
const lost = mutants.filter((mutant) => broken(readFileSync(join(root, engine, mutant.file), 'utf8'), mutant) === null);
const twice = mutants.filter(({ id }, at) => mutants.findIndex((other) => other.id === id) !== at);
for (const { id, file, find } of lost) print(`${id}: not found exactly once in ${engine}/${file}:\n  ${find}`);
for (const { id } of twice) print(`${id}: two mutants of that name`);

if (lost.length > 0 || twice.length > 0 || mutants.length === 0) {
  print('The list of mutants does not fit the source; nothing was tried.');
  process.exitCode = 1;
} else {
  const folders = Array.from({ length: Math.min(2, availableParallelism()) }, copySource);
  const tally: Tally = { killed: 0, survived: 0, untried: 0 };
  const [first = ''] = folders;
  const whole = await test(first);
  if (!whole.ran || whole.failed.length > 0) {
    print(`The tests fail before anything is broken; nothing was tried.\n${whole.failed.join('\n') || whole.output}`);
    process.exitCode = 1;
  } else {
    const waiting = mutants.values();
    await Promise.all(
      folders.map(async (folder) => {
        for (const mutant of waiting) await tryMutant(folder, mutant, tally);
      }),
    );
    const untried = tally.untried > 0 ? `, ${tally.untried} not tried` : '';
    print(`\n${tally.killed} killed, ${tally.survived} survived${untried}`);
    process.exitCode = tally.survived + tally.untried > 0 ? 1 : 0;
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sandboxConnection } from '../src-main/hosts/sandbox-customer.ts';
import type { SandboxReady } from '../src-main/hosts/sandbox-process.ts';
import { ensureBuilt, root } from './build-on-demand.ts';

/**
 * The main job told in the terminal, from empty: sandbox, connection, requirements, dry run, first sync, a second one
 * that has nothing to do, a change on either side that follows, and the test plan. Every step is the command line as anybody can type it.
 */

const contacts = 2_500;

const say = (line = ''): void => void process.stdout.write(`${line}\n`);

function heading(title: string): void {
  say(`\n== ${title}`);
}

await ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'pont-demo-'));
const program = join(root, 'out', 'main', 'pont.js');
// A fixed language, so that the story reads the same on every machine.
const env = {
  ...process.env,
  PONT_DATA: join(folder, 'data'),
  PONT_PASSPHRASE: 'demonstration only',
  LC_ALL: 'en_GB.UTF-8',
};
const children: ChildProcess[] = [];

function start(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}

/** Runs a command, shows it and what it says; ends the demonstration when it does not exit as it should. */
async function pont(args: readonly string[], expected = 0, show = true): Promise<string> {
  if (show) say(`$ pont ${args.map((arg) => arg.replace(`${folder}/`, '')).join(' ')}`);
  const child = start(args);
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [said, code] = await Promise.all([child.stdout ? text(child.stdout) : '', exit]);
  if (show) say(said.trimEnd());
  if (code !== expected) throw new Error(`pont ${args[0]} ended with exit code ${code}, expected ${expected}\n${said}`);
  return said;
}

async function startSandbox(): Promise<SandboxReady> {
  const child = start(['sandbox', '--contacts', String(contacts)]);
  if (!child.stdout) throw new Error('the sandbox has no output');
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as SandboxReady;
  throw new Error('the sandbox did not start');
}

async function act(ready: SandboxReady, path: string, params: unknown): Promise<unknown> {
  const answer = await fetch(`${ready.controlUrl}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Ids of the contact's free fields by label, as metainfo shows them: they differ per environment. */
async function freeFields({ afas }: SandboxReady): Promise<Map<string, string>> {
  const authorization = `AfasToken ${Buffer.from(afas.token).toString('base64')}`;
  const answer = await fetch(`${afas.baseUrl}/metainfo/update/KnContact`, { headers: { authorization } });
  const { fields } = (await answer.json()) as { fields: { label: string; fieldId: string }[] };
  return new Map(fields.map(({ label, fieldId }) => [label, fieldId]));
}

async function tell(): Promise<void> {
  heading(`A practice AFAS with ${contacts} contacts and an empty Spotler account, on this machine`);
  const ready = await startSandbox();
  say(`AFAS at ${ready.afas.baseUrl}\nSpotler at ${ready.spotler.baseUrl}`);

  heading('Connect');
  const connection = join(folder, 'connection.json');
  const secrets = join(folder, 'secrets.json');
  const practice = sandboxConnection(ready, 'en', await freeFields(ready));
  const mapped = { ...practice, name: 'demo', title: 'Demonstration BV' };
  writeFileSync(connection, JSON.stringify(mapped));
  const { key, secret } = ready.spotler;
  writeFileSync(secrets, JSON.stringify({ afas: { token: ready.afas.token }, spotler: { key, secret } }), {
    mode: 0o600,
  });
  await pont(['connection', 'import', connection, '--secrets', secrets]);

  heading('Check the requirements');
  await pont(['check', '-c', 'demo']);

  heading('Dry run: who would become mailable');
  await pont(['plan', '-c', 'demo']);

  heading('First sync');
  await pont(['sync', '-c', 'demo']);

  heading('Who is not in Spotler, and why');
  say((await pont(['excluded', '-c', 'demo'], 0, false)).split('\n').slice(0, 6).join('\n'));

  heading('A second sync has nothing to do');
  const second = JSON.parse(await pont(['sync', '-c', 'demo', '--json'], 0, false)) as {
    calls: { afas: { put: number }; spotler: { post: number } };
  };
  const { afas, spotler } = second.calls;
  say(`Writes to Spotler: ${spotler.post}. Writes to AFAS: ${afas.put}.`);
  if (spotler.post + afas.put !== 0) throw new Error('the second sync wrote something');

  heading('In AFAS, somebody withdraws a permission; it follows');
  const changed = await withdraw(ready);
  say(`Contact ${changed}: Newsletter set to no in AFAS`);
  await pont(['sync', '-c', 'demo']);

  heading('In Spotler, somebody else unsubscribes; AFAS knows it first thing in the next run');
  const gone = await newsletterReader(ready);
  await act(ready, 'spotler/act/unsubscribe', { externalId: gone, bit: 1 });
  say(`Contact ${gone}: unsubscribed from the newsletter in Spotler`);
  await pont(['sync', '-c', 'demo']);
  const row = (await act(ready, 'afas/act/contact', { contactId: Number(gone) })) as { Newsletter: boolean };
  say(`Newsletter of contact ${gone} in AFAS is now: ${row.Newsletter ? 'yes' : 'no'}`);
  if (row.Newsletter) throw new Error('the unsubscribe did not reach AFAS');

  heading('History');
  await pont(['runs', '-c', 'demo']);

  heading('The test plan: thirty cases on made-up contacts, with a report to sign');
  await pont(['test', '-c', 'demo', '--report', join(folder, 'report.html')]);
}

/** The first contact that has the newsletter in Spotler. */
async function newsletterReader(ready: SandboxReady): Promise<string> {
  const page = (await act(ready, 'spotler/act/contacts', { limit: 200 })) as {
    items: { contact: { externalId: string; properties: { permissions?: { bit: number; enabled: boolean }[] } } }[];
  };
  const found = page.items.find(({ contact }) =>
    contact.properties.permissions?.some(({ bit, enabled }) => bit === 1 && enabled),
  );
  if (!found) throw new Error('nobody has the newsletter');
  return found.contact.externalId;
}

/** Takes the newsletter away, in AFAS, from the first contact that has it in Spotler. */
async function withdraw(ready: SandboxReady): Promise<string> {
  const externalId = await newsletterReader(ready);
  await act(ready, 'afas/act/editContact', { contactId: Number(externalId), fields: { Newsletter: false } });
  return externalId;
}

try {
  await tell();
  say('\nDone. The data of this demonstration is removed.');
} catch (thrown) {
  process.stderr.write(`\nThe demonstration stopped: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
}

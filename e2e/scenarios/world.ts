import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src-sandbox/start.ts';

/** The command line as a program of its own, from source; and a sandbox that scenarios act in as people do. */
const program =
  process.env['PONT_PROGRAM'] ?? fileURLToPath(new URL('../../src-main/hosts/cli/main.ts', import.meta.url));

export type Ran = {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The one JSON document of standard output. */
  readonly json: () => Record<string, unknown>;
};

export type World = Awaited<ReturnType<typeof makeWorld>>;

const mapped = [
  ['FirstName', 'firstName'],
  ['Infix', 'infix'],
  ['LastName', 'lastName'],
  ['Company', 'organisation'],
  ['City', 'city'],
  ['PostalCode', 'postalCode'],
] as const;

export async function makeWorld(options: SandboxOptions) {
  const sandbox: Sandbox = await startSandbox(options);
  const folder = mkdtempSync(join(tmpdir(), 'pont-scenario-'));
  const data = join(folder, 'data');
  const { ready } = sandbox;

  const connectionDocument = (change: Record<string, unknown> = {}, columns: Record<string, unknown> = {}) => ({
    version: 1,
    name: 'acme',
    title: 'Acme BV',
    afas: {
      participant: '12345',
      environment: 'production',
      baseUrl: ready.afas.baseUrl,
      authentication: 'token',
      getConnector: 'Pont_Contacts',
      columns: {
        contactId: 'ContactId',
        personNo: 'PersonNo',
        organisationId: 'OrganisationId',
        email: 'Email',
        blocked: 'Blocked',
        changedOn: ['ContactChangedOn', 'PersonChangedOn', 'OrganisationChangedOn'],
        ...columns,
      },
      ...(change['afas'] as object | undefined),
    },
    spotler: { baseUrl: ready.spotler.baseUrl, dedup: 'externalId', ...(change['spotler'] as object | undefined) },
    fields: change['fields'] ?? mapped.map(([afas, spotler]) => ({ afas, spotler })),
    permissions: change['permissions'] ?? [
      { afas: 'Newsletter', bit: 1, direction: 'toSpotler' },
      { afas: 'ProductNews', bit: 2, direction: 'toSpotler' },
      { afas: 'Events', bit: 4, direction: 'toSpotler' },
    ],
    ...(change['brakes'] === undefined ? {} : { brakes: change['brakes'] }),
  });

  const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess =>
    spawn(process.execPath, [program, ...args], {
      env: {
        ...process.env,
        PONT_DATA: data,
        PONT_PASSPHRASE: 'correct horse',
        LANG: 'en_GB.UTF-8',
        LC_ALL: '',
        ...env,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });

  const finish = async (child: ChildProcess, input = ''): Promise<Ran> => {
    const { stdin, stdout, stderr } = child;
    if (!stdin || !stdout || !stderr) throw new Error('the program has no pipes');
    stdin.end(input);
    const exit = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? -1)));
    const [out, err, code] = await Promise.all([text(stdout), text(stderr), exit]);
    return { code, stdout: out, stderr: err, json: () => JSON.parse(out) as Record<string, unknown> };
  };

  const pont = (...args: string[]): Promise<Ran> => finish(start(args));

  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const init =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await fetch(`${ready.controlUrl}${path}`, { method, ...init });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
    return said === '' ? null : JSON.parse(said);
  };

  return {
    sandbox,
    ready,
    folder,
    data,
    control,
    connectionDocument,
    start,
    finish,
    pont,
    /** An act of a person on one side. */
    act: (side: 'afas' | 'spotler', name: string, params: object = {}) =>
      control('POST', `/${side}/act/${name}`, params),
    write(name: string, content: unknown): string {
      const file = join(folder, name);
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      return file;
    },
    secrets: () => ({
      afas: { token: ready.afas.token },
      spotler: { key: ready.spotler.key, secret: ready.spotler.secret },
    }),
    /** Imports a connection with its secrets; gives what the command line said. */
    async connect(
      change: Record<string, unknown> = {},
      secrets?: unknown,
      columns: Record<string, unknown> = {},
    ): Promise<Ran> {
      const file = this.write('connection.json', connectionDocument(change, columns));
      return pont('connection', 'import', file, '--secrets', this.write('secrets.json', secrets ?? this.secrets()));
    },
    async close(): Promise<void> {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ids of the contact's free fields by label, asked of metainfo by a call of its own: they differ per environment. */
export async function freeFields({ afas }: Sandbox['ready']): Promise<Map<string, string>> {
  const authorization = `AfasToken ${Buffer.from(afas.token).toString('base64')}`;
  const answer = await fetch(`${afas.baseUrl}/metainfo/update/KnContact`, { headers: { authorization } });
  const { fields } = (await answer.json()) as { fields: { label: string; fieldId: string }[] };
  return new Map(fields.map(({ label, fieldId }) => [label, fieldId]));
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Connection, connectionFile } from '../../src-shared/domain/connection.ts';
import type { CaseId, PlanSession } from '../../src-shared/domain/case.ts';
import { sandboxConnection } from '../../src-main/hosts/sandbox-customer.ts';
import { openPlan } from '../../src-main/hosts/testplan/open-plan.ts';
import { connectionFiles } from '../../src-main/store/connection-files.ts';
import { cases } from '../../src-main/testplan/cases/index.ts';
import type { PlanPorts } from '../../src-main/testplan/ports.ts';
import { type LiveSession, runSession } from '../../src-main/testplan/run-session.ts';
import { newSession } from '../../src-main/testplan/session.ts';
import { createPassphraseVault } from '../../src-main/vault/passphrase.ts';
import { writeSecrets } from '../../src-main/vault/secrets.ts';
import { type SandboxOptions, startSandbox } from '../../src-sandbox/start.ts';
import { freeFields } from '../scenarios/world.ts';

const sandboxProgram = fileURLToPath(new URL('../../src-sandbox/main.ts', import.meta.url));

/** A sandbox with a connection to it, and its test plan in this process, so that a test can put a defect in between. */
export async function makePlanWorld(options: SandboxOptions = { contacts: 60, seed: 5 }) {
  const sandbox = await startSandbox(options);
  const { ready } = sandbox;
  const folder = mkdtempSync(join(tmpdir(), 'pont-testplan-'));
  const files = connectionFiles(folder);
  const vault = createPassphraseVault({ file: join(folder, 'vault.json') });
  await vault.unlock('correct horse');
  const guid = await freeFields(ready);
  const practice = sandboxConnection(ready, 'en', guid);
  const bounce = { write: { entity: 'contact', field: guid.get('E-mail onbestelbaar') } };
  const { afas, spotler } = ready;
  const keepSecrets = (token: string) =>
    writeSecrets(vault, 'acme', { afas: { token }, spotler: { key: spotler.key, secret: spotler.secret } });
  await keepSecrets(afas.token);

  const connectionWith = (change: Partial<Connection> = {}): Connection =>
    connectionFile.parse({ ...practice, name: 'acme', title: 'Acme BV', bounce, ...change });

  const world = {
    ready,
    files,
    vault,
    folder,
    keepSecrets,
    connectionWith,
    act: async (side: 'afas' | 'spotler', name: string, params: object = {}): Promise<unknown> =>
      world.control('POST', `/${side}/act/${name}`, params),
    async control(method: string, path: string, body?: unknown): Promise<unknown> {
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      const answer = await fetch(`${ready.controlUrl}${path}`, { method, ...init });
      const said = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
      return said === '' ? null : JSON.parse(said);
    },
    /** The canaries that the sandbox offers. */
    async canaries() {
      return (await world.act('afas', 'markCanaries')) as {
        organisationId: string;
        secondOrganisationId: string;
        contactIds: string[];
        emailDomain: string;
      };
    },
    async open(connection: Connection = connectionWith()): Promise<PlanPorts> {
      files.save(connection);
      return openPlan({ files, vault, sandboxProgram, version: '0.1.0' }, connection, new AbortController().signal);
    },
    start(ports: PlanPorts, only: readonly CaseId[] = [], attended = false): LiveSession {
      const session = newSession(ports, cases, { only, by: 'tester' });
      return runSession(ports, { session, cases, attended });
    },
    async run(ports: PlanPorts, only: readonly CaseId[] = []): Promise<PlanSession> {
      return world.start(ports, only).done;
    },
    /** Both sides of every canary, as people see them. */
    async look(): Promise<unknown> {
      const { contactIds } = await world.canaries();
      return Promise.all(
        contactIds.map(async (id) => {
          const inAfas = (await world.act('afas', 'contact', { contactId: Number(id) })) as Record<string, unknown>;
          const shown = (await world.act('spotler', 'contact', { externalId: id }).catch(() => null)) as {
            status: unknown;
            contact: { properties: unknown; temporary: boolean };
          } | null;
          const { ContactChangedOn: _c, PersonChangedOn: _p, OrganisationChangedOn: _o, ...cells } = inAfas;
          return [id, cells, shown && [shown.status, shown.contact.properties, shown.contact.temporary]];
        }),
      );
    },
    async close(): Promise<void> {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

export type PlanWorld = Awaited<ReturnType<typeof makePlanWorld>>;

/** Cases by what became of them: those that did not pass, with their cause. */
export function notPassed({ cases: all }: PlanSession): string[] {
  return all.filter(({ status }) => status !== 'pass').map(({ id, status, cause }) => `${id} ${status} ${cause?.code}`);
}

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, connectionFile, type Entity } from '../../src-shared/domain/connection.ts';
import type { Language } from '../../src-shared/text/language.ts';
import type { ConnectionFiles } from '../store/connection-files.ts';
import type { Vault } from '../vault/port.ts';
import { writeSecrets } from '../vault/secrets.ts';
import { openSides } from './link.ts';
import { forkNode, type Launch, type SandboxProcess, type SandboxReady, startSandbox } from './sandbox-process.ts';

export const sandboxName = 'sandbox';
/** Marks the folder of a connection whose two sides run on this machine. */
const markFile = 'sandbox.mark';

export type SandboxCustomer = {
  /** Starts the sandbox, where it does not run yet with this many contacts, and makes the connection anew. */
  add(contacts: number): Promise<{ readonly name: string }>;
  is(connection: Connection): boolean;
  /** Sees to it that the sandbox runs; one that has to start is new, so the connection's state starts anew too. */
  wake(connection: Connection): Promise<Connection>;
  stop(): Promise<void>;
};

type Parts = {
  readonly files: ConnectionFiles;
  readonly vault: Vault;
  /** File of the sandbox program. */
  readonly program: string;
  /** How a program is started; as a Node child unless the host has another way. */
  readonly launch?: Launch | undefined;
  readonly language: () => Language;
};

/** The practice customer: AFAS and Spotler as two servers in a process of their own, with made-up people. */
export function sandboxCustomer({ files, vault, program, launch = forkNode, language }: Parts): SandboxCustomer {
  let running: { readonly process: SandboxProcess; readonly contacts: number } | null = null;

  const stop = async (): Promise<void> => {
    const old = running;
    running = null;
    await old?.process.stop();
  };

  const start = async (contacts: number): Promise<Connection> => {
    await stop();
    const process = await startSandbox({ program, launch, args: ['--contacts', String(contacts)] });
    running = { process, contacts };
    await writeSecrets(vault, sandboxName, sandboxSecrets(process.ready));
    const draft = sandboxConnection(process.ready, language(), new Map());
    const connection = sandboxConnection(process.ready, language(), await freeFieldsOf(draft, vault));
    files.save(connection);
    // A clean-up that is owed to people who are no more is owed to nobody.
    const ofOldPeople = ['clean-up.sealed', 'made.sealed'].map((name) => join('testplan', name));
    for (const file of ['state.db', 'state.db-wal', 'state.db-shm', ...ofOldPeople]) {
      rmSync(join(files.folder(sandboxName), file), { force: true });
    }
    writeFileSync(join(files.folder(sandboxName), markFile), String(contacts));
    return connection;
  };

  const is = (connection: Connection): boolean => existsSync(join(files.folder(connection.name), markFile));

  return {
    async add(contacts) {
      return { name: (await start(contacts)).name };
    },
    is,
    async wake(connection) {
      if (!is(connection) || running) return connection;
      const kept = Number(readFileSync(join(files.folder(connection.name), markFile), 'utf8'));
      return start(Number.isInteger(kept) && kept > 0 ? kept : 1_000);
    },
    stop,
  };
}

/** Ids of the contact's free fields by label. They differ per environment, so they are asked and never a constant. */
type FreeFields = ReadonlyMap<string, string>;

async function freeFieldsOf(connection: Connection, vault: Vault): Promise<FreeFields> {
  const { afas } = await openSides(connection, vault);
  const fields = await afas.updateFields('KnContact', AbortSignal.timeout(30_000));
  return new Map(fields.map(({ label, id }) => [label, id]));
}

function sandboxSecrets({ afas, spotler }: SandboxReady) {
  return { afas: { token: afas.token }, spotler: { key: spotler.key, secret: spotler.secret } };
}

const titles = { nl: 'Oefenklant', en: 'Practice customer' } as const;

/** A whole mapping of the sandbox's GetConnector onto its Spotler account. */
export function sandboxConnection(
  { afas, spotler }: SandboxReady,
  language: Language,
  freeFields: FreeFields,
): Connection {
  const toSpotler = (column: string, property: string) => ({ afas: column, spotler: property });
  const bothWays = (column: string, property: string, entity: Entity, field: string) => ({
    ...toSpotler(column, property),
    direction: 'both',
    write: { entity, field },
  });
  const permission = (column: string, bit: number, label: string) => {
    const field = freeFields.get(label);
    return field === undefined
      ? { afas: column, bit, direction: 'toSpotler' }
      : { afas: column, bit, direction: 'both', write: { entity: 'contact', field } };
  };
  return connectionFile.parse({
    version: 1,
    name: sandboxName,
    title: titles[language],
    afas: {
      participant: '12345',
      environment: 'production',
      baseUrl: afas.baseUrl,
      authentication: 'token',
      getConnector: 'Pont_Contacts',
      columns: {
        contactId: 'ContactId',
        personNo: 'PersonNo',
        organisationId: 'OrganisationId',
        email: 'Email',
        blocked: 'Blocked',
        contactType: 'Type',
        changedOn: ['ContactChangedOn', 'PersonChangedOn', 'OrganisationChangedOn'],
      },
    },
    spotler: { baseUrl: spotler.baseUrl, dedup: 'externalId' },
    fields: [
      bothWays('FirstName', 'firstName', 'person', 'FiNm'),
      bothWays('Infix', 'infix', 'person', 'Is'),
      bothWays('LastName', 'lastName', 'person', 'LaNm'),
      toSpotler('Company', 'organisation'),
      bothWays('Phone', 'phoneNumber', 'contact', 'TeNr'),
      toSpotler('Street', 'street'),
      toSpotler('HouseNumber', 'houseNumber'),
      toSpotler('PostalCode', 'postalCode'),
      toSpotler('City', 'city'),
      toSpotler('Country', 'country'),
      toSpotler('Segment', 'segment'),
    ],
    permissions: [
      permission('Newsletter', 1, 'Nieuwsbrief'),
      permission('ProductNews', 2, 'Productnieuws'),
      permission('Events', 4, 'Evenementen'),
    ],
  });
}

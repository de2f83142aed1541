import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionFile } from '../src-shared/domain/connection.ts';
import { connectionFiles } from '../src-main/store/connection-files.ts';
import { createPassphraseVault } from '../src-main/vault/passphrase.ts';
import { writeSecrets } from '../src-main/vault/secrets.ts';
import type { Sandbox } from './sandbox.ts';

export const passphrase = 'correct horse';
export const connectionId = 'bench';

const fields = [
  ['FirstName', 'firstName'],
  ['Infix', 'infix'],
  ['LastName', 'lastName'],
  ['Company', 'organisation'],
  ['City', 'city'],
  ['PostalCode', 'postalCode'],
] as const;
const permissions = [
  ['Newsletter', 1],
  ['ProductNews', 2],
  ['Events', 4],
] as const;

export type Customer = { readonly data: string; readonly remove: () => void };

/** A data folder with one connection to this sandbox: six fields, three permissions, unless `mapping` says otherwise. */
export async function makeCustomer({ ready }: Sandbox, mapping: Record<string, unknown> = {}): Promise<Customer> {
  const data = mkdtempSync(join(tmpdir(), 'pont-bench-'));
  const connection = connectionFile.parse({
    version: 1,
    name: connectionId,
    title: 'Bench',
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
      },
    },
    spotler: { baseUrl: ready.spotler.baseUrl, dedup: 'externalId' },
    fields: fields.map(([afas, spotler]) => ({ afas, spotler })),
    permissions: permissions.map(([afas, bit]) => ({ afas, bit, direction: 'toSpotler' })),
    ...mapping,
  });
  connectionFiles(data).save(connection);
  const vault = createPassphraseVault({ file: join(data, 'vault.json') });
  await vault.unlock(passphrase);
  const { key, secret } = ready.spotler;
  await writeSecrets(vault, connection.name, { afas: { token: ready.afas.token }, spotler: { key, secret } });
  return { data, remove: () => rmSync(data, { recursive: true, force: true }) };
}

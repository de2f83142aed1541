import { randomBytes } from 'node:crypto';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { Vault } from './port.ts';

const keyBytes = 32;

/**
 * The id of a connection's data key. The underscore cannot occur in the name of a connection, so no connection's own
 * secrets (`<connection>/afas`) can have this id.
 */
export function dataKeyId(connection: string): string {
  return `data_key/${connection}`;
}

/**
 * The key that seals the data of a connection: made once at random, kept in the vault. A key that is there but
 * unreadable is a fault and never replaced, since what it sealed would be lost with it.
 */
export async function dataKey(vault: Vault, connection: string): Promise<Buffer> {
  const id = dataKeyId(connection);
  const kept = (await vault.read(id)) ?? (await vault.writeOnce(id, randomBytes(keyBytes).toString('base64')));
  const key = Buffer.from(kept, 'base64');
  if (key.length !== keyBytes) throw new Fault('vault.dataKeyDamaged', { connection });
  return key;
}

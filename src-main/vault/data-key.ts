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
 * The key that seals the data of a connection: made once at random, kept in the vault. Losing it is not like losing a
 * credential, which can be entered again: what it sealed cannot be read by anybody any more. So a key that is there but
 * does not open is a fault and never replaced (`vault.dataKeyLost`), and one that is absent although there is sealed
 * data (`sealedBefore`) is not made anew: a second key would mix two kinds of data in one state.
 */
export async function dataKey(vault: Vault, connection: string, sealedBefore = () => false): Promise<Buffer> {
  const id = dataKeyId(connection);
  const there = await vault.read(id).catch((thrown: unknown) => {
    throw isUnreadable(thrown) ? new Fault('vault.dataKeyLost', { connection }, { cause: thrown }) : thrown;
  });
  if (there === null && sealedBefore()) throw new Fault('vault.dataKeyLost', { connection });
  const kept = there ?? (await vault.writeOnce(id, randomBytes(keyBytes).toString('base64')));
  const key = Buffer.from(kept, 'base64');
  if (key.length !== keyBytes) throw new Fault('vault.dataKeyDamaged', { connection });
  return key;
}

function isUnreadable(thrown: unknown): boolean {
  return thrown instanceof Fault && (thrown.code === 'vault.entryUnreadable' || thrown.code === 'vault.entryDamaged');
}

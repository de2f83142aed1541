import { Fault } from '../../../src-shared/domain/fault.ts';
import type { ConnectionFiles } from '../../store/connection-files.ts';
import type { Vault } from '../../vault/port.ts';
import { settleRenames } from '../connections/rename.ts';

type Rooms = { readonly vault: Vault; readonly files: ConnectionFiles };

/**
 * With a passphrase in the environment the vault opens by it, or is made under it. One that the password store of the
 * system keeps is open already and needs none.
 */
export async function openAtStart({ vault, files }: Rooms, passphrase: string | undefined): Promise<void> {
  if (passphrase) await vault.unlock(passphrase).catch(unlessKeptBySystem);
  if (vault.state() === 'open') await settleRenames({ files, vault });
}

function unlessKeptBySystem(thrown: unknown): void {
  if (!(thrown instanceof Fault) || thrown.code !== 'vault.keptBySystem') throw thrown;
}

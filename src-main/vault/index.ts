import { basename } from 'node:path';
import { Fault } from '../../src-shared/domain/fault.ts';
import { readText } from './disk.ts';
import { moveToPassphrase, moveToSystem } from './move.ts';
import { createPassphraseVault } from './passphrase.ts';
import type { ProtectedVault, Vault } from './port.ts';
import { createSystemVault, type SystemVault } from './system.ts';
import type { SystemKeys } from './system-keys.ts';
import { parseVault, type VaultContent } from './vault-file.ts';

type Options = {
  readonly file: string;
  /** The system's password store, in the desktop app; other hosts have none and keep secrets under a passphrase. */
  readonly keys?: SystemKeys | null;
};

/**
 * The vault of a data folder, in one file that says itself what protects it. A new one is kept by the system's
 * password store where that protects, else under a passphrase that a person chooses.
 */
export function createVault({ file, keys = null }: Options): ProtectedVault {
  const name = basename(file);
  const passphrase = createPassphraseVault({ file });
  const system = keys && createSystemVault({ file, keys });

  const content = (): VaultContent | null => {
    const text = readText(file);
    return text === null ? null : parseVault(text, name);
  };

  /** A damaged file counts as under a passphrase: opening it then says that it is damaged. */
  const kind = (): 'passphrase' | 'system' => {
    try {
      const found = content();
      if (found) return found.kind;
    } catch {
      return 'passphrase';
    }
    return keys?.verdict().usable ? 'system' : 'passphrase';
  };

  const keeper = (): Vault | SystemVault => {
    if (kind() === 'passphrase') return passphrase;
    if (!system) throw new Fault('vault.keptBySystem', { file: name });
    return system;
  };

  return {
    state() {
      if (kind() === 'passphrase') return passphrase.state();
      return system ? 'open' : 'locked';
    },
    unlock: (given) => passphrase.unlock(given),
    read: async (id) => keeper().read(id),
    write: async (id, secret) => keeper().write(id, secret),
    writeOnce: async (id, secret) => keeper().writeOnce(id, secret),
    forget: async (id) => keeper().forget(id),
    ids: () => Object.keys(content()?.content.entries ?? {}),
    setAt(id) {
      const entries = content()?.content.entries ?? {};
      return Object.hasOwn(entries, id) ? (entries[id]?.createdAt ?? null) : null;
    },

    protection: () => ({ kind: kind(), system: keys?.verdict() ?? null }),
    lookAgain: async () => void (await keys?.look()),
    async keepInSystem() {
      const verdict = await keys?.look();
      if (!keys || !verdict?.usable) throw new Fault('vault.systemUnprotected');
      return moveToSystem({ file, keys, passphrase });
    },
    async keepUnderPassphrase(given) {
      if (given === '') throw new Fault('vault.emptyPassphrase');
      const moved = await moveToPassphrase({ file, keys, passphrase: given });
      await passphrase.unlock(given);
      return moved;
    },
  };
}

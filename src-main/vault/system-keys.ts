import { Fault } from '../../src-shared/domain/fault.ts';
import type { SystemVerdict } from '../../src-shared/domain/vault.ts';
import { backendOf, decideBackend, tagOf } from './backend.ts';
import type { SystemEntry } from './vault-file.ts';

/** As much of Electron's safeStorage as is used: its asynchronous half. */
export type SafeStorage = {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(plainText: string): Promise<Buffer>;
  decryptStringAsync(encrypted: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
};

type Protected = Pick<SystemEntry, 'backend' | 'tag' | 'blob'>;

/** The password store of the operating system, looked at and used. */
export type SystemKeys = {
  /** What the last look said. */
  verdict(): SystemVerdict;
  /** Looks again, for instance after somebody unlocked the keyring. */
  look(): Promise<SystemVerdict>;
  /** Fault `vault.systemUnprotected` where what comes back is not protected; it is thrown away then. */
  protect(text: string): Promise<Protected>;
  /** Null when it cannot be opened, whatever the reason. `stale` when it should be protected anew. */
  open(blob: string): Promise<{ readonly text: string; readonly stale: boolean } | null>;
};

const probe = 'pont';

/** Looks once at the store, so that its verdict is there from the start. */
export async function systemKeys(safeStorage: SafeStorage, platform: NodeJS.Platform): Promise<SystemKeys> {
  let verdict: SystemVerdict = { usable: false, reason: 'unavailable' };

  const look = async (): Promise<SystemVerdict> => {
    const available = await safeStorage.isAsyncEncryptionAvailable().catch(() => false);
    const encrypted = available ? await safeStorage.encryptStringAsync(probe).catch(() => null) : null;
    const back = encrypted && (await safeStorage.decryptStringAsync(encrypted).catch(() => null));
    const tag = encrypted && tagOf(encrypted);
    verdict = decideBackend({ platform, available, tag, comesBack: back?.result === probe });
    return verdict;
  };

  await look();
  return {
    verdict: () => verdict,
    look,

    async protect(text) {
      const encrypted = await safeStorage.encryptStringAsync(text).catch(() => null);
      const tag = encrypted && tagOf(encrypted);
      const backend = backendOf(platform, tag);
      // Judged each time: a keyring that was there at the start can be gone by now.
      if (!encrypted || tag === null || backend === null) throw new Fault('vault.systemUnprotected');
      return { backend, tag, blob: encrypted.toString('base64') };
    },

    async open(blob) {
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(blob, 'base64'));
        return { text: result, stale: shouldReEncrypt };
      } catch {
        // Without its text: what an operating system puts into it is not known.
        return null;
      }
    },
  };
}

import type { SystemBackend, SystemVerdict } from '../../src-shared/domain/vault.ts';

/** What is known of the system's password store after a try with a text that is no secret. */
export type BackendFacts = {
  readonly platform: NodeJS.Platform;
  /** What Electron says of itself. On Linux it says yes without a keyring too, so it proves nothing there. */
  readonly available: boolean;
  /** Of the text once encrypted; null where encrypting failed or there is none. */
  readonly tag: string | null;
  /** Whether the text came back the same. */
  readonly comesBack: boolean;
};

/**
 * Tags of Chromium's key providers on Linux: `v11` is a key in Secret Service or KWallet, `v12` one from the portal.
 * `v10` there is a key that stands in Chromium's own source.
 */
const linuxBackends: Readonly<Record<string, SystemBackend>> = { v11: 'keyring', v12: 'portal' };

/** The first three bytes of a ciphertext name its key provider. */
export function tagOf(encrypted: Uint8Array): string | null {
  const tag = Buffer.from(encrypted.subarray(0, 3)).toString('latin1');
  return /^v\d\d$/.test(tag) ? tag : null;
}

/** What protects a ciphertext with this tag on this platform, or null where nothing that counts does. */
export function backendOf(platform: NodeJS.Platform, tag: string | null): SystemBackend | null {
  if (tag === null) return null;
  // There `v10` is the ordinary tag of a key that Keychain or DPAPI protects.
  if (platform === 'darwin') return 'keychain';
  if (platform === 'win32') return 'dpapi';
  return linuxBackends[tag] ?? null;
}

/** Whether secrets may be given to the system's password store. There is no third way: no plain text, no known key. */
export function decideBackend({ platform, available, tag, comesBack }: BackendFacts): SystemVerdict {
  if (!available) return { usable: false, reason: 'unavailable' };
  const backend = backendOf(platform, tag);
  if (backend !== null) return comesBack ? { usable: true, backend } : { usable: false, reason: 'failed' };
  if (tag === null) return { usable: false, reason: 'failed' };
  return { usable: false, reason: tag === 'v10' ? 'publishedKey' : 'unknown' };
}

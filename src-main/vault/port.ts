import type { VaultProtection } from '../../src-shared/domain/vault.ts';

/**
 * Where secrets are kept, each under an id such as `<connection>/afas`. Hosts choose the protection; every method
 * fails with a Fault that holds no secret.
 */
export type Vault = {
  /** new: there is nothing yet. locked: there is, and it is closed. */
  state(): 'new' | 'locked' | 'open';
  /** Makes the vault when it is new, else opens it; a wrong passphrase is `vault.wrongPassphrase`. */
  unlock(passphrase: string): Promise<void>;
  /**
   * Null when there is no such id; `vault.locked` while locked. A secret that is there and does not open is
   * `vault.entryUnreadable` or `vault.entryDamaged`, and says nothing about the others.
   */
  read(id: string): Promise<string | null>;
  /** On disk when this resolves. Other ids are left alone, also those another process has written meanwhile. */
  write(id: string, secret: string): Promise<void>;
  /** Writes unless the id has a secret already, in one step for all processes; gives the secret that is kept. */
  writeOnce(id: string, secret: string): Promise<string>;
  forget(id: string): Promise<void>;
  /** Names only; readable while locked. */
  ids(): readonly string[];
  /** When the secret was entered (ISO 8601), or null where there is none; readable while locked. */
  setAt(id: string): string | null;
};

/** How many secrets changed their protection. `left` could not be opened; they stay in `keptAs`, beside the vault. */
export type Moved = { readonly moved: number; readonly left: readonly string[]; readonly keptAs: string | null };

/** A vault whose protection can be another one: a passphrase, or the password store of the operating system. */
export type ProtectedVault = Vault & {
  protection(): VaultProtection;
  /** Looks again at the system's password store. */
  lookAgain(): Promise<void>;
  /** Everything under the system's store from now on; `vault.systemUnprotected` where that would protect nothing. */
  keepInSystem(): Promise<Moved>;
  /** Everything under a passphrase from now on. */
  keepUnderPassphrase(passphrase: string): Promise<Moved>;
};

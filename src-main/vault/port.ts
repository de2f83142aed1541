/**
 * Where secrets are kept, each under an id such as `<connection>/afas`. Hosts choose the protection; every method
 * fails with a Fault that holds no secret.
 */
export type Vault = {
  /** new: there is nothing yet. locked: there is, and it is closed. */
  state(): 'new' | 'locked' | 'open';
  /** Makes the vault when it is new, else opens it; a wrong passphrase is `vault.wrongPassphrase`. */
  unlock(passphrase: string): Promise<void>;
  /** Null when there is no such id; `vault.locked` while locked. */
  read(id: string): Promise<string | null>;
  /** On disk when this resolves. Other ids are left alone, also those another process has written meanwhile. */
  write(id: string, secret: string): Promise<void>;
  /** Writes unless the id has a secret already, in one step for all processes; gives the secret that is kept. */
  writeOnce(id: string, secret: string): Promise<string>;
  forget(id: string): Promise<void>;
  /** Names only; readable while locked. */
  ids(): readonly string[];
};

import { basename } from 'node:path';
import { Fault } from '../../src-shared/domain/fault.ts';
import { readText, replaceFile } from './disk.ts';
import type { Vault } from './port.ts';
import type { SystemKeys } from './system-keys.ts';
import { inTurn } from './turn.ts';
import { parseVault, type SystemEntry, type SystemVaultFile, vaultFileText } from './vault-file.ts';

export type SystemVault = Pick<Vault, 'read' | 'write' | 'writeOnce' | 'forget'>;

type Entries = Readonly<Record<string, SystemEntry>>;

/**
 * A vault in one file whose entries the password store of the operating system protects, each by itself. One that
 * cannot be opened (another computer or user, a store that is locked or was emptied) is `vault.entryUnreadable`: it
 * stays where it is, and the others are as usable as before. The store is asked outside the turn on the file, since
 * it may be asking a person.
 */
export function createSystemVault({ file, keys }: { readonly file: string; readonly keys: SystemKeys }): SystemVault {
  const name = basename(file);

  const load = (): SystemVaultFile => {
    const text = readText(file);
    if (text === null) return { version: 2, entries: {} };
    const vault = parseVault(text, name);
    if (vault.kind !== 'system') throw new Fault('vault.replaced', { file: name });
    return vault.content;
  };

  const entryOf = (id: string, entries: Entries = load().entries): SystemEntry | null =>
    Object.hasOwn(entries, id) ? (entries[id] ?? null) : null;

  /** Puts back what `alter` makes of the entries as they are now; null leaves the file alone. */
  const change = (alter: (entries: Entries) => Entries | null): Promise<void> =>
    inTurn(file, async () => {
      const content = load();
      const entries = alter(content.entries);
      if (entries) await replaceFile(file, vaultFileText({ ...content, entries }));
    });

  async function read(id: string): Promise<string | null> {
    const entry = entryOf(id);
    if (!entry) return null;
    const opened = await openSystemEntry(keys, id, entry);
    if (opened === null) throw new Fault('vault.entryUnreadable', { file: name, id });
    if (opened.secret === null) throw new Fault('vault.entryDamaged', { file: name, id });
    if (opened.stale) await renew(id, opened.secret, entry);
    return opened.secret;
  }

  /** The key was rotated: protects anew, unless somebody wrote meanwhile. Where it does not work, the next read tries. */
  async function renew(id: string, secret: string, old: SystemEntry): Promise<void> {
    try {
      const fresh = await systemEntry(keys, id, secret, old.createdAt);
      await change((entries) => (entryOf(id, entries)?.blob === old.blob ? { ...entries, [id]: fresh } : null));
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
    }
  }

  return {
    read,

    async write(id, secret) {
      const fresh = await systemEntry(keys, id, secret);
      await change((entries) => ({ ...entries, [id]: fresh }));
    },

    async writeOnce(id, secret) {
      const kept = await read(id);
      if (kept !== null) return kept;
      const fresh = await systemEntry(keys, id, secret);
      await change((entries) => (entryOf(id, entries) ? null : { ...entries, [id]: fresh }));
      return (await read(id)) ?? secret;
    },

    forget: (id) =>
      change((entries) =>
        Object.hasOwn(entries, id) ? Object.fromEntries(Object.entries(entries).filter(([kept]) => kept !== id)) : null,
      ),
  };
}

/** An entry with its id inside what is protected, so that one that was moved to another place does not open there. */
export async function systemEntry(
  keys: SystemKeys,
  id: string,
  secret: string,
  createdAt = new Date().toISOString(),
): Promise<SystemEntry> {
  return { scheme: 'safeStorage', ...(await keys.protect(JSON.stringify([id, secret]))), createdAt };
}

/** Null when the store does not open it; a secret of null when it opens as something else than this id. */
export async function openSystemEntry(
  keys: SystemKeys,
  id: string,
  entry: SystemEntry,
): Promise<{ readonly secret: string | null; readonly stale: boolean } | null> {
  const opened = await keys.open(entry.blob);
  return opened && { secret: secretIn(opened.text, id), stale: opened.stale };
}

function secretIn(text: string, id: string): string | null {
  try {
    const pair: unknown = JSON.parse(text);
    return Array.isArray(pair) && pair[0] === id && typeof pair[1] === 'string' ? pair[1] : null;
  } catch {
    return null;
  }
}

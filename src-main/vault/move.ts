import { copyFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../src-shared/domain/fault.ts';
import { diskFault, readText, replaceFile } from './disk.ts';
import { passphraseVaultFile } from './passphrase.ts';
import type { Moved, Vault } from './port.ts';
import { openSystemEntry, systemEntry } from './system.ts';
import type { SystemKeys } from './system-keys.ts';
import { inTurn } from './turn.ts';
import { parseVault, type SystemEntry, type SystemVaultFile, type VaultFile, vaultFileText } from './vault-file.ts';

const nothing: Moved = { moved: 0, left: [], keptAs: null };

type ToSystem = { readonly file: string; readonly keys: SystemKeys; readonly passphrase: Pick<Vault, 'read'> };

/** Puts a vault that is open under its passphrase under the system's store. Each entry is opened again before it counts. */
export async function moveToSystem({ file, keys, passphrase }: ToSystem): Promise<Moved> {
  const before = readText(file);
  const vault = before === null ? null : parseVault(before, basename(file));
  if (before === null || vault?.kind !== 'passphrase') return nothing;
  const entries: Record<string, SystemEntry> = {};
  const left: string[] = [];
  for (const [id, { createdAt }] of Object.entries(vault.content.entries)) {
    const secret = await passphrase.read(id).catch(onlyDamaged);
    if (secret === null) {
      left.push(id);
      continue;
    }
    const entry = await systemEntry(keys, id, secret, createdAt);
    const again = await openSystemEntry(keys, id, entry);
    if (again?.secret !== secret) throw new Fault('vault.systemUnprotected');
    entries[id] = entry;
  }
  return replaceAll(file, before, { version: 2, entries }, left);
}

type ToPassphrase = { readonly file: string; readonly keys: SystemKeys | null; readonly passphrase: string };

/** Puts a vault of the system's store under a passphrase. What the store does not open is left in the old file. */
export async function moveToPassphrase({ file, keys, passphrase }: ToPassphrase): Promise<Moved> {
  const before = readText(file);
  const vault = before === null ? null : parseVault(before, basename(file));
  if (before === null || vault?.kind !== 'system') return nothing;
  if (!keys) throw new Fault('vault.keptBySystem', { file: basename(file) });
  const secrets = new Map<string, { readonly secret: string; readonly createdAt: string }>();
  const left: string[] = [];
  for (const [id, entry] of Object.entries(vault.content.entries)) {
    const opened = await openSystemEntry(keys, id, entry);
    if (opened?.secret == null) left.push(id);
    else secrets.set(id, { secret: opened.secret, createdAt: entry.createdAt });
  }
  return replaceAll(file, before, await passphraseVaultFile(passphrase, secrets), left);
}

/** One rename: whatever happens in between, the old vault is there or the new one. */
function replaceAll(
  file: string,
  before: string,
  content: VaultFile | SystemVaultFile,
  left: readonly string[],
): Promise<Moved> {
  return inTurn(file, async () => {
    if (readText(file) !== before) throw new Fault('vault.busy', { file: basename(file) });
    const keptAs = left.length === 0 ? null : await keepAside(file);
    await replaceFile(file, vaultFileText(content));
    return { moved: Object.keys(content.entries).length, left, keptAs };
  });
}

/** Nothing that could not be opened is thrown away: its password store may come back. */
async function keepAside(file: string): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const aside = join(dirname(file), basename(file).replace(/\.json$/, `-${stamp}.json`));
  try {
    await copyFile(file, aside);
    return basename(aside);
  } catch (thrown) {
    throw diskFault(thrown, aside);
  }
}

function onlyDamaged(thrown: unknown): null {
  if (thrown instanceof Fault && thrown.code === 'vault.entryDamaged') return null;
  throw thrown;
}

import { createSecretKey, type KeyObject, randomBytes, scrypt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { Fault } from '../../src-shared/domain/fault.ts';
import { decrypt, encrypt } from './box.ts';
import { readText, replaceFile } from './disk.ts';
import type { Vault } from './port.ts';
import { inTurn } from './turn.ts';
import { parseVaultFile, scryptCost, type VaultFile, vaultFileText } from './vault-file.ts';

type Opened = { readonly salt: string; readonly key: KeyObject };

const checkContext = 'check';
const checkText = 'pont vault 1';
const entryContext = (id: string): string => `entry ${id}`;

/**
 * A vault in one file under a passphrase: scrypt makes the key, AES-256-GCM keeps each secret, bound to its id. A file
 * that cannot be read whole is never written over. Several processes may use one file: each write takes its turn,
 * reads the file again and changes one entry.
 */
export function createPassphraseVault({ file }: { readonly file: string }): Vault {
  const name = basename(file);
  let opened: Opened | null = null;

  function load(): VaultFile | null {
    const text = readText(file);
    return text === null ? null : parseVaultFile(text, name);
  }

  /** The file, which must still be the one that was opened: under another salt our key opens and writes nothing. */
  function loadOpened(): { readonly content: VaultFile; readonly key: KeyObject } {
    if (!opened) throw new Fault('vault.locked');
    const content = load();
    if (content?.kdf.salt !== opened.salt) {
      opened = null;
      throw new Fault('vault.replaced', { file: name });
    }
    return { content, key: opened.key };
  }

  async function openExisting(passphrase: string, content: VaultFile): Promise<Opened> {
    const { salt } = content.kdf;
    const key = await derive(passphrase, salt);
    if (decrypt(key, unpack(content.check), checkContext) === checkText) return { salt, key };
    throw new Fault('vault.wrongPassphrase', { file: name });
  }

  async function make(passphrase: string): Promise<Opened> {
    if (passphrase === '') throw new Fault('vault.emptyPassphrase');
    const { content, key } = await newVault(passphrase, new Map());
    const other = await inTurn(file, async () => {
      const made = load();
      if (made === null) await replaceFile(file, vaultFileText(content));
      return made;
    });
    return other === null ? { salt: content.kdf.salt, key } : openExisting(passphrase, other);
  }

  /** Puts back what `alter` makes of the entries as they are now; null leaves the file alone. */
  async function change(alter: (content: VaultFile, key: KeyObject) => VaultFile['entries'] | null): Promise<void> {
    if (!opened) throw new Fault('vault.locked');
    await inTurn(file, async () => {
      const { content, key } = loadOpened();
      const entries = alter(content, key);
      if (entries) await replaceFile(file, vaultFileText({ ...content, entries }));
    });
  }

  function secretOf(content: VaultFile, key: KeyObject, id: string): string | null {
    const entry = Object.hasOwn(content.entries, id) ? content.entries[id] : undefined;
    if (!entry) return null;
    const secret = decrypt(key, unpack(entry.blob), entryContext(id));
    if (secret === null) throw new Fault('vault.entryDamaged', { file: name, id });
    return secret;
  }

  return {
    state: () => (opened ? 'open' : existsSync(file) ? 'locked' : 'new'),

    async unlock(passphrase) {
      const content = load();
      opened = content === null ? await make(passphrase) : await openExisting(passphrase, content);
    },

    async read(id) {
      const { content, key } = loadOpened();
      return secretOf(content, key, id);
    },

    write: (id, secret) => change(({ entries }, key) => ({ ...entries, [id]: newEntry(key, id, secret) })),

    async writeOnce(id, secret) {
      let kept = secret;
      await change((content, key) => {
        const there = secretOf(content, key, id);
        kept = there ?? secret;
        return there === null ? { ...content.entries, [id]: newEntry(key, id, secret) } : null;
      });
      return kept;
    },

    forget: (id) =>
      change(({ entries }) =>
        Object.hasOwn(entries, id) ? Object.fromEntries(Object.entries(entries).filter(([kept]) => kept !== id)) : null,
      ),

    ids: () => Object.keys(load()?.entries ?? {}),

    setAt(id) {
      const entries = load()?.entries ?? {};
      return Object.hasOwn(entries, id) ? (entries[id]?.createdAt ?? null) : null;
    },
  };
}

type Kept = { readonly secret: string; readonly createdAt: string };

/** A whole vault under a passphrase with these secrets, for the file that replaces another kind of vault. */
export async function passphraseVaultFile(passphrase: string, secrets: ReadonlyMap<string, Kept>): Promise<VaultFile> {
  return (await newVault(passphrase, secrets)).content;
}

async function newVault(passphrase: string, secrets: ReadonlyMap<string, Kept>) {
  const salt = randomBytes(32).toString('base64');
  const key = await derive(passphrase, salt);
  const entries = Object.fromEntries(
    Array.from(secrets, ([id, { secret, createdAt }]) => [id, { ...newEntry(key, id, secret), createdAt }]),
  );
  const check = pack(encrypt(key, checkText, checkContext));
  const content: VaultFile = { version: 1, kdf: { name: 'scrypt', ...scryptCost, salt }, check, entries };
  return { content, key };
}

const scryptAsync = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** One spelling of letters with accents: keyboards of macOS and Windows compose them differently. */
async function derive(passphrase: string, salt: string): Promise<KeyObject> {
  const options = { ...scryptCost, maxmem: 64 * 1024 * 1024 };
  return createSecretKey(await scryptAsync(passphrase.normalize('NFKC'), unpack(salt), 32, options));
}

function newEntry(key: KeyObject, id: string, secret: string): VaultFile['entries'][string] {
  const blob = pack(encrypt(key, secret, entryContext(id)));
  return { scheme: 'passphrase', blob, createdAt: new Date().toISOString() };
}

function pack(bytes: Buffer): string {
  return bytes.toString('base64');
}

function unpack(text: string): Buffer {
  return Buffer.from(text, 'base64');
}

import { z } from 'zod';
import { Fault } from '../../src-shared/domain/fault.ts';
import { systemBackend } from '../../src-shared/domain/vault.ts';

/** Cost of guessing: about a quarter of a second and 32 MB a try on an ordinary computer. */
export const scryptCost = { N: 2 ** 15, r: 8, p: 3 } as const;

const base64 = z.base64().min(1);
const entry = z.strictObject({ scheme: z.literal('passphrase'), blob: base64, createdAt: z.string() });

const vaultFile = z.strictObject({
  version: z.literal(1),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    // Fixed by the version: a changed file cannot make opening take all memory, or guessing cheap.
    N: z.literal(scryptCost.N),
    r: z.literal(scryptCost.r),
    p: z.literal(scryptCost.p),
    salt: base64,
  }),
  /** A known text under the key, by which a wrong passphrase shows without any entry. */
  check: base64,
  entries: z.record(z.string(), entry),
});
export type VaultFile = z.infer<typeof vaultFile>;

/**
 * `backend` and `tag` say what protected the blob when it was made: they explain why it may not open here, on another
 * computer, for another user or after the password store was emptied.
 */
const systemEntry = z.strictObject({
  scheme: z.literal('safeStorage'),
  backend: systemBackend,
  tag: z.string().regex(/^v\d\d$/),
  blob: base64,
  createdAt: z.string(),
});
export type SystemEntry = z.infer<typeof systemEntry>;

const systemVaultFile = z.strictObject({ version: z.literal(2), entries: z.record(z.string(), systemEntry) });
export type SystemVaultFile = z.infer<typeof systemVaultFile>;

/** What is in a vault file: version 1 is under a passphrase, version 2 under the password store of the system. */
export type VaultContent =
  | { readonly kind: 'passphrase'; readonly content: VaultFile }
  | { readonly kind: 'system'; readonly content: SystemVaultFile };

const versioned = z.looseObject({ version: z.number() });

/** The vault in this text; `vault.unknownVersion` or `vault.damaged` when it is none. `name` is the file's name. */
export function parseVault(text: string, name: string): VaultContent {
  const json = parse(text);
  const { success, data } = versioned.safeParse(json);
  if (success && data.version !== 1 && data.version !== 2) throw new Fault('vault.unknownVersion', { file: name });
  if (success && data.version === 2) {
    const system = systemVaultFile.safeParse(json);
    if (system.success) return { kind: 'system', content: system.data };
  }
  const parsed = vaultFile.safeParse(json);
  if (!parsed.success) throw new Fault('vault.damaged', { file: name });
  return { kind: 'passphrase', content: parsed.data };
}

/** The vault under a passphrase in this text; `vault.keptBySystem` where the system's password store protects it. */
export function parseVaultFile(text: string, name: string): VaultFile {
  const vault = parseVault(text, name);
  if (vault.kind === 'system') throw new Fault('vault.keptBySystem', { file: name });
  return vault.content;
}

export function vaultFileText(file: VaultFile | SystemVaultFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

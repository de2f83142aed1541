import { z } from 'zod';
import { Fault } from '../../src-shared/domain/fault.ts';

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

const versioned = z.looseObject({ version: z.number() });

/** The vault in this text; `vault.unknownVersion` or `vault.damaged` when it is none. `name` is the file's name. */
export function parseVaultFile(text: string, name: string): VaultFile {
  const json = parse(text);
  const { success, data } = versioned.safeParse(json);
  if (success && data.version !== 1) throw new Fault('vault.unknownVersion', { file: name });
  const parsed = vaultFile.safeParse(json);
  if (!parsed.success) throw new Fault('vault.damaged', { file: name });
  return parsed.data;
}

export function vaultFileText(file: VaultFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

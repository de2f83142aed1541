import { z } from 'zod';

/** Password stores of operating systems: of macOS, of Windows, and of Linux directly or through the desktop portal. */
export const systemBackend = z.enum(['keychain', 'dpapi', 'keyring', 'portal']);
export type SystemBackend = z.infer<typeof systemBackend>;

/**
 * Why the password store of the system is not used. publishedKey: on Linux without a keyring the text is only
 * scrambled, with a key that everybody knows. unknown: a way of protecting that this version cannot judge.
 */
const systemRefusal = z.enum(['unavailable', 'publishedKey', 'unknown', 'failed']);

/** Whether the password store of this computer protects what is given to it. */
const systemVerdict = z.discriminatedUnion('usable', [
  z.object({ usable: z.literal(true), backend: systemBackend }),
  z.object({ usable: z.literal(false), reason: systemRefusal }),
]);
export type SystemVerdict = z.infer<typeof systemVerdict>;

/** How the vault is protected, and whether the system's store could do it; `system` is null where the host has none. */
export const vaultProtection = z.object({
  kind: z.enum(['passphrase', 'system']),
  system: systemVerdict.nullable(),
});
export type VaultProtection = z.infer<typeof vaultProtection>;

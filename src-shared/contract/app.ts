import { z } from 'zod';
import { vaultProtection } from '../domain/vault.ts';
import { language } from '../text/language.ts';
import { procedure } from './base.ts';

export const colorScheme = z.enum(['auto', 'light', 'dark']);
export type ColorScheme = z.infer<typeof colorScheme>;

export const appState = z.object({
  version: z.string(),
  host: z.enum(['electron', 'loopback']),
  /** new: choose a passphrase first. locked: give it. open: secrets can be read by the engine. */
  vault: z.enum(['new', 'locked', 'open']),
  protection: vaultProtection,
  language,
  colorScheme,
});
export type AppState = z.infer<typeof appState>;

const preferences = z.strictObject({ language: language.optional(), colorScheme: colorScheme.optional() });

export const app = {
  state: procedure.output(appState),
  /** Makes the vault (state `new`) or opens it (state `locked`). The passphrase goes one way. */
  unlock: procedure.input(z.strictObject({ passphrase: z.string().min(1).max(1000) })).output(appState),
  setPreferences: procedure.input(preferences).output(appState),
};

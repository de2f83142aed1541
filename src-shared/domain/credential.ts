import { z } from 'zod';
import { faultData } from './fault.ts';

export const side = z.enum(['afas', 'spotler']);
export type Side = z.infer<typeof side>;

/** How a test of one side ended. `fault` is null where the side let Pont in; it then said who it is. */
export const credentialTest = z.strictObject({
  /** ISO 8601. */
  at: z.string(),
  fault: faultData.nullable(),
  /** AFAS' own name of the environment and of the app connector; null for Spotler and after a fault. */
  environmentId: z.string().max(60).nullable(),
  appName: z.string().max(200).nullable(),
});
export type CredentialTest = z.infer<typeof credentialTest>;

/**
 * All that a window ever learns of a credential. Strict, and with a hint of at most four characters: an answer that
 * holds more than this is an error and does not leave the host.
 */
export const credentialView = z.strictObject({
  side,
  /** unreadable: it is there, and does not open here; it has to be entered again. */
  state: z.enum(['absent', 'kept', 'unreadable']),
  kind: z.enum(['token', 'oauth', 'keyPair']).nullable(),
  hint: z.string().max(4).nullable(),
  /** ISO 8601; null where there is none. */
  setAt: z.string().nullable(),
  /** Null when it was not tested since it was entered. */
  lastTest: credentialTest.nullable(),
});
export type CredentialView = z.infer<typeof credentialView>;

const secret = z.string().trim().min(1).max(4000);
const identifier = z.string().trim().min(1).max(400);

/** What replaces a credential. It goes one way: towards the vault. */
export const givenCredential = z.union([
  z.strictObject({ side: z.literal('afas'), token: secret }),
  z.strictObject({ side: z.literal('afas'), clientId: identifier, clientSecret: secret }),
  z.strictObject({ side: z.literal('spotler'), key: identifier, secret }),
]);
export type GivenCredential = z.infer<typeof givenCredential>;

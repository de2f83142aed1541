import { z } from 'zod';
import { connectionName } from '../domain/connection.ts';
import { credentialView, givenCredential, side } from '../domain/credential.ts';
import { appState } from './app.ts';
import { procedure } from './base.ts';

const ofConnection = z.strictObject({ connection: connectionName });
const ofSide = z.strictObject({ connection: connectionName, side });

/** How many secrets changed their protection; `left` could not be opened and stay in the file `keptAs`. */
const moved = z.strictObject({
  moved: z.int().nonnegative(),
  left: z.int().nonnegative(),
  keptAs: z.string().nullable(),
  app: appState,
});

export const credentials = {
  show: procedure.input(ofConnection).output(z.strictObject({ afas: credentialView, spotler: credentialView })),
  /**
   * Takes an AFAS token in any form that Profit or a colleague gives it (`afas.tokenUnreadable` for what is none). Where
   * the kind differs, the connection signs in the new way from then on.
   */
  replace: procedure
    .input(z.strictObject({ connection: connectionName, given: givenCredential }))
    .output(credentialView),
  /** Really connects: AFAS metainfo, or the properties of the Spotler account. */
  test: procedure.input(ofSide).output(credentialView),
  forget: procedure.input(ofSide).output(credentialView),
  /** Looks again at the password store of this computer, for instance after a keyring was unlocked. */
  lookAgain: procedure.output(appState),
  /** Moves all secrets of this computer to its password store. */
  keepInSystem: procedure.output(moved),
  /** Moves all secrets of this computer under a passphrase. */
  keepUnderPassphrase: procedure.input(z.strictObject({ passphrase: z.string().min(1).max(1000) })).output(moved),
};

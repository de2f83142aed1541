import { type Secrets, secretsFile } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { dataKeyId } from './data-key.ts';
import type { Vault } from './port.ts';

/** The ends by which people recognise what was entered, or null where nothing was. */
export type Hints = { readonly afas: string | null; readonly spotler: string | null };

/** What a connection needs to sign in on both sides; a side that was never entered is absent. */
export async function readSecrets(vault: Vault, connection: string): Promise<Secrets> {
  const [afas, spotler] = await Promise.all([part(vault, connection, 'afas'), part(vault, connection, 'spotler')]);
  return { ...(afas === null ? {} : { afas }), ...(spotler === null ? {} : { spotler }) };
}

/** Which sides have credentials; names only, so it can be asked of a locked vault. */
export function configuredSides(vault: Vault, connection: string): Readonly<Record<Side, boolean>> {
  const ids = vault.ids();
  return { afas: ids.includes(secretId(connection, 'afas')), spotler: ids.includes(secretId(connection, 'spotler')) };
}

/** Keeps the sides that are given; a side that is absent keeps what it had. */
export async function writeSecrets(vault: Vault, connection: string, secrets: Secrets): Promise<void> {
  if (secrets.afas) await vault.write(secretId(connection, 'afas'), JSON.stringify(secrets.afas));
  if (secrets.spotler) await vault.write(secretId(connection, 'spotler'), JSON.stringify(secrets.spotler));
}

/** Forgets both sides and the data key; data of the connection that was sealed with it can never be read again. */
export async function forgetSecrets(vault: Vault, connection: string): Promise<void> {
  for (const id of [secretId(connection, 'afas'), secretId(connection, 'spotler'), dataKeyId(connection)]) {
    await vault.forget(id);
  }
}

/**
 * The last three characters of the AFAS token (of its data part, as every token ends in the same XML) or client id,
 * and of the Spotler key. A short one, of which three characters tell too much, shows none.
 */
export function hints({ afas, spotler }: Secrets): Hints {
  const ofAfas = afas && ('token' in afas ? tokenData(afas.token) : afas.clientId);
  return { afas: ofAfas === undefined ? null : end(ofAfas), spotler: spotler ? end(spotler.key) : null };
}

type Side = 'afas' | 'spotler';

function secretId(connection: string, side: Side): string {
  return `${connection}/${side}`;
}

async function part<S extends Side>(
  vault: Vault,
  connection: string,
  side: S,
): Promise<NonNullable<Secrets[S]> | null> {
  const id = secretId(connection, side);
  const text = await vault.read(id);
  if (text === null) return null;
  const parsed = secretsFile.shape[side].safeParse(parse(text));
  // Without the parser's own error: it can quote the secret.
  if (!parsed.success || parsed.data === undefined) throw new Fault('vault.secretUnreadable', { id });
  return parsed.data as NonNullable<Secrets[S]>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The shortest text of which an end is shown. */
const longEnough = 8;

function end(text: string): string | null {
  return text.length < longEnough ? null : text.slice(-3);
}

function tokenData(token: string): string {
  return /<data>\s*([^<\s]*)\s*<\/data>/i.exec(token)?.[1] ?? token;
}

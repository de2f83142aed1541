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

/** What a connection needs to sign in on one side, or null where it was never entered. */
export function readSide<S extends Side>(vault: Vault, connection: string, side: S): Promise<SideSecrets<S> | null> {
  return part(vault, connection, side);
}

/** When the credentials of a side were entered (ISO 8601); null where there are none. Known of a locked vault too. */
export function sideSetAt(vault: Vault, connection: string, side: Side): string | null {
  return vault.setAt(secretId(connection, side));
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

export function forgetSide(vault: Vault, connection: string, side: Side): Promise<void> {
  return vault.forget(secretId(connection, side));
}

/** Gives another name to everything that the vault has of a connection; the old name keeps it until it is forgotten. */
export async function copySecrets(vault: Vault, from: string, to: string): Promise<void> {
  const ids = vault.ids();
  const pairs = [
    ...ids.filter((id) => id.startsWith(`${from}/`)).map((id) => [id, `${to}/${id.slice(from.length + 1)}`] as const),
    ...ids.filter((id) => id === dataKeyId(from)).map((id) => [id, dataKeyId(to)] as const),
  ];
  for (const [old, fresh] of pairs) {
    const secret = await vault.read(old);
    if (secret !== null) await vault.write(fresh, secret);
  }
}

/** Forgets both sides and the data key; data of the connection that was sealed with it can never be read again. */
export async function forgetSecrets(vault: Vault, connection: string): Promise<void> {
  const own = vault.ids().filter((id) => id.startsWith(`${connection}/`) || id === dataKeyId(connection));
  for (const id of own) await vault.forget(id);
}

/**
 * The last three characters (four of a long one) of the AFAS token (of its data part, as every token ends in the same XML) or client id,
 * and of the Spotler key. A short one, of which three characters tell too much, shows none.
 */
export function hints({ afas, spotler }: Secrets): Hints {
  const ofAfas = afas && ('token' in afas ? tokenData(afas.token) : afas.clientId);
  return { afas: ofAfas === undefined ? null : end(ofAfas), spotler: spotler ? end(spotler.key) : null };
}

export type Side = 'afas' | 'spotler';
export type SideSecrets<S extends Side> = NonNullable<Secrets[S]>;

function secretId(connection: string, side: Side): string {
  return `${connection}/${side}`;
}

async function part<S extends Side>(vault: Vault, connection: string, side: S): Promise<SideSecrets<S> | null> {
  const id = secretId(connection, side);
  const text = await vault.read(id);
  if (text === null) return null;
  const parsed = secretsFile.shape[side].safeParse(parse(text));
  // Without the parser's own error: it can quote the secret.
  if (!parsed.success || parsed.data === undefined) throw new Fault('vault.secretUnreadable', { id });
  return parsed.data as SideSecrets<S>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The shortest texts of which three and four characters are shown. */
const longEnough = { three: 8, four: 24 };

function end(text: string): string | null {
  if (text.length < longEnough.three) return null;
  return text.slice(text.length < longEnough.four ? -3 : -4);
}

function tokenData(token: string): string {
  return /<data>\s*([^<\s]*)\s*<\/data>/i.exec(token)?.[1] ?? token;
}

import type { CredentialTest, CredentialView, GivenCredential, Side } from '../../src-shared/domain/credential.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { normaliseToken } from '../afas/credential/normalise-token.ts';
import type { ConnectionFiles } from '../store/connection-files.ts';
import { keepCredentialTest, readCredentialTests } from '../store/credential-tests.ts';
import type { Vault } from '../vault/port.ts';
import { forgetSide, hints, readSide, type SideSecrets, sideSetAt, writeSecrets } from '../vault/secrets.ts';
import { testSide } from './test-side.ts';

type Rooms = { readonly files: ConnectionFiles; readonly vault: Vault };

/** The credentials of a connection as a window sees them: which are there, by which end they are known, how they did. */
export async function showCredentials(rooms: Rooms, connection: string): Promise<Record<Side, CredentialView>> {
  rooms.files.get(connection);
  const [afas, spotler] = await Promise.all([view(rooms, connection, 'afas'), view(rooms, connection, 'spotler')]);
  return { afas, spotler };
}

/** Keeps a new credential of one side, and makes the connection sign in its way. What was known of the old one is gone. */
export async function replaceCredential(rooms: Rooms, name: string, given: GivenCredential): Promise<CredentialView> {
  const { files, vault } = rooms;
  const connection = files.get(name);
  const secrets = secretsOf(given);
  await writeSecrets(vault, name, secrets);
  keepCredentialTest(files.folder(name), given.side, null);
  const authentication = secrets.afas && ('token' in secrets.afas ? 'token' : 'oauth');
  if (authentication && authentication !== connection.afas.authentication) {
    files.save({ ...connection, afas: { ...connection.afas, authentication } });
  }
  return view(rooms, name, given.side);
}

/** Really signs in with the credential of one side, and keeps how that went. */
export async function testCredential(
  rooms: Rooms,
  name: string,
  side: Side,
  signal: AbortSignal,
): Promise<CredentialView> {
  const connection = rooms.files.get(name);
  const test = await testSide(connection, side, rooms.vault, signal);
  keepCredentialTest(rooms.files.folder(name), side, test);
  return view(rooms, name, side);
}

export async function forgetCredential(rooms: Rooms, name: string, side: Side): Promise<CredentialView> {
  rooms.files.get(name);
  await forgetSide(rooms.vault, name, side);
  keepCredentialTest(rooms.files.folder(name), side, null);
  return view(rooms, name, side);
}

/** In the form that is kept: a token as the XML of Profit, whatever form it was pasted in. */
function secretsOf(given: GivenCredential) {
  if (given.side === 'spotler') return { spotler: { key: given.key, secret: given.secret } };
  if ('token' in given) return { afas: { token: wholeToken(given.token) } };
  return { afas: { clientId: given.clientId, clientSecret: given.clientSecret } };
}

/** Throws `afas.tokenUnreadable` for what is no token. */
export function wholeToken(pasted: string): string {
  return Buffer.from(normaliseToken(pasted), 'base64').toString('utf8');
}

async function view({ files, vault }: Rooms, connection: string, side: Side): Promise<CredentialView> {
  const setAt = sideSetAt(vault, connection, side);
  const lastTest: CredentialTest | null = readCredentialTests(files.folder(connection))[side] ?? null;
  const plain = { side, kind: null, hint: null, setAt, lastTest };
  if (setAt === null) return { ...plain, state: 'absent' };
  try {
    const secrets = await readSide(vault, connection, side);
    return secrets === null ? { ...plain, state: 'absent' } : { ...plain, state: 'kept', ...known(side, secrets) };
  } catch (thrown) {
    if (thrown instanceof Fault && unreadable.has(thrown.code)) return { ...plain, state: 'unreadable' };
    throw thrown;
  }
}

const unreadable: ReadonlySet<string> = new Set([
  'vault.entryUnreadable',
  'vault.entryDamaged',
  'vault.secretUnreadable',
]);

function known(side: Side, secrets: SideSecrets<Side>): Pick<CredentialView, 'kind' | 'hint'> {
  if ('key' in secrets) return { kind: 'keyPair', hint: hints({ spotler: secrets })[side] };
  if ('clientId' in secrets) return { kind: 'oauth', hint: hints({ afas: secrets })[side] };
  return { kind: 'token', hint: hints({ afas: { token: shown(secrets.token) } })[side] };
}

/** A file with secrets can hold a token in another form, of which the end says nothing. */
function shown(token: string): string {
  try {
    return wholeToken(token);
  } catch {
    return '';
  }
}

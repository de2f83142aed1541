import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Secrets } from '../../../../src-shared/domain/connection.ts';
import { Fault } from '../../../../src-shared/domain/fault.ts';
import { readSecretsFile } from '../../../store/read-connection.ts';
import { wholeToken } from '../../credentials.ts';

const maxBytes = 1_000_000;

/**
 * The secrets in a file, or on standard input for `-`. A token in any form is kept in the one that Profit shows;
 * `afas.tokenUnreadable` for what is none.
 */
export async function readSecretsAt(place: string): Promise<Secrets> {
  const secrets = readSecretsFile(place === '-' ? await text(process.stdin) : readSmall(place), basename(place));
  if (!secrets.afas || !('token' in secrets.afas)) return secrets;
  return { ...secrets, afas: { token: wholeToken(secrets.afas.token) } };
}

export function readSmall(file: string): string {
  try {
    if (statSync(file).size > maxBytes) throw new RangeError('too large');
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    const code = thrown instanceof RangeError ? 'file.notJson' : 'file.unreadable';
    throw new Fault(code, { file: basename(file) }, { cause: thrown });
  }
}

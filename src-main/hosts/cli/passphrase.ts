import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Fault } from '../../../src-shared/domain/fault.ts';
import { cliSentence } from '../../../src-shared/text/cli/index.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import type { ProtectedVault } from '../../vault/port.ts';

/** Opens the vault with PONT_PASSPHRASE, or asks for the passphrase where a person is at the terminal. */
export async function unlockVault(vault: ProtectedVault, language: Language): Promise<void> {
  if (vault.protection().kind === 'system') throw new Fault('vault.keptBySystem', { file: 'vault.json' });
  const given = process.env['PONT_PASSPHRASE'];
  if (given !== undefined && given !== '') return vault.unlock(given);
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw new Fault('vault.passphraseNeeded');
  const question = vault.state() === 'new' ? 'passphrase.choose' : 'passphrase.ask';
  return vault.unlock(await askHidden(cliSentence(language, question)));
}

/** Asks on standard error without showing what is typed. */
async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    const answer = await reader.question('');
    if (answer === '') throw new Fault('vault.passphraseNeeded');
    return answer;
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type CredentialTest, credentialTest } from '../../src-shared/domain/credential.ts';
import type { Side } from '../../src-shared/domain/credential.ts';

const testsFile = z.strictObject({ afas: credentialTest.optional(), spotler: credentialTest.optional() });
type Tests = z.infer<typeof testsFile>;

const fileOf = (folder: string): string => join(folder, 'credential-tests.json');

/** How the credentials of a connection did when they were last tested. A file that cannot be read says nothing. */
export function readCredentialTests(folder: string): Tests {
  try {
    const file = fileOf(folder);
    return existsSync(file) ? testsFile.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  } catch {
    return {};
  }
}

/** Keeps the verdict of a side; null when its credential is another one by now, of which nothing is known. */
export function keepCredentialTest(folder: string, side: Side, test: CredentialTest | null): void {
  const { [side]: _, ...others } = readCredentialTests(folder);
  const file = fileOf(folder);
  writeFileSync(`${file}.new`, JSON.stringify(test === null ? others : { ...others, [side]: test }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPages, docsFolder } from './check-docs.ts';

test('docs/checks is what the checks say (else: node scripts/check-docs.ts)', async () => {
  const pages = await checkPages();
  expect(readdirSync(docsFolder).toSorted()).toEqual([...pages.keys()].toSorted());
  for (const [name, page] of pages) expect(readFileSync(join(docsFolder, name), 'utf8'), name).toBe(page);
});

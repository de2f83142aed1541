import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../src-shared/text/ui/en.ts';

const folder = join(import.meta.dirname, '..');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

/** Keys put together in the code, such as `status.${status}`: what stands before and after the part that varies. */
const patterns = Array.from(sources.matchAll(/`([a-z][\w.]*)\$\{[^}]+\}([\w.]*)`/gi), ([, before, after]) => ({
  before: before ?? '',
  after: after ?? '',
}));

test('every sentence of the window is used', () => {
  const unused = Object.keys(en)
    .map((key) => key.replace(/_(?:one|other)$/, ''))
    .filter((key) => !sources.includes(`'${key}'`))
    .filter((key) => !patterns.some(({ before, after }) => key.startsWith(before) && key.endsWith(after)));
  expect(unused).toEqual([]);
});

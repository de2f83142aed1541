import { expect, test } from 'vitest';
import { problemWords } from './problemWords.ts';

const kept = { count: 2, owner: 'afasAdmin', message: 'Kept on the day of the run.' } as const;

test('a problem reads in the language of the reader, whatever the language of the run was', () => {
  expect(problemWords({ ...kept, code: 'contact.noEmail' }, 'nl')).toContain('2 contacten hebben geen e-mailadres');
  expect(problemWords({ ...kept, code: 'contact.noEmail' }, 'en')).toContain('2 contacts have no e-mail address');
});

test('a problem that this version does not know reads as it was kept', () => {
  expect(problemWords({ ...kept, code: 'contact.somethingNew' }, 'nl')).toBe(kept.message);
  expect(problemWords({ ...kept, code: 'constructor' }, 'nl')).toBe(kept.message);
});

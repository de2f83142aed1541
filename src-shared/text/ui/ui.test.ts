import { expect, test } from 'vitest';
import { en, type UiKey } from './en.ts';
import { nl } from './nl.ts';

const keys = Object.keys(en) as UiKey[];

/** The places of a sentence, with their format: `{{count, number}}` is `count, number`. */
const places = (sentence: string): string =>
  Array.from(sentence.matchAll(/\{\{([^}]+)\}\}/g), ([, place]) => place)
    .sort()
    .join('; ');

test('both languages have the same keys', () => {
  expect(Object.keys(nl).sort()).toEqual(keys.toSorted());
});

test('a sentence fills the same places, in the same notation, in both languages', () => {
  const inBoth = (language: Readonly<Record<UiKey, string>>) => keys.map((key) => `${key}: ${places(language[key])}`);
  expect(inBoth(nl)).toEqual(inBoth(en));
});

test('no sentence is empty, has space around it or shouts', () => {
  const odd = [...Object.entries(en), ...Object.entries(nl)].filter(
    ([, sentence]) => sentence === '' || sentence.trim() !== sentence || sentence.includes('!'),
  );
  expect(odd).toEqual([]);
});

test('whatever has one plural form has both', () => {
  const stems = (suffix: string) =>
    keys.filter((key) => key.endsWith(suffix)).map((key) => key.slice(0, -suffix.length));
  expect(stems('_one').length).toBeGreaterThan(0);
  expect(stems('_one')).toEqual(stems('_other'));
});

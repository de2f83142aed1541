import type { Language } from '../../../../src-shared/text/language.ts';
import { valueText } from '../../../../src-shared/text/values.ts';

type Shown = string | boolean | null;

/** What one contact has on both sides; `properties` is null where Spotler does not have the contact. */
export type SamplePerson = {
  readonly contactId: string;
  readonly columns: Readonly<Record<string, Shown>>;
  readonly properties: Readonly<Record<string, Shown>> | null;
};

type End = { readonly afas: string } | { readonly spotler: string };

/** Up to three different values of one end, filled ones only: `Xxxx · Xxxxxx`. Null where there is nothing to show. */
export function sampleWords(people: readonly SamplePerson[], end: End, language: Language): string | null {
  const values = people.map((one) => ('afas' in end ? one.columns[end.afas] : one.properties?.[end.spotler]));
  const filled = values.filter(
    (value): value is string | boolean => value !== undefined && value !== null && value !== '',
  );
  const different = [...new Set(filled.map((value) => valueText(value, language, 'empty')))];
  return different.length === 0 ? null : different.slice(0, 3).join(' · ');
}

/** One value of one contact, in words; null where it is empty or the contact is not there. */
export function sampleCell(person: SamplePerson, end: End, language: Language): string | null {
  const value = 'afas' in end ? person.columns[end.afas] : person.properties?.[end.spotler];
  return value === undefined || value === null || value === '' ? null : valueText(value, language, 'empty');
}

import type { MadeOrganisation, MadePerson } from './types.ts';

const known = new Map<string, string>();

const slugOf = (text: string): string => {
  const found = known.get(text);
  if (found !== undefined) return found;
  const slug = text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
  known.set(text, slug);
  return slug;
};

/** Only domains that are reserved for examples, so that nothing can ever reach a real person. */
export const domainOf = (organisation: MadeOrganisation | null): string =>
  organisation === null
    ? 'example.nl'
    : [slugOf(organisation.name), '-', Number(organisation.organisationId), '.example'].join('');

/**
 * A personal address; the person's number is added where a colleague already has the plain one, so that addresses are
 * shared only where that is meant. Joined, not concatenated, because V8 then stores one flat string.
 */
export const personalEmail = (person: MadePerson, domain: string, taken: Set<string>): string => {
  const first = slugOf(person.firstName ?? '');
  const last = slugOf(`${person.infix ?? ''}${person.lastName}`);
  const plain = [first.slice(0, 20), last.slice(0, 30)].filter((part) => part !== '').join('.');
  const name = plain === '' || taken.has(plain) ? [plain, plain && '.', person.personNo].join('') : plain;
  taken.add(name);
  return [name, '@', domain].join('');
};

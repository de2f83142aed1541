import { errorNumbers, Refusal } from '../refusal.ts';
import { texts } from '../texts.ts';
import type { Fields, Organisation, Person, Value } from '../world/types.ts';
import type { World } from '../world/world.ts';
import type { UpdateObject } from './field.ts';
import type { Given } from './values.ts';

const names = ['LaNm', 'Is', 'In', 'ViGe'];
const personCriteria: Readonly<Record<string, readonly string[]>> = {
  1: ['SoSe'],
  2: names,
  3: [...names, 'EmAd'],
  4: [...names, 'MbNr'],
  5: [...names, 'TeNr'],
  6: [...names, 'DaBi'],
};
const organisationCriteria: Readonly<Record<string, readonly string[]>> = {
  1: ['CcNr'],
  2: ['FiNr'],
  3: ['Nm'],
  4: ['ZpCd', 'HmNr', 'HmAd'],
};

const fold = (value: Value | undefined): Value => (typeof value === 'string' ? value.toLowerCase() : (value ?? null));

/** Records that agree on every criterion; two empty values agree, but not when everything asked for is empty. */
const agreeing = <T extends { readonly fields: Fields }>(
  records: Iterable<T>,
  criteria: readonly string[],
  values: Fields,
): readonly T[] => {
  const wanted = criteria.map((field) => [field, fold(values[field])] as const);
  if (wanted.every(([, value]) => value === null)) return [];
  const found: T[] = [];
  for (const record of records) {
    if (wanted.every(([field, value]) => fold(record.fields[field]) === value)) found.push(record);
  }
  return found;
};

const unknownMethod = (object: UpdateObject, id: string): Refusal => {
  const field = object.fields.find((one) => one.id === id);
  const label = field?.label ?? { nl: id, en: id };
  return new Refusal(texts.valueUnknown(label), { errorNumber: errorNumbers.unknownValue });
};

/** Without a method: by number when there is one, else always new. */
const methodOf = (given: Given, field: string, alwaysNew: string): string =>
  String(given.keys[field] ?? (given.keys['BcCo'] === undefined ? alwaysNew : '0'));

/**
 * MatchPer: 0 number, 1 social security number, 2 name with prefix, initials and gender, 3 to 6 that plus work e-mail,
 * work mobile, work phone or birth date, 7 always new. There is no match on e-mail alone. Several matches are an error.
 */
export const matchPerson = (world: World, object: UpdateObject, given: Given): Person | null => {
  const method = methodOf(given, 'MatchPer', '7');
  if (method === '7') return null;
  if (method === '0') return world.persons.get(String(given.keys['BcCo'] ?? '')) ?? null;
  const criteria = personCriteria[method];
  if (criteria === undefined) throw unknownMethod(object, 'MatchPer');
  const [found = null, ...more] = agreeing(world.persons.values(), criteria, given.values);
  if (more.length > 0) throw new Refusal(texts.severalPersons);
  return found;
};

/**
 * MatchOga: 0 number, 1 chamber of commerce number, 2 fiscal number, 3 name, 4 address, 6 always new. The sandbox keeps
 * no postal addresses, so 5 finds nothing to match on and is refused. Several matches are an error.
 */
export const matchOrganisation = (
  world: World,
  object: UpdateObject,
  given: Given,
  address: Fields,
): Organisation | null => {
  const method = methodOf(given, 'MatchOga', '6');
  if (method === '6') return null;
  if (method === '0') return world.organisations.get(String(given.keys['BcCo'] ?? '')) ?? null;
  const criteria = organisationCriteria[method];
  if (criteria === undefined) throw unknownMethod(object, 'MatchOga');
  const [found = null, ...more] = agreeing(world.organisations.values(), criteria, { ...given.values, ...address });
  if (more.length > 0) throw new Refusal(texts.severalOrganisations);
  return found;
};

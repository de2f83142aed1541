import type { AfasColumnType, SpotlerPropertyType } from '../../engine/ports.ts';
import { defineCheck, fail, pass, warn } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';

/** Only visible properties are listed, so a hidden one looks like a missing one. */
export const s02 = defineCheck({
  id: 'S02',
  owner: 'marketer',
  severity: 'blocking',
  needs: ['S01'],
  facts: ['properties'],
  mayUse: ['columns'],
  judge({ connection, facts }) {
    const types = new Map(valueOf(facts.properties)?.map(({ name, type }) => [name, type]));
    const wanted = ['email', ...connection.fields.map((field) => field.spotler)];
    const absent = [...new Set(wanted)].filter((name) => !types.has(name));
    if (absent.length > 0) return fail('missing', { properties: absent.join(', ') });
    const lists = wanted.filter((name) => types.get(name) === 'set');
    if (lists.length > 0) return fail('lists', { properties: lists.join(', ') });
    const columns = new Map(valueOf(facts.columns)?.map(({ id, type }) => [id, type]));
    const unfit = connection.fields.filter(({ afas, spotler }) => {
      const [column, property] = [columns.get(afas), types.get(spotler)];
      return column !== undefined && property !== undefined && !fits(column, property);
    });
    if (unfit.length === 0) return pass();
    const named = unfit.map(
      ({ afas, spotler }) => `${afas} (${columns.get(afas)}) → ${spotler} (${types.get(spotler)})`,
    );
    return warn('types', { properties: named.join(', ') });
  },
});

const anyText: readonly SpotlerPropertyType[] = ['string', 'email', 'mobNr', 'postcode', 'gender'];

/** Property types that take the values of a column type; text can hold a number or date, but nobody can rely on it. */
const takes: Readonly<Record<AfasColumnType, readonly SpotlerPropertyType[]>> = {
  string: anyText,
  blob: ['string'],
  boolean: ['string'],
  int: ['int', 'money', 'string', 'mobNr'],
  decimal: ['money', 'string'],
  date: ['date', 'dateTime', 'birthdate', 'string'],
};

function fits(column: AfasColumnType, property: SpotlerPropertyType): boolean {
  return takes[column].includes(property);
}

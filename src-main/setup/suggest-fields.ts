import type { FieldSuggestion } from '../../src-shared/contract/setup.ts';
import type { Entity, WriteTarget } from '../../src-shared/domain/connection.ts';
import {
  type ColumnType,
  isMappable,
  type SetupColumn,
  type SetupProperty,
  type SetupUpdateFields,
} from '../../src-shared/domain/setup/catalogue.ts';
import { type Sides, targetsFor } from '../../src-shared/domain/setup/reach.ts';
import { columnNoteOf } from './suggest-roles.ts';
import { type Meaning, meaningOf, nameKey } from './words.ts';

type Reason = FieldSuggestion['reasons'][number];
type Match = {
  readonly column: SetupColumn;
  readonly property: SetupProperty;
  readonly score: number;
  readonly reasons: Reason[];
};

type Used = { readonly columns: ReadonlySet<string>; readonly properties: ReadonlySet<string> };

/**
 * Which columns could go to which properties, each with why, the surest first and none twice. What is in use already is
 * left alone. Nothing of this is applied by itself.
 */
export function suggestFields(sides: Sides, used: Used): FieldSuggestion[] {
  const columns = sides.columns.filter((column) => !used.columns.has(column.id) && columnNoteOf(column) !== 'image');
  const properties = sides.properties.filter((one) => isMappable(one) && !used.properties.has(one.name));
  const matches = columns
    .flatMap((column) => properties.flatMap((property) => matchOf(column, property) ?? []))
    .toSorted((a, b) => b.score - a.score);
  const taken = new Set<string>();
  const suggestions: FieldSuggestion[] = [];
  for (const { column, property, score, reasons } of matches) {
    if (taken.has(`c:${column.id}`) || taken.has(`p:${property.name}`)) continue;
    taken.add(`c:${column.id}`).add(`p:${property.name}`);
    const write = targetOf(column, property, sides);
    suggestions.push({
      afas: column.id,
      spotler: property.name,
      direction: write === null ? 'toSpotler' : 'both',
      write,
      certainty: score >= 3 ? 'sure' : score >= 2 ? 'likely' : 'maybe',
      reasons: write === null ? reasons : [...reasons, { code: 'samePlace', params: { field: write.label } }],
    });
  }
  return suggestions;
}

/** Null for two that have nothing to do with each other. */
function matchOf(column: SetupColumn, property: SetupProperty): Match | null {
  const { name, description, type } = property;
  const reasons: Reason[] = [];
  let score = 0;
  if (nameKey(column.id) === nameKey(name)) {
    score = 4;
    reasons.push({ code: 'name', params: { name } });
  } else if (column.label !== '' && nameKey(column.label) === nameKey(description)) {
    score = 3;
    reasons.push({ code: 'label', params: { name: description } });
  } else {
    const meant = new Set([meaningOf(column.id), meaningOf(column.label)].filter((one) => one !== null));
    const same = [name, description].find((text) => meant.has(meaningOf(text) as Meaning));
    if (same === undefined) return null;
    score = 3;
    reasons.push({ code: 'synonym', params: { column: column.label || column.id, property: description } });
  }
  const fit = typesFit(column, type);
  if (fit === 'never') return null;
  if (fit === 'same') reasons.push({ code: 'type', params: { type } });
  return { column, property, score: fit === 'perhaps' ? score - 2 : score, reasons };
}

/** Which column types a property takes as they are, and of which only some values fit. */
const fits: Readonly<
  Record<SetupProperty['type'], { readonly same: readonly ColumnType[]; readonly some: readonly ColumnType[] }>
> = {
  string: { same: ['string', 'int', 'decimal', 'date', 'boolean', 'blob'], some: [] },
  email: { same: ['string'], some: [] },
  mobNr: { same: ['string'], some: [] },
  postcode: { same: ['string'], some: [] },
  gender: { same: ['string'], some: [] },
  int: { same: ['int'], some: ['string', 'decimal'] },
  money: { same: ['decimal', 'int'], some: ['string'] },
  birthdate: { same: ['date'], some: ['string'] },
  date: { same: ['date'], some: ['string'] },
  dateTime: { same: ['date'], some: ['string'] },
  set: { same: [], some: [] },
};

/** never: no value would fit. perhaps: some would not, and those are left out one by one. */
function typesFit({ type }: SetupColumn, property: SetupProperty['type']): 'same' | 'perhaps' | 'never' {
  if (fits[property].same.includes(type)) return 'same';
  return fits[property].some.includes(type) ? 'perhaps' : 'never';
}

/** Where AFAS keeps what is usually shown in such a column. Ids of UpdateConnector fields are the same in every Profit. */
const usualPlaces: Readonly<Partial<Record<Meaning, readonly WriteTarget[]>>> = {
  firstName: [{ entity: 'person', field: 'FiNm' }],
  initials: [{ entity: 'person', field: 'In' }],
  infix: [{ entity: 'person', field: 'Is' }],
  lastName: [{ entity: 'person', field: 'LaNm' }],
  jobTitle: [{ entity: 'contact', field: 'FuDs' }],
  department: [{ entity: 'contact', field: 'ExAd' }],
  salutation: [{ entity: 'contact', field: 'LeHe' }],
  phone: [{ entity: 'contact', field: 'TeNr' }],
  mobile: [{ entity: 'contact', field: 'MbNr' }],
  website: [{ entity: 'organisation', field: 'HoPa' }],
};

/** The field that a column most likely shows: the usual one, else the only one with the same label. */
function targetOf(column: SetupColumn, property: SetupProperty, sides: Sides): FieldSuggestion['write'] {
  const targets = targetsFor(column.id, sides);
  const meaning = meaningOf(column.id) ?? meaningOf(column.label) ?? meaningOf(property.name);
  for (const usual of (meaning && usualPlaces[meaning]) ?? []) {
    const found = targets.find(({ entity, field }) => entity === usual.entity && field === usual.field);
    if (found) return found;
  }
  return byLabel(column, sides.updateFields, targets);
}

/** Two entities often have a field of the same name; then only a person can tell which one the column shows. */
export function byLabel<Target extends WriteTarget & { readonly label: string }>(
  { label }: SetupColumn,
  updateFields: SetupUpdateFields,
  targets: readonly Target[],
): Target | null {
  const same = targets.filter((target) => nameKey(target.label) === nameKey(label) && label !== '');
  const [only] = same;
  const entities = new Set<Entity>(same.map(({ entity }) => entity));
  const named = Object.values(updateFields)
    .flat()
    .filter((field) => field && nameKey(field.label) === nameKey(label));
  return only !== undefined && same.length === 1 && entities.size === 1 && named.length === 1 ? only : null;
}

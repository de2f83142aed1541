import type { AfasColumn, AfasUpdateConnector, AfasUpdateField, SpotlerProperty } from '../../src-main/engine/ports.ts';

/** What both sides of every history look like: columns, fields of the UpdateConnectors, properties, permissions. */

export type EntityName = 'contact' | 'person' | 'organisation';
export type Bit = 1 | 2 | 4;
export const bits: readonly Bit[] = [1, 2, 4];

const freeField = (letter: string): string => `U${letter.repeat(32)}`;

export const permissions = [
  { column: 'Newsletter', bit: 1, field: freeField('A') },
  { column: 'ProductNews', bit: 2, field: freeField('B') },
  { column: 'Events', bit: 4, field: freeField('C') },
] as const satisfies readonly { column: string; bit: Bit; field: string }[];

export type PermissionColumn = (typeof permissions)[number]['column'];
export const columnOfBit = (bit: Bit): PermissionColumn =>
  permissions.find((one) => one.bit === bit)?.column ?? 'Newsletter';

/** AFAS' field for what Spotler says of bounces. */
export const bounceField = freeField('D');

/** Text columns with their property. `never`: company name and address (R8); `tableLink`: goes out, never returns (R7). */
export const texts = [
  { column: 'FirstName', property: 'firstName', entity: 'person', field: 'FiNm' },
  { column: 'Phone', property: 'phoneNumber', entity: 'contact', field: 'TeNr' },
  { column: 'OrgPhone', property: 'officePhone', entity: 'organisation', field: 'TeNr' },
  { column: 'Email', property: 'email', entity: 'contact', field: 'EmAd' },
  { column: 'Segment', property: 'segment', entity: 'contact', field: 'ViFu' },
  { column: 'Company', property: 'organisation', entity: 'organisation', field: 'Nm' },
  { column: 'City', property: 'city', entity: 'organisation', field: 'Rs' },
] as const satisfies readonly { column: string; property: string; entity: EntityName; field: string }[];

/** Company name, street, house number, postal code and city: never to AFAS, whatever a connection asks. */
export const neverToAfas: ReadonlySet<string> = new Set(['KnOrganisation Nm', 'Ad', 'HmNr', 'HmAd', 'ZpCd', 'Rs']);

export const changedOnColumns = ['ContactChangedOn', 'PersonChangedOn', 'OrganisationChangedOn'] as const;

const column = (id: string, type: AfasColumn['type']): AfasColumn => ({ id, type, label: id, length: 255 });

const columns: readonly AfasColumn[] = [
  column('ContactId', 'int'),
  column('PersonNo', 'string'),
  column('OrganisationId', 'string'),
  column('Blocked', 'boolean'),
  ...texts.map((text) => column(text.column, 'string')),
  ...permissions.map((permission) => column(permission.column, 'boolean')),
  column('Bounced', 'boolean'),
  ...changedOnColumns.map((id) => column(id, 'date')),
];

/** So many columns that the engine reads four rows a page. */
const wideColumns: readonly AfasColumn[] = [
  ...columns,
  ...Array.from({ length: 37_000 - columns.length }, (_, index) => column(`X${index}`, 'string')),
];

export const columnsOf = (wide: boolean): readonly AfasColumn[] => (wide ? wideColumns : columns);

type FieldPart = Partial<Pick<AfasUpdateField, 'length' | 'values'>>;

function updateField(id: string, type: AfasUpdateField['type'], part: FieldPart = {}): AfasUpdateField {
  return { id, type, label: id, length: 80, mandatory: false, values: null, ...part };
}

const segments = ['100', '200', '300'].map((id) => ({ id, description: `Functie ${id}` }));

export const updateFields: Readonly<Record<AfasUpdateConnector, readonly AfasUpdateField[]>> = {
  KnContact: [
    updateField('CdId', 'int'),
    updateField('ViKc', 'string'),
    updateField('BcCoOga', 'string'),
    updateField('BcCoPer', 'string'),
    updateField('TeNr', 'string'),
    updateField('EmAd', 'string', { length: 255 }),
    updateField('ViFu', 'string', { values: segments }),
    ...permissions.map(({ field }) => updateField(field, 'boolean')),
    updateField(bounceField, 'boolean'),
  ],
  KnPerson: [updateField('MatchPer', 'string'), updateField('BcCo', 'string'), updateField('FiNm', 'string')],
  KnOrganisation: [
    updateField('MatchOga', 'string'),
    updateField('BcCo', 'string'),
    updateField('TeNr', 'string'),
    updateField('Nm', 'string'),
    updateField('Rs', 'string'),
  ],
};

const property = (name: string, type: SpotlerProperty['type']): SpotlerProperty => ({
  name,
  type,
  description: name,
  entries: [],
});

export const properties: readonly SpotlerProperty[] = [
  ...texts.map((text) => property(text.property, text.property === 'email' ? 'email' : 'string')),
  {
    ...property('permissions', 'set'),
    entries: permissions.map((permission) => ({ bit: permission.bit, description: permission.column })),
  },
];

/** Words that stand in every personal value of a history, so that one in plain text on disk is found. */
export const plantedWords = { name: 'Zwaluwstaart', host: 'plantage.example' } as const;

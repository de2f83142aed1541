import { describe, expect, it } from 'vitest';
import type { PropertyType } from '../../src-shared/domain/property-type.ts';
import type { ColumnType, SetupUpdateField } from '../../src-shared/domain/setup/catalogue.ts';
import type { Sides } from '../../src-shared/domain/setup/reach.ts';
import { suggestFields } from './suggest-fields.ts';
import { suggestBounce, suggestPermissions } from './suggest-permissions.ts';
import { columnNoteOf, suggestRoles } from './suggest-roles.ts';
import { samePermission } from './words.ts';

const column = (id: string, label = id, type: ColumnType = 'string') => ({ id, label, type, length: 50 });
const property = (name: string, description = name, type: PropertyType = 'string') => ({
  name,
  description,
  type,
  entries: [],
});
const field = (id: string, label: string, type: ColumnType = 'string', tableLink = false): SetupUpdateField => ({
  ...column(id, label, type),
  tableLink,
  mandatory: false,
});
const free = `U${'A'.repeat(32)}`;

const update = {
  contact: [
    field('TeNr', 'Telefoonnummer werk'),
    field('ExAd', 'Afdeling'),
    field(free, 'Nieuwsbrief', 'boolean'),
    field('UB', 'E-mail onbestelbaar', 'boolean'),
  ],
  person: [field('FiNm', 'Voornaam'), field('LaNm', 'Achternaam'), field('TeNr', 'Telefoonnummer werk')],
  organisation: [field('Nm', 'Naam'), field('Ad', 'Straat')],
};
const none = { columns: new Set<string>(), properties: new Set<string>(), bits: new Set<number>() };
const sidesWith = (columns: Sides['columns'], properties: Sides['properties']): Sides => ({
  columns,
  properties,
  updateFields: update,
});

describe('fields', () => {
  it.each([
    ['the same name', column('firstName'), property('firstName'), 'sure'],
    ['a name in other letters', column('First_Name'), property('firstName'), 'sure'],
    ['the same description', column('U1', 'Klantgroep'), property('profileField1', 'Klantgroep'), 'sure'],
    ['Dutch and English', column('Voornaam'), property('firstName'), 'sure'],
    ['the label of AFAS', column('U1', 'Telefoonnummer werk'), property('phoneNumber'), 'sure'],
    ['the description of Spotler', column('Company'), property('profileField2', 'Bedrijfsnaam'), 'sure'],
    [
      'a number in text',
      column('Employees', 'Aantal medewerkers'),
      property('freeField1', 'Aantal medewerkers', 'int'),
      'maybe',
    ],
  ])('%s', (_, one, other, certainty) => {
    const [found, ...more] = suggestFields(sidesWith([one], [other]), none);
    expect([found?.afas, found?.spotler, found?.certainty, more]).toEqual([one.id, other.name, certainty, []]);
    expect(found?.reasons.length).toBeGreaterThan(0);
  });

  it.each([
    ['two that have nothing to do with each other', column('Voornaam'), property('city')],
    ['a list', column('Interesses'), property('list1', 'Interesses', 'set')],
    ['the link itself', column('ExternalId'), property('externalId')],
    ['a picture', column('Photo', 'Foto', 'blob'), property('foto', 'Foto')],
    [
      'a yes/no for a number',
      column('Employees', 'Medewerkers', 'boolean'),
      property('employees', 'Medewerkers', 'int'),
    ],
  ])('nothing for %s', (_, one, other) => {
    expect(suggestFields(sidesWith([one], [other]), none)).toEqual([]);
  });

  it('the surest takes a column and a property, and nothing is suggested twice', () => {
    const columns = [column('Voornaam'), column('firstName'), column('Roepnaam')];
    const found = suggestFields(sidesWith(columns, [property('firstName'), property('voornaam')]), none);
    expect(found.map(({ afas, spotler }) => [afas, spotler])).toEqual([
      ['Voornaam', 'voornaam'],
      ['firstName', 'firstName'],
    ]);
  });

  it('what is in use is left alone', () => {
    const used = { columns: new Set(['Voornaam']), properties: new Set(['city']) };
    expect(
      suggestFields(sidesWith([column('Voornaam'), column('Plaats')], [property('firstName'), property('city')]), used),
    ).toEqual([]);
  });

  it('returns only where AFAS allows it, and only into a field that is certain', () => {
    const columns = [
      column('Voornaam'),
      column('Street', 'Straat'),
      column('Since', 'Klant sinds', 'date'),
      column('Phone', 'Telefoonnummer werk'),
    ];
    const properties = [
      property('firstName'),
      property('street'),
      property('since', 'Klant sinds', 'date'),
      property('phoneNumber'),
    ];
    const found = suggestFields(sidesWith(columns, properties), none);
    expect(
      Object.fromEntries(
        found.map(({ afas, direction, write }) => [afas, [direction, write && `${write.entity}.${write.field}`]]),
      ),
    ).toEqual({
      Voornaam: ['both', 'person.FiNm'],
      Street: ['toSpotler', null],
      Since: ['toSpotler', null],
      // Contact and person both have such a field; the usual place is the contact.
      Phone: ['both', 'contact.TeNr'],
    });
  });
});

describe('permissions', () => {
  const permissions = (...entries: string[]) => ({
    ...property('permissions', 'Permissies', 'set'),
    entries: entries.map((description, index) => ({ bit: 2 ** index, description })),
  });

  it('only yes/no columns, by name or by what they mean, each once', () => {
    const columns = [
      column('Newsletter', 'Nieuwsbrief', 'boolean'),
      column('Mail', 'Nieuwsbrief'),
      column('Invites', 'Ontvangt uitnodigingen', 'boolean'),
      column('Vip', 'VIP', 'boolean'),
    ];
    const found = suggestPermissions(sidesWith(columns, [permissions('Nieuwsbrief', 'Events', 'Acties')]), none);
    expect(found.map(({ afas, bit, certainty, write }) => [afas, bit, certainty, write?.field])).toEqual([
      ['Newsletter', 1, 'sure', free],
      ['Invites', 2, 'likely', undefined],
    ]);
  });

  it.each([
    ['Nieuwsbrief', 'Newsletter', true],
    ['Ontvangt nieuwsbrief (j/n)', 'Newsletter', true],
    ['Wil productnieuws', 'Product updates', true],
    ['Evenementen', 'Uitnodigingen', true],
    ['Nieuwsbrief', 'Evenementen', false],
    ['E-mail', 'De e-mail', false],
    ['', '', false],
  ])('%j and %j: %s', (a, b, same) => expect(samePermission(a, b)).toBe(same));

  it('offers a field for bounces that no column shows', () => {
    expect(suggestBounce(sidesWith([], []), []).map(({ field: id }) => id)).toEqual(['UB']);
    expect(suggestBounce(sidesWith([], []), [column('Bounced', 'E-mail onbestelbaar', 'boolean')])).toEqual([]);
  });
});

describe('roles', () => {
  it.each([
    ['contactId', column('ContactId', 'Contact-id', 'int'), 'sure'],
    ['contactId', column('U1', 'Contact-id', 'int'), 'likely'],
    ['personNo', column('Persoonsnummer'), 'sure'],
    ['organisationId', column('OrganisatieNummer'), 'sure'],
    ['email', column('E-mail_werk'), 'sure'],
    ['blocked', column('Geblokkeerd', 'Geblokkeerd', 'boolean'), 'sure'],
    ['contactType', column('Type', 'Soort contact'), 'sure'],
    ['changedOn', column('ContactChangedOn', 'Contact gewijzigd op', 'date'), 'sure'],
    ['changedOn', column('U2', 'Mutatiedatum', 'date'), 'sure'],
  ])('%s is %o', (role, one, certainty) => {
    expect(suggestRoles([one]).roles).toMatchObject([{ role, column: one.id, certainty }]);
  });

  it('a column of the wrong type has no role, and what is missing is named', () => {
    const { roles, missing } = suggestRoles([
      column('Blocked', 'Geblokkeerd', 'string'),
      column('Email', 'E-mail', 'date'),
    ]);
    expect([roles, missing]).toEqual([[], ['contactId', 'personNo', 'organisationId', 'email']]);
  });

  it.each([
    [column('Photo', 'Foto', 'blob'), 'image'],
    [column('Toelichting', 'Toelichting', 'blob'), null],
    [column('EmployeeId', 'Medewerker'), 'otherModule'],
    [column('LastInvoice', 'Laatste factuur', 'date'), 'otherModule'],
    [column('SalesOrderNo', 'Ordernummer'), 'otherModule'],
    [column('Bsn', 'BSN'), 'sensitive'],
    [column('BirthDate', 'Geboortedatum', 'date'), 'sensitive'],
    [column('Employees', 'Aantal medewerkers', 'int'), null],
    [column('FirstName', 'Voornaam'), null],
    [column('Bordernaam', 'Bordernaam'), null],
  ])('%o is noted as %s', (one, note) => expect(columnNoteOf(one)).toBe(note));
});

import { type FreeFieldKey, freeFieldLabels } from '../free-fields.ts';
import type { Bilingual } from '../language.ts';
import { references } from '../references.ts';
import { changedOn, type Column, computed, type EntityName, stored } from './column.ts';

const label = (nl: string, en: string): Bilingual => ({ nl, en });
const text = (id: string, names: Bilingual, length: number, entity: EntityName, field: string): Column =>
  stored(id, names, { dataType: 'string', length }, entity, field);
const yesNo = (id: string, names: Bilingual, entity: EntityName, field: string): Column =>
  stored(id, names, { dataType: 'boolean', length: 0 }, entity, field);
const freeYesNo = (id: string, freeField: FreeFieldKey): Column => ({
  ...yesNo(id, freeFieldLabels[freeField], 'contact', freeField),
  freeField,
});

/** The primary index: reading in this order and filtering on it never sorts. */
export const contactId: Column = computed(
  'ContactId',
  label('Contact-id', 'Contact ID'),
  { dataType: 'int', length: 10, controlType: 5 },
  (contact) => contact.id,
);
export const personNo: Column = computed(
  'PersonNo',
  label('Persoonsnummer', 'Person number'),
  { dataType: 'string', length: 15, controlType: 5 },
  (contact) => contact.person?.no ?? null,
);
export const organisationId: Column = computed(
  'OrganisationId',
  label('Organisatienummer', 'Organisation number'),
  { dataType: 'string', length: 15, controlType: 5 },
  (contact) => contact.organisation?.no ?? null,
);
export const email = text('Email', label('E-mail werk', 'Work e-mail'), 255, 'contact', 'EmAd');
export const blocked = yesNo('Blocked', label('Geblokkeerd', 'Blocked'), 'contact', 'Bl');
export const contactChangedOn = changedOn(
  'ContactChangedOn',
  label('Contact gewijzigd op', 'Contact changed on'),
  'contact',
);
export const personChangedOn = changedOn(
  'PersonChangedOn',
  label('Persoon gewijzigd op', 'Person changed on'),
  'person',
);
export const organisationChangedOn = changedOn(
  'OrganisationChangedOn',
  label('Organisatie gewijzigd op', 'Organisation changed on'),
  'organisation',
);
export const newsletter = freeYesNo('Newsletter', 'newsletter');

/** House number and addition are two fields in AFAS; this definition shows them as one text. */
const houseNumber: Column = {
  ...computed('HouseNumber', label('Huisnummer', 'House number'), { dataType: 'string', length: 40 }, (contact) => {
    const number = contact.organisation?.fields['HmNr'] ?? null;
    const addition = contact.organisation?.fields['HmAd'] ?? null;
    return number === null ? addition : addition === null ? String(number) : `${number} ${addition}`;
  }),
  edit: {
    entity: 'organisation',
    store: (value) => {
      const parts = /^(\d{1,9})?\s*(.*)$/s.exec(String(value ?? ''));
      return { HmNr: parts?.[1] === undefined ? null : Number(parts[1]), HmAd: parts?.[2] || null };
    },
  },
};

const segment: Column = {
  ...stored(
    'Segment',
    freeFieldLabels.segment,
    { dataType: 'string', length: 20, controlType: 5 },
    'contact',
    'segment',
  ),
  freeField: 'segment',
  references: references.segment,
};

/** The columns of `Pont_Contacts`, in the order of its definition. */
export const contactColumns: readonly Column[] = [
  contactId,
  personNo,
  organisationId,
  email,
  blocked,
  contactChangedOn,
  personChangedOn,
  organisationChangedOn,
  {
    ...computed(
      'Type',
      label('Soort contact', 'Type of contact'),
      { dataType: 'string', length: 3, controlType: 5 },
      (contact) => contact.type,
    ),
    references: references.contactType,
  },
  text('FirstName', label('Voornaam', 'First name'), 50, 'person', 'FiNm'),
  text('Infix', label('Voorvoegsel', 'Prefix'), 15, 'person', 'Is'),
  text('LastName', label('Achternaam', 'Last name'), 80, 'person', 'LaNm'),
  text('Function', label('Functie (visitekaart)', 'Job title (business card)'), 50, 'contact', 'FuDs'),
  text('Phone', label('Telefoonnummer werk', 'Work telephone number'), 255, 'contact', 'TeNr'),
  text('Company', label('Organisatie', 'Organisation'), 255, 'organisation', 'Nm'),
  text('Street', label('Straat', 'Street'), 60, 'organisation', 'Ad'),
  houseNumber,
  text('PostalCode', label('Postcode', 'Postal code'), 15, 'organisation', 'ZpCd'),
  text('City', label('Woonplaats', 'City'), 50, 'organisation', 'Rs'),
  {
    ...stored(
      'Country',
      label('Land', 'Country'),
      { dataType: 'string', length: 3, controlType: 5 },
      'organisation',
      'CoId',
    ),
    references: references.country,
  },
  {
    ...stored(
      'Language',
      label('Taal', 'Language'),
      { dataType: 'string', length: 5, controlType: 5 },
      'person',
      'LgId',
    ),
    references: references.language,
  },
  segment,
  newsletter,
  freeYesNo('ProductNews', 'productNews'),
  freeYesNo('Events', 'events'),
];

/** Free fields of a contact that are in no GetConnector: Pont writes them, people look at them. */
export const hiddenColumns: readonly Column[] = [
  freeYesNo('Bounced', 'bounced'),
  { ...text('BounceText', freeFieldLabels.bounceText, 255, 'contact', 'bounceText'), freeField: 'bounceText' },
];

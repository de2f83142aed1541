import { type Column, computed } from './column.ts';
import type { GetConnector } from './connector.ts';
import {
  blocked,
  contactChangedOn,
  contactColumns,
  email,
  newsletter,
  organisationChangedOn,
  organisationId,
  personChangedOn,
  personNo,
} from './contact-columns.ts';
import { moduleColumns } from './module-columns.ts';

const without = (...columns: readonly Column[]): readonly Column[] =>
  contactColumns.filter((column) => !columns.includes(column));

const newsletterAsText: Column = computed(
  newsletter.id,
  newsletter.label,
  { dataType: 'string', length: 3 },
  (contact) => (contact.fields['newsletter'] === true ? 'Ja' : 'Nee'),
);

const foreignColumns: readonly Column[] = [
  computed(
    'Profit_FullName',
    { nl: 'Volledige naam', en: 'Full name' },
    { dataType: 'string', length: 255 },
    ({ person }) =>
      [person?.fields['FiNm'], person?.fields['Is'], person?.fields['LaNm']].filter(Boolean).join(' ') || null,
  ),
  computed(
    'Profit.Region',
    { nl: 'Regio', en: 'Region' },
    { dataType: 'string', length: 10 },
    ({ organisation }) => String(organisation?.fields['ZpCd'] ?? '').slice(0, 2) || null,
  ),
];

/** Every GetConnector of the environment: the sound one first, then one for each thing that can be wrong. */
export const getConnectors: readonly GetConnector[] = [
  {
    id: 'Pont_Contacts',
    description: { nl: 'Contactpersonen voor Pont', en: 'Contact persons for Pont' },
    columns: contactColumns,
  },
  {
    id: 'Pont_NoPersonNo',
    description: { nl: 'Contactpersonen zonder persoonsnummer', en: 'Contact persons without person number' },
    columns: without(personNo),
  },
  {
    id: 'Pont_NoOrganisationId',
    description: { nl: 'Contactpersonen zonder organisatienummer', en: 'Contact persons without organisation number' },
    columns: without(organisationId),
  },
  {
    id: 'Pont_JoinDuplicates',
    description: { nl: 'Contactpersonen met dossieritems', en: 'Contact persons with dossier items' },
    columns: contactColumns,
    repeats: ({ id }) => (id % 5 === 2 ? 2 : 1),
  },
  {
    id: 'Pont_Blocked',
    description: { nl: 'Contactpersonen (geblokkeerde definitie)', en: 'Contact persons (blocked definition)' },
    columns: contactColumns,
    blocked: true,
  },
  {
    id: 'Pont_Dotted.Name',
    description: { nl: 'Contactpersonen met punten in de namen', en: 'Contact persons with dots in the names' },
    columns: [...contactColumns, ...foreignColumns],
  },
  {
    id: 'Pont_NoEmail',
    description: { nl: 'Contactpersonen zonder e-mail', en: 'Contact persons without e-mail' },
    columns: without(email),
  },
  {
    id: 'Pont_BlockedFiltered',
    description: { nl: 'Contactpersonen, niet geblokkeerd', en: 'Contact persons, not blocked' },
    columns: without(blocked),
    keeps: (contact) => contact.fields['Bl'] !== true,
  },
  {
    id: 'Pont_NoChangeDates',
    description: { nl: 'Contactpersonen zonder wijzigingsdatum', en: 'Contact persons without change date' },
    columns: without(contactChangedOn, personChangedOn, organisationChangedOn),
  },
  {
    id: 'Pont_ContactDateOnly',
    description: { nl: 'Contactpersonen met één wijzigingsdatum', en: 'Contact persons with one change date' },
    columns: without(personChangedOn, organisationChangedOn),
  },
  {
    id: 'Pont_HiddenRows',
    description: { nl: 'Contactpersonen buiten de autorisatie', en: 'Contact persons outside the authorisation' },
    columns: contactColumns,
    keeps: () => false,
  },
  {
    id: 'Pont_TextNewsletter',
    description: { nl: 'Contactpersonen met nieuwsbrief als tekst', en: 'Contact persons with newsletter as text' },
    columns: contactColumns.map((column) => (column === newsletter ? newsletterAsText : column)),
  },
  {
    id: 'Pont_Hrm',
    description: { nl: 'Contactpersonen met HRM en orders', en: 'Contact persons with HRM and orders' },
    columns: [...contactColumns, ...moduleColumns],
  },
];

import type { CheckText } from './check-text.ts';

/** A13: contacts that fall outside the link, or share an address. */
export const a13 = {
  menu: [
    { nl: 'CRM / Organisatie/persoon / Organisatie/persoon', en: 'CRM / Organisation/person / Organisation/person' },
  ],
  nl: {
    title: 'Contacten zonder organisatie of bruikbaar e-mailadres, gedeelde adressen',
    what: 'Telt en toont wie buiten de koppeling valt: contacten zonder organisatie, zonder e-mailadres of met een adres dat niet kan bestaan. Telt ook contacten die een adres delen: een afmelding geldt dan voor allemaal. Leest alle rijen.',
    remedy:
      'Vul in AFAS de ontbrekende gegevens aan. Hang losse personen onder een (eventueel fictieve) organisatie. Wie zo blijft, komt niet in Spotler.',
    outcomes: {
      pass: 'Alle {{count}} contacten hebben een organisatie en een eigen, bruikbaar e-mailadres.',
      noOrganisation: 'Zonder organisatie: {{count}}.',
      noEmail: 'Zonder e-mailadres: {{count}}.',
      invalidEmail: 'Met een e-mailadres dat niet kan bestaan: {{count}}.',
      shared: 'Delen een e-mailadres met een ander contact: {{count}} ({{addresses}} adressen).',
      collapse: 'Spotler ontdubbelt op e-mailadres: wie een adres deelt, valt daar samen tot één contact.',
    },
  },
  en: {
    title: 'Contacts without organisation or usable e-mail address, shared addresses',
    what: 'Counts and shows who falls outside the link: contacts without organisation, without e-mail address, or with an address that cannot exist. Also counts contacts that share an address: an opt-out then holds for all of them. Reads all rows.',
    remedy:
      'Complete the data in AFAS. Put loose persons under an organisation, a fictitious one if need be. Who stays like this does not get into Spotler.',
    outcomes: {
      pass: 'All {{count}} contacts have an organisation and a usable e-mail address of their own.',
      noOrganisation: 'Without organisation: {{count}}.',
      noEmail: 'Without e-mail address: {{count}}.',
      invalidEmail: 'With an e-mail address that cannot exist: {{count}}.',
      shared: 'Sharing an e-mail address with another contact: {{count}} ({{addresses}} addresses).',
      collapse: 'Spotler de-duplicates by e-mail address: those who share an address collapse into one contact there.',
    },
  },
} as const satisfies CheckText;

import type { Language } from '../language.ts';

type Sentence = Readonly<Record<Language, string>>;

/** Why something is suggested. */
export const suggestionReasons = {
  name: { nl: 'De naam is {{name}}', en: 'Its name is {{name}}' },
  label: { nl: 'De omschrijving is {{name}}', en: 'Its description is {{name}}' },
  synonym: { nl: '{{column}} en {{property}} betekenen hetzelfde', en: '{{column}} and {{property}} mean the same' },
  type: { nl: 'Het soort veld past ({{type}})', en: 'The type of field fits ({{type}})' },
  samePlace: { nl: 'AFAS bewaart dit in {{field}}', en: 'AFAS keeps this in {{field}}' },
} as const satisfies Record<string, Sentence>;

export const certainties = {
  sure: { nl: 'zeker', en: 'sure' },
  likely: { nl: 'waarschijnlijk', en: 'likely' },
  maybe: { nl: 'misschien', en: 'maybe' },
} as const satisfies Record<string, Sentence>;

/** What to know about a column. */
export const columnNotes = {
  image: { nl: 'Een afbeelding; past niet in Spotler.', en: 'A picture; does not fit Spotler.' },
  otherModule: {
    nl: 'Lijkt uit een ander onderdeel dan CRM te komen. Alleen de gegevensverzameling van CRM hoort in deze GetConnector.',
    en: 'Looks as if it comes from another module than CRM. Only the data collection of CRM belongs in this GetConnector.',
  },
  sensitive: {
    nl: 'Een gevoelig gegeven. Neem het alleen op als het voor de mailings nodig is.',
    en: 'A sensitive value. Include it only where the mailings need it.',
  },
} as const satisfies Record<string, Sentence>;

/** What was not understood of a pasted text. */
export const pastedProblems = {
  nothing: {
    nl: 'Hierin staat geen deelnemernummer, omgeving of token van AFAS.',
    en: 'No participant number, environment or token of AFAS is in this.',
  },
  severalParticipants: {
    nl: 'Hierin staan meer deelnemernummers. Plak alleen het juiste.',
    en: 'Several participant numbers are in this. Paste the right one only.',
  },
  training: {
    nl: 'Dit is een cursusomgeving. Kies een productie-, test- of acceptatieomgeving.',
    en: 'This is a training environment. Choose a production, test or accept environment.',
  },
  brokenToken: {
    nl: 'Dit lijkt een token, maar er ontbreekt een stuk. Kopieer het token in Profit opnieuw.',
    en: 'This looks like a token, but part of it is missing. Copy the token in Profit again.',
  },
  onPremise: {
    nl: 'Dit adres is niet van AFAS Online. Een AFAS-omgeving op een eigen server kan niet worden gekoppeld.',
    en: 'This address is not of AFAS Online. An AFAS environment on a server of your own cannot be linked.',
  },
} as const satisfies Record<string, Sentence>;

import type { Bilingual } from './language.ts';

/** The texts AFAS puts in `externalMessage`. Where AFAS's own wording is known it is used. */
export const texts = {
  unexpected: { nl: 'Er is een onverwachte fout opgetreden.', en: 'An unexpected error occurred.' },
  tokenNotEncoded: {
    nl: 'Het token in de Authorization-header is niet gecodeerd (base64).',
    en: 'The token in the Authorization header is not encoded (base64).',
  },
  getConnectorNotAuthorised: {
    nl: 'General message: Deze GetConnector wordt niet ondersteund of de gebruiker is niet geautoriseerd.',
    en: 'General message: GetConnector not supported for this app or the user is not authorized',
  },
  updateConnectorNotAuthorised: {
    nl: 'General message: Deze UpdateConnector wordt niet ondersteund of de gebruiker is niet geautoriseerd.',
    en: 'General message: UpdateConnector not supported for this app or the user is not authorized',
  },
  getConnectorBlocked: {
    nl: 'Deze GetConnector (definitie) is geblokkeerd',
    en: 'This GetConnector (definition) is blocked',
  },
  outOfStringSpace: { nl: 'Out of String space', en: 'Out of String space' },
  columnNotFound: (column: string): Bilingual => ({
    nl: `Connector-veld '${column}' niet gevonden`,
    en: `Connector field '${column}' not found`,
  }),
  filterMalformed: {
    nl: 'Het filter is onjuist: velden, waarden en operatoren komen niet overeen.',
    en: 'The filter is not valid: fields, values and operators do not match.',
  },
  operatorUnknown: (operator: string): Bilingual => ({
    nl: `Operator '${operator}' bestaat niet.`,
    en: `Operator '${operator}' does not exist.`,
  }),
  filterValueInvalid: (column: string): Bilingual => ({
    nl: `De filterwaarde bij '${column}' is ongeldig.`,
    en: `The filter value for '${column}' is not valid.`,
  }),
  elementMissing: { nl: 'Het element ontbreekt in het bericht.', en: 'The element is missing in the message.' },
  oneElement: {
    nl: 'Er kan één regel per aanroep worden verwerkt.',
    en: 'One line per call can be processed.',
  },
  verbNotSupported: (verb: string, connector: string): Bilingual => ({
    nl: `De actie ${verb} wordt niet ondersteund door '${connector}'.`,
    en: `The action ${verb} is not supported by '${connector}'.`,
  }),
  fieldNotFound: (field: string, connector: string): Bilingual => ({
    nl: `Het veld '${field}' bestaat niet bij '${connector}'.`,
    en: `The field '${field}' does not exist for '${connector}'.`,
  }),
  objectNotFound: (object: string, connector: string): Bilingual => ({
    nl: `Het object '${object}' bestaat niet bij '${connector}'.`,
    en: `The object '${object}' does not exist for '${connector}'.`,
  }),
  tooLong: (label: Bilingual, length: number): Bilingual => ({
    nl: `De ingevulde waarde bij '${label.nl}' is te lang (maximaal ${length} posities).`,
    en: `The value entered for '${label.en}' is too long (at most ${length} positions).`,
  }),
  wrongType: (label: Bilingual): Bilingual => ({
    nl: `De ingevulde waarde bij '${label.nl}' is ongeldig.`,
    en: `The value entered for '${label.en}' is not valid.`,
  }),
  valueUnknown: (label: Bilingual): Bilingual => ({
    nl: `De ingevulde waarde bij '${label.nl}' bestaat niet.`,
    en: `The value entered for '${label.en}' does not exist.`,
  }),
  mandatory: (label: Bilingual): Bilingual => ({
    nl: `'${label.nl}' is verplicht.`,
    en: `'${label.en}' is mandatory.`,
  }),
  personNotFound: { nl: 'De persoon is niet gevonden.', en: 'The person was not found.' },
  organisationNotFound: { nl: 'De organisatie is niet gevonden.', en: 'The organisation was not found.' },
  contactNotFound: { nl: 'Het contact is niet gevonden.', en: 'The contact was not found.' },
  severalPersons: {
    nl: 'Er zijn meerdere personen gevonden die aan de opgegeven kenmerken voldoen.',
    en: 'Several persons were found that match the given characteristics.',
  },
  severalOrganisations: {
    nl: 'Er zijn meerdere organisaties gevonden die aan de opgegeven kenmerken voldoen.',
    en: 'Several organisations were found that match the given characteristics.',
  },
  contactKeysMissing: {
    nl: 'Het contact is niet te bepalen: de sleutelvelden ontbreken.',
    en: 'The contact cannot be determined: the key fields are missing.',
  },
  contactExists: {
    nl: 'Deze persoon is al contact bij deze organisatie.',
    en: 'This person already is a contact at this organisation.',
  },
  numberTaken: (label: Bilingual): Bilingual => ({
    nl: `'${label.nl}' is al in gebruik.`,
    en: `'${label.en}' is already in use.`,
  }),
} as const;

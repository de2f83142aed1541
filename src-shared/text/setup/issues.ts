import type { DraftIssue, IssueCode } from '../../domain/setup/state.ts';
import { fill } from '../fill.ts';
import type { Language } from '../language.ts';

type Sentence = Readonly<Record<Language, string>>;

/** What is wrong with an answer, shown beside it. */
export const issueSentences: Readonly<Record<IssueCode, Sentence>> = {
  missing: { nl: 'Dit is nog niet ingevuld.', en: 'This is not filled in yet.' },
  format: { nl: 'Dit heeft niet de juiste vorm.', en: 'This does not have the right form.' },
  tooLong: { nl: 'Dit is langer dan {{max}} tekens.', en: 'This is longer than {{max}} characters.' },
  tooMany: { nl: 'Dit zijn er meer dan {{max}}.', en: 'These are more than {{max}}.' },
  outOfRange: { nl: 'Dit getal valt buiten wat mogelijk is.', en: 'This number is outside what is possible.' },
  notOneOf: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
  unknownKey: { nl: 'Deze instelling bestaat niet.', en: 'This setting does not exist.' },
  'name.taken': {
    nl: 'Er is al een koppeling met de naam {{name}}.',
    en: 'There is a connection with the name {{name}} already.',
  },
  'name.reserved': { nl: 'De naam {{name}} gebruikt Pont zelf.', en: 'Pont uses the name {{name}} itself.' },
  'column.gone': {
    nl: 'De GetConnector heeft geen kolom {{column}}.',
    en: 'The GetConnector has no column {{column}}.',
  },
  'column.notYesNo': {
    nl: 'Kolom {{column}} is geen ja/nee-veld, en dat moet hier wel.',
    en: 'Column {{column}} is no yes/no field, and here it has to be.',
  },
  'property.gone': {
    nl: 'De Spotler-account heeft geen zichtbaar veld {{property}}.',
    en: 'The Spotler account has no visible field {{property}}.',
  },
  'property.notMappable': {
    nl: 'Veld {{property}} van Spotler is een lijst of hoort bij de koppeling zelf; daar past geen kolom op.',
    en: 'Field {{property}} of Spotler is a list or belongs to the link itself; no column fits it.',
  },
  'bit.gone': {
    nl: 'De Spotler-account heeft geen permissie {{bit}}.',
    en: 'The Spotler account has no permission {{bit}}.',
  },
  'target.gone': {
    nl: 'AFAS heeft geen veld {{field}} om in te schrijven.',
    en: 'AFAS has no field {{field}} to write to.',
  },
  'write.never': {
    nl: 'Veld {{field}} is geen tekst of ja/nee, of een tabelkoppeling; daar komt niets uit Spotler in terug.',
    en: 'Field {{field}} is no text or yes/no, or a table link; nothing returns from Spotler into it.',
  },
  'baseUrl.notAllowed': {
    nl: 'Dit adres is niet van AFAS Online of Spotler. Een AFAS-omgeving op een eigen server kan niet worden gekoppeld.',
    en: 'This address is not of AFAS Online or Spotler. An AFAS environment on a server of your own cannot be linked.',
  },
  'write.missing': {
    nl: 'Kies in welk veld van AFAS de waarde terugkomt.',
    en: 'Choose the field of AFAS into which the value returns.',
  },
  'write.neverToAfas': {
    nl: 'Bedrijfsnaam, straat, huisnummer, postcode en plaats worden nooit in AFAS geschreven.',
    en: 'Company name, street, house number, postal code and city are never written to AFAS.',
  },
  'spotler.mappedTwice': {
    nl: 'Dit veld van Spotler is al aan een andere kolom gekoppeld.',
    en: 'This field of Spotler is mapped to another column already.',
  },
  'spotler.reserved': {
    nl: 'Dit veld van Spotler hoort bij de koppeling zelf.',
    en: 'This field of Spotler belongs to the link itself.',
  },
  'bit.mappedTwice': {
    nl: 'Deze permissie is al aan een andere kolom gekoppeld.',
    en: 'This permission is mapped to another column already.',
  },
  'pilot.empty': { nl: 'Kies minstens één contact voor de pilot.', en: 'Choose at least one contact for the pilot.' },
};

/** Places of which more can be said than that the form is wrong. */
export const formatSentences: Readonly<Record<string, Sentence>> = {
  name: {
    nl: 'Alleen kleine letters, cijfers en streepjes, hoogstens 40 tekens.',
    en: 'Small letters, digits and hyphens only, 40 characters at most.',
  },
  'afas.participant': {
    nl: 'Een deelnemernummer heeft vijf cijfers, zoals 12345.',
    en: 'A participant number has five digits, such as 12345.',
  },
  'afas.integrationId': {
    nl: 'Een integratie-id ziet eruit als 98765_1.',
    en: 'An integration id looks like 98765_1.',
  },
  brakes: {
    nl: 'Geef een heel getal, een percentage zoals 2%, of onbeperkt.',
    en: 'Give a whole number, a percentage such as 2%, or unlimited.',
  },
  schedule: { nl: 'Geef een heel getal.', en: 'Give a whole number.' },
  'pilot.contactIds': {
    nl: 'Een ContactId heeft alleen letters, cijfers, _ en -.',
    en: 'A ContactId has letters, digits, _ and - only.',
  },
};

/** What is wrong with one answer, in the language of the reader. */
export function issueSentence({ path, code, params }: DraftIssue, language: Language): string {
  const [first = '', second = ''] = path;
  const special =
    code === 'format' ? (formatSentences[`${first}.${second}`] ?? formatSentences[String(first)]) : undefined;
  return fill((special ?? issueSentences[code])[language], params);
}

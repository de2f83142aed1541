import type { BackRefusal, Reach, ReachNote, SendRefusal } from '../../domain/setup/reach.ts';
import type { Language } from '../language.ts';

type Sentence = Readonly<Record<Language, string>>;

export const sendRefusals: Readonly<Record<SendRefusal, Sentence>> = {
  columnGone: { nl: 'de GetConnector heeft deze kolom niet', en: 'the GetConnector does not have this column' },
  propertyGone: { nl: 'Spotler heeft dit veld niet', en: 'Spotler does not have this field' },
  notMappable: {
    nl: 'dit veld van Spotler is een lijst of hoort bij de koppeling zelf',
    en: 'this field of Spotler is a list or belongs to the link itself',
  },
  image: { nl: 'een afbeelding past niet in een veld van Spotler', en: 'a picture does not fit a field of Spotler' },
  onlyToAfas: { nl: 'zo is het gekozen', en: 'that is how it was chosen' },
};

export const backRefusals: Readonly<Record<BackRefusal, Sentence>> = {
  columnGone: sendRefusals.columnGone,
  columnType: { nl: 'alleen tekst en ja/nee komen terug uit Spotler', en: 'only text and yes/no return from Spotler' },
  neverToAfas: {
    nl: 'bedrijfsnaam en adres worden nooit in AFAS geschreven',
    en: 'company name and address are never written to AFAS',
  },
  targetGone: { nl: 'AFAS heeft het gekozen veld niet', en: 'AFAS does not have the chosen field' },
  tableLink: { nl: 'het veld in AFAS is een tabelkoppeling', en: 'the field in AFAS is a table link' },
  targetType: { nl: 'het veld in AFAS is geen tekst of ja/nee', en: 'the field in AFAS is no text or yes/no' },
  typesDiffer: { nl: 'een ja/nee past alleen in een ja/nee', en: 'a yes/no only fits a yes/no' },
  noConnector: {
    nl: 'de UpdateConnector staat niet op de app connector',
    en: 'the UpdateConnector is not on the app connector',
  },
  noTarget: { nl: 'er is geen veld van AFAS gekozen', en: 'no field of AFAS was chosen' },
  onlyToSpotler: { nl: 'zo is het gekozen', en: 'that is how it was chosen' },
  optOutsOnly: {
    nl: 'naar AFAS gaan nu alleen afmeldingen',
    en: 'only opt-outs go to AFAS at present',
  },
  writeBackNone: { nl: 'terugschrijven naar AFAS staat uit', en: 'writing back to AFAS is off' },
};

export const reachNotes: Readonly<Record<ReachNote, Sentence>> = {
  dutchPostcodes: {
    nl: 'Spotler neemt hier alleen Nederlandse postcodes aan; andere worden weggelaten en gemeld.',
    en: 'Spotler takes Dutch postal codes only here; others are left out and reported.',
  },
  wholeNumbers: {
    nl: 'Spotler neemt hier alleen hele getallen aan; andere waarden worden weggelaten en gemeld.',
    en: 'Spotler takes whole numbers only here; other values are left out and reported.',
  },
  gender: { nl: 'Spotler kent hier alleen man en vrouw.', en: 'Spotler knows only male and female here.' },
  mobileNumbers: {
    nl: 'Spotler neemt hier alleen telefoonnummers aan.',
    en: 'Spotler takes telephone numbers only here.',
  },
  yesNoAsText: {
    nl: 'Spotler heeft geen ja/nee-velden; er komt ja of nee als tekst.',
    en: 'Spotler has no yes/no fields; it gets ja or nee as text.',
  },
  datesOnly: {
    nl: 'Waarden die geen datum zijn, worden weggelaten en gemeld.',
    en: 'Values that are no date are left out and reported.',
  },
  shorter: {
    nl: 'Het veld in AFAS is kort; langere waarden worden niet geschreven en gemeld.',
    en: 'The field in AFAS is short; longer values are not written and are reported.',
  },
};

const shapes = {
  both: { nl: 'Gaat naar Spotler en komt terug.', en: 'Goes to Spotler and returns.' },
  there: { nl: 'Gaat naar Spotler en komt niet terug: {{why}}.', en: 'Goes to Spotler and does not return: {{why}}.' },
  back: {
    nl: 'Gaat niet naar Spotler ({{why}}) en komt wel in AFAS.',
    en: 'Does not go to Spotler ({{why}}) and does reach AFAS.',
  },
  nowhere: {
    nl: 'Gaat niet naar Spotler: {{why}}. Komt niet in AFAS: {{whyBack}}.',
    en: 'Does not go to Spotler: {{why}}. Does not reach AFAS: {{whyBack}}.',
  },
} as const satisfies Record<string, Sentence>;

/** Where a field gets to, in one sentence. */
export function reachSentence({ toSpotler, toAfas }: Pick<Reach, 'toSpotler' | 'toAfas'>, language: Language): string {
  const why = toSpotler === null ? '' : sendRefusals[toSpotler][language];
  const whyBack = toAfas === null ? '' : backRefusals[toAfas][language];
  if (toSpotler === null && toAfas === null) return shapes.both[language];
  if (toSpotler === null) return shapes.there[language].replace('{{why}}', whyBack);
  if (toAfas === null) return shapes.back[language].replace('{{why}}', why);
  return shapes.nowhere[language].replace('{{why}}', why).replace('{{whyBack}}', whyBack);
}

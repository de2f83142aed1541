import { fill } from './fill.ts';
import type { Language } from './language.ts';

type Sentence = Readonly<Record<Language, string>>;

/** Links of the chain that says why somebody is, or is not, mailable in Spotler. */
const sentences = {
  'afas.notFound': {
    nl: 'AFAS laat geen contact zien met {{asked}}: het bestaat niet, of de autorisatie van de GetConnector verbergt het.',
    en: 'AFAS shows no contact with {{asked}}: it does not exist, or the authorisation of the GetConnector hides it.',
  },
  'afas.several': {
    nl: 'In AFAS hebben {{count}} contacten dit e-mailadres; dit gaat over contact {{contactId}}.',
    en: 'In AFAS {{count}} contacts have this e-mail address; this is about contact {{contactId}}.',
  },
  'afas.found': { nl: 'AFAS laat contact {{contactId}} zien.', en: 'AFAS shows contact {{contactId}}.' },
  'afas.blocked': {
    nl: 'Het contact is geblokkeerd in AFAS: alle gekoppelde permissies staan daarom uit in Spotler.',
    en: 'The contact is blocked in AFAS: every mapped permission is therefore off in Spotler.',
  },
  'run.notYet': {
    nl: 'Het contact is nog in geen run meegekomen; het komt mee met de volgende.',
    en: 'The contact has not been part of a run yet; it comes along with the next.',
  },
  'spotler.notFound': { nl: 'In Spotler staat dit contact niet.', en: 'The contact is not in Spotler.' },
  'spotler.otherId': {
    nl: 'In Spotler staat dit e-mailadres bij een contact zonder of met een ander External id: dat wacht op een koppeling.',
    en: 'In Spotler this e-mail address belongs to a contact without or with another external id: that one waits to be linked.',
  },
  'spotler.found': { nl: 'Het contact staat in Spotler.', en: 'The contact is in Spotler.' },
  'spotler.bounced': {
    nl: 'Spotler mailt dit contact niet meer omdat een bericht niet aankwam (bounce). Dat is geen afmelding.',
    en: 'Spotler no longer mails this contact because a message bounced. That is not an opt-out.',
  },
  'spotler.optedOut': {
    nl: 'Spotler mailt dit contact niet meer: het heeft zich overal voor afgemeld of is op inactief gezet.',
    en: 'Spotler no longer mails this contact: it opted out of everything or was made inactive.',
  },
  'spotler.staticList': {
    nl: 'Het contact staat in Spotler op een statische lijst. Een mailing naar die lijst kijkt niet naar permissies.',
    en: 'The contact is on a static list in Spotler. A mailing to that list does not look at permissions.',
  },
  'permission.both': { nl: '{{name}}: ja in AFAS en aan in Spotler.', en: '{{name}}: yes in AFAS and on in Spotler.' },
  'permission.none': { nl: '{{name}}: nee in AFAS en uit in Spotler.', en: '{{name}}: no in AFAS and off in Spotler.' },
  'permission.onlyAfas': {
    nl: '{{name}}: ja in AFAS, uit in Spotler. Wat het strengst is, geldt.',
    en: '{{name}}: yes in AFAS, off in Spotler. The most restrictive holds.',
  },
  'permission.onlySpotler': {
    nl: '{{name}}: nee in AFAS, aan in Spotler. De volgende run maakt dat gelijk.',
    en: '{{name}}: no in AFAS, on in Spotler. The next run makes them equal.',
  },
} as const satisfies Record<string, Sentence>;

export type WhyCode = keyof typeof sentences;

export function whySentence(
  code: WhyCode,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fill(sentences[code][language], params);
}

/** Both languages of every link, for the test that holds them together. */
export const whySentences: Readonly<Record<string, Sentence>> = sentences;

import type { Owner } from '../domain/owner.ts';
import type { Language } from './language.ts';

type Sentences = { readonly one: string; readonly other: string };
type Entry = { readonly owner: Owner; readonly nl: Sentences; readonly en: Sentences };

/** Findings of a run that concern contacts, by code: who can act and what is the matter. `{{count}}` is the number. */
export const problemCatalogue = {
  'contact.outsidePilot': {
    owner: 'partner',
    nl: {
      one: '1 contact hoort niet bij de pilot en blijft aan beide kanten zoals het is.',
      other: '{{count}} contacten horen niet bij de pilot en blijven aan beide kanten zoals ze zijn.',
    },
    en: {
      one: '1 contact is not in the pilot and stays as it is on both sides.',
      other: '{{count}} contacts are not in the pilot and stay as they are on both sides.',
    },
  },
  'contact.noEmail': {
    owner: 'afasAdmin',
    nl: {
      one: '1 contact heeft geen e-mailadres in AFAS en is daarom niet in Spotler aangemaakt.',
      other: '{{count}} contacten hebben geen e-mailadres in AFAS en zijn daarom niet in Spotler aangemaakt.',
    },
    en: {
      one: '1 contact has no e-mail address in AFAS and was therefore not created in Spotler.',
      other: '{{count}} contacts have no e-mail address in AFAS and were therefore not created in Spotler.',
    },
  },
  'contact.invalidEmail': {
    owner: 'afasAdmin',
    nl: {
      one: '1 contact heeft in AFAS een e-mailadres dat niet kan bestaan.',
      other: '{{count}} contacten hebben in AFAS een e-mailadres dat niet kan bestaan.',
    },
    en: {
      one: '1 contact has an e-mail address in AFAS that cannot exist.',
      other: '{{count}} contacts have an e-mail address in AFAS that cannot exist.',
    },
  },
  'contact.noOrganisation': {
    owner: 'afasAdmin',
    nl: {
      one: '1 contact hangt in AFAS niet onder een organisatie. Losse en particuliere contacten horen onder een fictieve organisatie.',
      other:
        '{{count}} contacten hangen in AFAS niet onder een organisatie. Losse en particuliere contacten horen onder een fictieve organisatie.',
    },
    en: {
      one: '1 contact does not hang under an organisation in AFAS. Loose and private contacts belong under a fictitious one.',
      other:
        '{{count}} contacts do not hang under an organisation in AFAS. Loose and private contacts belong under a fictitious one.',
    },
  },
  'contact.noId': {
    owner: 'afasAdmin',
    nl: {
      one: '1 rij van de GetConnector heeft geen ContactId en kan niet gekoppeld worden.',
      other: '{{count}} rijen van de GetConnector hebben geen ContactId en kunnen niet gekoppeld worden.',
    },
    en: {
      one: '1 row of the GetConnector has no ContactId and cannot be linked.',
      other: '{{count}} rows of the GetConnector have no ContactId and cannot be linked.',
    },
  },
  'field.notRepresentable': {
    owner: 'afasAdmin',
    nl: {
      one: 'Bij 1 contact past een waarde niet in het Spotler-veld, bijvoorbeeld een buitenlandse postcode. Dat veld is overgeslagen.',
      other:
        'Bij {{count}} contacten past een waarde niet in het Spotler-veld, bijvoorbeeld een buitenlandse postcode. Dat veld is overgeslagen.',
    },
    en: {
      one: 'For 1 contact a value does not fit the Spotler field, for instance a foreign post code. That field was skipped.',
      other:
        'For {{count}} contacts a value does not fit the Spotler field, for instance a foreign post code. That field was skipped.',
    },
  },
  'field.conflict': {
    owner: 'marketer',
    nl: {
      one: 'Bij 1 contact verschilt een veld aan beide kanten zonder dat bekend is wat geldt. Er is niets overschreven.',
      other:
        'Bij {{count}} contacten verschilt een veld aan beide kanten zonder dat bekend is wat geldt. Er is niets overschreven.',
    },
    en: {
      one: 'For 1 contact a field differs on both sides and it is not known which holds. Nothing was overwritten.',
      other:
        'For {{count}} contacts a field differs on both sides and it is not known which holds. Nothing was overwritten.',
    },
  },
  'field.flapping': {
    owner: 'partner',
    nl: {
      one: 'Bij 1 contact springt een veld heen en weer tussen dezelfde waarden: twee systemen of regels schrijven elkaar terug. Het veld staat stil tot iemand kiest.',
      other:
        'Bij {{count}} contacten springt een veld heen en weer tussen dezelfde waarden: twee systemen of regels schrijven elkaar terug. Die velden staan stil tot iemand kiest.',
    },
    en: {
      one: 'For 1 contact a field swings to and fro between the same values: two systems or rules undo each other. The field rests until somebody chooses.',
      other:
        'For {{count}} contacts a field swings to and fro between the same values: two systems or rules undo each other. Those fields rest until somebody chooses.',
    },
  },
  'field.undone': {
    owner: 'marketer',
    nl: {
      one: 'Bij 1 contact is een wijziging teruggedraaid en verschillen de kanten sindsdien. Er wordt niets geschreven tot iemand kiest.',
      other:
        'Bij {{count}} contacten is een wijziging teruggedraaid en verschillen de kanten sindsdien. Er wordt niets geschreven tot iemand kiest.',
    },
    en: {
      one: 'For 1 contact a change was undone and the sides differ since. Nothing is written until somebody chooses.',
      other:
        'For {{count}} contacts a change was undone and the sides differ since. Nothing is written until somebody chooses.',
    },
  },
  'field.agreedElsewhere': {
    owner: 'partner',
    nl: {
      one: 'Bij 1 contact kreeg Spotler de waarde van AFAS zonder dat Pont die schreef. Gebeurt dat vaker, dan loopt de oude koppeling mogelijk nog.',
      other:
        'Bij {{count}} contacten kreeg Spotler de waarde van AFAS zonder dat Pont die schreef. Mogelijk loopt de oude koppeling nog.',
    },
    en: {
      one: 'For 1 contact Spotler got the value of AFAS without Pont writing it. If that repeats, the old link may still be running.',
      other:
        'For {{count}} contacts Spotler got the value of AFAS without Pont writing it. The old link may still be running.',
    },
  },
  'permission.paused': {
    owner: 'marketer',
    nl: {
      one: 'Bij 1 contact staat een permissie uit omdat een run is teruggedraaid. Ze gaat pas aan na een nieuw ja in AFAS.',
      other:
        'Bij {{count}} contacten staat een permissie uit omdat een run is teruggedraaid. Ze gaat pas aan na een nieuw ja in AFAS.',
    },
    en: {
      one: 'For 1 contact a permission is off because a run was undone. It goes on only after a new yes in AFAS.',
      other:
        'For {{count}} contacts a permission is off because a run was undone. It goes on only after a new yes in AFAS.',
    },
  },
  'undo.changedSince': {
    owner: 'marketer',
    nl: {
      one: 'Bij 1 contact is een waarde niet teruggedraaid: ze is sindsdien gewijzigd, of mag niet meer geschreven worden.',
      other:
        'Bij {{count}} contacten is een waarde niet teruggedraaid: ze is sindsdien gewijzigd, of mag niet meer geschreven worden.',
    },
    en: {
      one: 'For 1 contact a value was not undone: it changed since, or may no longer be written.',
      other: 'For {{count}} contacts a value was not undone: it changed since, or may no longer be written.',
    },
  },
  'toAfas.sharedDiffers': {
    owner: 'marketer',
    nl: {
      one: 'Bij 1 contact gaf een ander contact van dezelfde persoon of organisatie AFAS een andere waarde. De volgende run vergelijkt opnieuw.',
      other:
        'Bij {{count}} contacten gaf een ander contact van dezelfde persoon of organisatie AFAS een andere waarde. De volgende run vergelijkt opnieuw.',
    },
    en: {
      one: 'For 1 contact another contact of the same person or organisation gave AFAS a different value. The next run compares again.',
      other:
        'For {{count}} contacts another contact of the same person or organisation gave AFAS a different value. The next run compares again.',
    },
  },
  'contact.outcomeOpen': {
    owner: 'afasAdmin',
    nl: {
      one: 'Bij 1 contact gaf AFAS geen antwoord op een wijziging en is ze nog niet te zien. De volgende run kijkt eerst of ze is aangekomen.',
      other:
        'Bij {{count}} contacten gaf AFAS geen antwoord op een wijziging en is ze nog niet te zien. De volgende run kijkt eerst of ze zijn aangekomen.',
    },
    en: {
      one: 'For 1 contact AFAS gave no answer to a change and does not show it yet. The next run first looks whether it arrived.',
      other:
        'For {{count}} contacts AFAS gave no answer to a change and does not show it yet. The next run first looks whether they arrived.',
    },
  },
  'field.drift': {
    owner: 'partner',
    nl: {
      one: 'Bij 1 contact verschilt een veld, en de veldkoppeling laat geen van beide kanten volgen.',
      other: 'Bij {{count}} contacten verschilt een veld, en de veldkoppeling laat geen van beide kanten volgen.',
    },
    en: {
      one: 'For 1 contact a field differs, and the mapping lets neither side follow.',
      other: 'For {{count}} contacts a field differs, and the mapping lets neither side follow.',
    },
  },
  'permission.drift': {
    owner: 'partner',
    nl: {
      one: 'Bij 1 contact verschilt een permissie: de koppeling laat geen van beide kanten volgen, of Spotler kent geen toestemming. Er is niets aangezet.',
      other:
        'Bij {{count}} contacten verschilt een permissie: de koppeling laat geen van beide kanten volgen, of Spotler kent geen toestemming. Er is niets aangezet.',
    },
    en: {
      one: 'For 1 contact a permission differs: the mapping lets neither side follow, or Spotler knows of no consent. Nothing was raised.',
      other:
        'For {{count}} contacts a permission differs: the mapping lets neither side follow, or Spotler knows of no consent. Nothing was raised.',
    },
  },
  'toAfas.notWritten': {
    owner: 'partner',
    nl: {
      one: 'Bij 1 contact is iets in Spotler gewijzigd (veld of afmelding) dat deze run niet naar AFAS schrijft.',
      other:
        'Bij {{count}} contacten is iets in Spotler gewijzigd (veld of afmelding) dat deze run niet naar AFAS schrijft.',
    },
    en: {
      one: 'For 1 contact something changed in Spotler (a field or an unsubscribe) that this run does not write to AFAS.',
      other:
        'For {{count}} contacts something changed in Spotler (a field or an unsubscribe) that this run does not write to AFAS.',
    },
  },
  'contact.movedMeanwhile': {
    owner: 'marketer',
    nl: {
      one: '1 contact is in Spotler gewijzigd vlak voordat een permissie aangezet zou worden. De volgende run beoordeelt dat contact opnieuw.',
      other:
        '{{count}} contacten zijn in Spotler gewijzigd vlak voordat een permissie aangezet zou worden. De volgende run beoordeelt ze opnieuw.',
    },
    en: {
      one: '1 contact changed in Spotler right before a permission was to be raised. The next run looks at it again.',
      other:
        '{{count}} contacts changed in Spotler right before a permission was to be raised. The next run looks at them again.',
    },
  },
  'contact.refused': {
    owner: 'marketer',
    nl: {
      one: 'Spotler heeft 1 contact geweigerd. De reden staat in de lijst met mislukte contacten.',
      other: 'Spotler heeft {{count}} contacten geweigerd. De redenen staan in de lijst met mislukte contacten.',
    },
    en: {
      one: 'Spotler refused 1 contact. The reason is in the list of failed contacts.',
      other: 'Spotler refused {{count}} contacts. The reasons are in the list of failed contacts.',
    },
  },
  'contact.refusedByAfas': {
    owner: 'afasAdmin',
    nl: {
      one: 'AFAS heeft een wijziging van 1 contact geweigerd. De reden staat in de lijst met mislukte contacten. Een afmelding gaat bij de volgende run opnieuw, een veld op verzoek (pont retry).',
      other:
        'AFAS heeft een wijziging van {{count}} contacten geweigerd. De redenen staan in de lijst met mislukte contacten. Een afmelding gaat bij de volgende run opnieuw, een veld op verzoek (pont retry).',
    },
    en: {
      one: 'AFAS refused a change of 1 contact. The reason is in the list of failed contacts. An opt-out goes again with the next run, a field on request (pont retry).',
      other:
        'AFAS refused a change of {{count}} contacts. The reasons are in the list of failed contacts. An opt-out goes again with the next run, a field on request (pont retry).',
    },
  },
  'contact.waiting': {
    owner: 'marketer',
    nl: {
      one: '1 contact in Spotler heeft geen koppeling met AFAS (gemaakt door een formulier of import).',
      other: '{{count}} contacten in Spotler hebben geen koppeling met AFAS (gemaakt door een formulier of import).',
    },
    en: {
      one: '1 contact in Spotler is not linked to AFAS (made by a form or an import).',
      other: '{{count}} contacts in Spotler are not linked to AFAS (made by a form or an import).',
    },
  },
  'contact.staticList': {
    owner: 'marketer',
    nl: {
      one: '1 contact is afgemeld en staat in Spotler op een statische lijst. Een mailing naar die lijst kijkt niet naar permissies: haal het contact van de lijst.',
      other:
        '{{count}} contacten zijn afgemeld en staan in Spotler op een statische lijst. Een mailing naar die lijst kijkt niet naar permissies: haal de contacten van de lijst.',
    },
    en: {
      one: '1 contact has opted out and is on a static list in Spotler. A mailing to that list does not look at permissions: take the contact off the list.',
      other:
        '{{count}} contacts have opted out and are on a static list in Spotler. A mailing to that list does not look at permissions: take the contacts off the list.',
    },
  },
  'contact.vanishedOff': {
    owner: 'afasAdmin',
    nl: {
      one: '1 contact is bij twee volledige runs niet meer in AFAS gezien. Zijn permissies gaan uit in Spotler; er wordt niets verwijderd.',
      other:
        '{{count}} contacten zijn bij twee volledige runs niet meer in AFAS gezien. Hun permissies gaan uit in Spotler; er wordt niets verwijderd.',
    },
    en: {
      one: '1 contact was not seen in AFAS in two full runs. Its permissions go off in Spotler; nothing is removed.',
      other:
        '{{count}} contacts were not seen in AFAS in two full runs. Their permissions go off in Spotler; nothing is removed.',
    },
  },
  'contact.vanished': {
    owner: 'afasAdmin',
    nl: {
      one: '1 contact dat in Spotler staat, is in AFAS niet meer te zien. Blijft dat zo, dan gaan de permissies bij de volgende run uit.',
      other:
        '{{count}} contacten die in Spotler staan, zijn in AFAS niet meer te zien. Blijft dat zo, dan gaan hun permissies bij de volgende run uit.',
    },
    en: {
      one: '1 contact that is in Spotler is no longer visible in AFAS. If it stays so, its permissions go off in the next run.',
      other:
        '{{count}} contacts that are in Spotler are no longer visible in AFAS. If it stays so, their permissions go off in the next run.',
    },
  },
  'brake.create': brake('nieuwe contacten in Spotler', 'new contacts in Spotler'),
  'brake.update': brake('gewijzigde contacten', 'changed contacts'),
  'brake.optIn': brake('permissies die aangaan in Spotler', 'permissions raised in Spotler'),
  'brake.optOut': brake('permissies die door AFAS uitgaan in Spotler', 'permissions that AFAS switches off in Spotler'),
  'brake.vanish': brake('contacten die AFAS niet meer laat zien', 'contacts that AFAS no longer shows'),
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof problemCatalogue;

function brake(nl: string, en: string): Entry {
  const dutch = `De rem staat dicht: {{count}} ${nl} is meer dan de grens van deze koppeling. In Spotler is niets geschreven.`;
  const english = `The brake is on: {{count}} ${en} is more than this connection's limit. Nothing was written to Spotler.`;
  return { owner: 'partner', nl: { one: dutch, other: dutch }, en: { one: english, other: english } };
}

/** The sentence for a number of contacts. */
export function problemSentence(code: ProblemCode, language: Language, count: number): string {
  const sentences = problemCatalogue[code][language];
  const shown = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB').format(count);
  return (count === 1 ? sentences.one : sentences.other).replace('{{count}}', shown);
}

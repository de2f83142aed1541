import type { CaseGroup, CaseId } from '../../domain/case.ts';
import type { Language } from '../language.ts';

/** A case in the customer's words: its name, and what it proves when it passes. */
type CaseWords = { readonly title: string; readonly proves: string };
type Both = Readonly<Record<Language, CaseWords>>;

const words: Readonly<Record<CaseId, Both>> = {
  T01: {
    nl: { title: 'Verbinding', proves: 'AFAS en Spotler antwoorden, en AFAS laat zo veel rijen zien als verwacht.' },
    en: { title: 'Connection', proves: 'AFAS and Spotler answer, and AFAS shows as many rows as expected.' },
  },
  T02: {
    nl: {
      title: 'Sleutels',
      proves: 'ContactId, PersonNo en OrganisationId zijn er, en geen ContactId komt twee keer voor.',
    },
    en: { title: 'Keys', proves: 'ContactId, PersonNo and OrganisationId are there, and no ContactId occurs twice.' },
  },
  T03: {
    nl: { title: 'UpdateConnectors', proves: 'Pont mag contact, persoon en organisatie in AFAS bijwerken.' },
    en: { title: 'UpdateConnectors', proves: 'Pont may update contact, person and organisation in AFAS.' },
  },
  T04: {
    nl: { title: 'Nieuw contact', proves: 'Een nieuw contact met e-mailadres verschijnt één keer in Spotler.' },
    en: { title: 'New contact', proves: 'A new contact with an e-mail address appears in Spotler once.' },
  },
  T05: {
    nl: {
      title: 'Zonder e-mailadres',
      proves: 'Een contact zonder e-mailadres wordt niet aangemaakt, en de reden staat erbij.',
    },
    en: {
      title: 'Without e-mail address',
      proves: 'A contact without e-mail address is not created, and the reason is given.',
    },
  },
  T06: {
    nl: { title: 'Wijziging op het contact', proves: 'Wat op de contactpersoon wijzigt in AFAS, komt aan in Spotler.' },
    en: { title: 'Change on the contact', proves: 'What changes on the contact in AFAS arrives in Spotler.' },
  },
  T07: {
    nl: { title: 'Wijziging op de persoon', proves: 'Wat op de persoon wijzigt in AFAS, komt aan in Spotler.' },
    en: { title: 'Change on the person', proves: 'What changes on the person in AFAS arrives in Spotler.' },
  },
  T08: {
    nl: {
      title: 'Wijziging op de organisatie',
      proves: 'Wat op de organisatie wijzigt in AFAS, komt bij al haar contacten aan in Spotler.',
    },
    en: {
      title: 'Change on the organisation',
      proves: 'What changes on the organisation in AFAS arrives in Spotler with all its contacts.',
    },
  },
  T09: {
    nl: { title: 'Permissie in AFAS', proves: 'Een permissie die in AFAS nee of ja wordt, wordt dat ook in Spotler.' },
    en: { title: 'Permission in AFAS', proves: 'A permission that becomes no or yes in AFAS does so in Spotler.' },
  },
  T10: {
    nl: {
      title: 'Afmelden voor één permissie',
      proves: 'Wie zich in Spotler voor één permissie afmeldt, staat in AFAS voor die ene op nee.',
    },
    en: {
      title: 'Unsubscribe from one permission',
      proves: 'Whoever unsubscribes from one permission in Spotler gets a no for that one in AFAS.',
    },
  },
  T11: {
    nl: {
      title: 'Overal voor afgemeld',
      proves: 'Wie zich in Spotler overal voor afmeldt, staat in AFAS voor alles op nee.',
    },
    en: {
      title: 'Opted out of everything',
      proves: 'Whoever opts out of everything in Spotler gets a no for everything in AFAS.',
    },
  },
  T12: {
    nl: {
      title: 'Harde bounce',
      proves: 'Een onbestelbaar bericht komt in het bounceveld en verandert geen toestemming.',
    },
    en: { title: 'Hard bounce', proves: 'A message that bounces goes to the bounce field and changes no consent.' },
  },
  T13: {
    nl: { title: 'Wijzigingsformulier', proves: 'Tekst en ja/nee uit een formulier van Spotler komen terug in AFAS.' },
    en: { title: 'Profile-change form', proves: 'Text and yes/no from a form of Spotler return to AFAS.' },
  },
  T14: {
    nl: {
      title: 'Wat niet teruggaat',
      proves: 'Tabelkoppelingen, bedrijfsnaam en adres gaan niet terug naar AFAS, en Pont zegt dat.',
    },
    en: {
      title: 'What does not return',
      proves: 'Table links, company name and address do not return to AFAS, and Pont says so.',
    },
  },
  T15: {
    nl: {
      title: 'Blokkeren en deblokkeren',
      proves: 'Wie in AFAS geblokkeerd is, krijgt niets; deblokkeren meldt niemand aan die zich afmeldde.',
    },
    en: {
      title: 'Block and unblock',
      proves: 'Whoever is blocked in AFAS gets nothing; unblocking subscribes nobody who opted out.',
    },
  },
  T16: {
    nl: { title: 'Gedeeld adres', proves: 'Een afmelding geldt voor iedereen met hetzelfde adres.' },
    en: { title: 'Shared address', proves: 'An opt-out holds for everybody with the same address.' },
  },
  T17: {
    nl: {
      title: 'Nieuw adres na afmelding',
      proves: 'Een nieuw adres maakt iemand die zich afmeldde niet weer mailbaar.',
    },
    en: {
      title: 'New address after opt-out',
      proves: 'A new address does not make somebody who opted out mailable again.',
    },
  },
  T18: {
    nl: {
      title: 'Verhuizing',
      proves: 'Wie bij een andere organisatie gaat werken, houdt zijn toestemming en zijn afmelding.',
    },
    en: { title: 'Move', proves: 'Whoever moves to another organisation keeps both consent and opt-out.' },
  },
  T19: {
    nl: {
      title: 'Samenvoeging',
      proves: 'Worden twee dossiers er één, dan geldt de strengste toestemming van de twee.',
    },
    en: { title: 'Merge', proves: 'When two records become one, the most restrictive consent of the two holds.' },
  },
  T20: {
    nl: { title: 'Verwijderd in AFAS', proves: 'Wie uit AFAS verdwijnt, wordt niet meer gemaild.' },
    en: { title: 'Deleted in AFAS', proves: 'Whoever disappears from AFAS is no longer mailed.' },
  },
  T21: {
    nl: {
      title: 'Zelfde veld aan beide kanten',
      proves: 'Wijzigt een veld aan beide kanten, dan geldt de afgesproken regel.',
    },
    en: { title: 'Same field on both sides', proves: 'When a field changes on both sides, the agreed rule holds.' },
  },
  T22: {
    nl: {
      title: 'Verschillende velden',
      proves: 'Wijzigt aan elke kant een ander veld, dan blijven beide wijzigingen.',
    },
    en: { title: 'Different fields', proves: 'When a different field changes on each side, both changes stay.' },
  },
  T23: {
    nl: { title: 'Tweede run', proves: 'Is er niets gewijzigd, dan schrijft een run niets.' },
    en: { title: 'Second run', proves: 'When nothing changed, a run writes nothing.' },
  },
  T24: {
    nl: { title: 'Geen echo', proves: 'Wat Pont zelf schreef, komt niet als nieuwe wijziging terug.' },
    en: { title: 'No echo', proves: 'What Pont wrote itself does not come back as a new change.' },
  },
  T25: {
    nl: {
      title: 'Onderbroken',
      proves: 'Een run die midden in het werk afbreekt, verliest niets en doet niets dubbel.',
    },
    en: { title: 'Interrupted', proves: 'A run that is cut off in the middle loses nothing and does nothing twice.' },
  },
  T26: {
    nl: {
      title: 'Toegang ingetrokken',
      proves: 'Trekt AFAS de toegang, de GetConnector of een kolom in, dan stopt Pont en noemt de oorzaak.',
    },
    en: {
      title: 'Access withdrawn',
      proves: 'When AFAS withdraws the access, the GetConnector or a column, Pont stops and names the cause.',
    },
  },
  T27: {
    nl: {
      title: 'Verborgen rijen',
      proves: 'Verbergt een autorisatie opeens de meeste contacten, dan grijpt de rem in.',
    },
    en: {
      title: 'Hidden rows',
      proves: 'When an authorisation suddenly hides most contacts, the brake stops the run.',
    },
  },
  T28: {
    nl: {
      title: 'Bijzondere tekens',
      proves: 'Accenten, voorvoegsels, lange tekst en datums rond zomertijd komen heen en terug gelijk aan.',
    },
    en: {
      title: 'Special characters',
      proves: 'Accents, infixes, long text and dates round summer time arrive equal, there and back.',
    },
  },
  T29: {
    nl: {
      title: 'Tienduizend contacten',
      proves: 'Een grote klant past binnen het aantal aanroepen dat AFAS en Spotler verdragen.',
    },
    en: {
      title: 'Ten thousand contacts',
      proves: 'A large customer fits within the number of calls that AFAS and Spotler bear.',
    },
  },
  T30: {
    nl: {
      title: 'Statische lijst',
      proves: 'Staat iemand die zich afmeldde op een statische lijst, dan waarschuwt Pont.',
    },
    en: { title: 'Static list', proves: 'When somebody who opted out is on a static list, Pont warns.' },
  },
};

export function caseWords(id: CaseId, language: Language): CaseWords {
  return words[id]?.[language] ?? { title: id, proves: '' };
}

export const groupNames: Readonly<Record<Language, Readonly<Record<CaseGroup, string>>>> = {
  nl: {
    connection: 'Verbinding',
    toSpotler: 'Van AFAS naar Spotler',
    toAfas: 'Van Spotler naar AFAS',
    consent: 'Toestemming',
    people: 'Mensen die veranderen',
    both: 'Beide kanten',
    safety: 'Veiligheid',
  },
  en: {
    connection: 'Connection',
    toSpotler: 'From AFAS to Spotler',
    toAfas: 'From Spotler to AFAS',
    consent: 'Consent',
    people: 'People who change',
    both: 'Both sides',
    safety: 'Safety',
  },
};

/** Requirements of the link, as the report names them. */
export const requirementNames: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Alleen AFAS Online',
    'Permissies zijn ja/nee-velden in AFAS',
    'ContactId, PersonNo en OrganisationId in de GetConnector',
    'Elk contact hangt onder een organisatie',
    'Alleen CRM-gegevens in de GetConnector',
    'Spotler geeft alleen tekst en ja/nee terug',
    'Tabelkoppelingen gaan niet terug',
    'Bedrijfsnaam en adres worden nooit naar AFAS geschreven',
    'Een handleiding voor de app connector',
    'De app meldt wat er in AFAS ontbreekt',
    'Lezen is snel, terugschrijven alleen wat wijzigde',
    'Een testplan voor de klant',
    'Een ja/nee-veld houdt één keuze',
  ],
  en: [
    'AFAS Online only',
    'Permissions are yes/no fields in AFAS',
    'ContactId, PersonNo and OrganisationId in the GetConnector',
    'Every contact hangs under an organisation',
    'Only CRM data in the GetConnector',
    'Spotler gives back only text and yes/no',
    'Table links do not return',
    'Company name and address are never written to AFAS',
    'A manual for the app connector',
    'The app reports what is missing in AFAS',
    'Reading is quick, writing back only what changed',
    'A test plan for the customer',
    'A yes/no field holds one option',
  ],
};

import type { Language } from '../language.ts';

type TodoSentences = Readonly<
  Record<
    | 'title'
    | 'subject'
    | 'intro'
    | 'nothing'
    | 'customer'
    | 'environment'
    | 'date'
    | 'cause'
    | 'remedy'
    | 'where'
    | 'found'
    | 'fail'
    | 'warn'
    | 'waiting'
    | 'auditor'
    | 'privacy',
    string
  >
>;

/** Sentences of the to-do list that can be sent. */
export const todoSentences: Readonly<Record<Language, TodoSentences>> = {
  nl: {
    title: 'Actiepunten voor de koppeling AFAS – Spotler',
    subject: 'Onderwerp: actiepunten voor de koppeling AFAS – Spotler ({{customer}})',
    intro:
      'Uit de controle van de koppeling kwamen onderstaande punten. Per punt staat wat er is, wat te doen en waar.',
    nothing: 'Er zijn geen open punten.',
    customer: 'Klant',
    environment: 'AFAS-omgeving',
    date: 'Datum',
    cause: 'Wat er is',
    remedy: 'Wat te doen',
    where: 'Waar',
    found: 'Aantal',
    fail: 'Nodig',
    warn: 'Aandachtspunt',
    waiting: 'Nog niet te beoordelen zolang bovenstaande niet is opgelost: {{checks}}.',
    auditor: 'Uit het rapport van de AppConnector Auditor van AFAS',
    privacy: 'Om wie het gaat, staat in Pont en niet in dit document.',
  },
  en: {
    title: 'To do for the link AFAS – Spotler',
    subject: 'Subject: to do for the link AFAS – Spotler ({{customer}})',
    intro: 'The check of the link found the points below. Each says what there is, what to do and where.',
    nothing: 'There are no open points.',
    customer: 'Customer',
    environment: 'AFAS environment',
    date: 'Date',
    cause: 'What there is',
    remedy: 'What to do',
    where: 'Where',
    found: 'Number',
    fail: 'Needed',
    warn: 'Point of attention',
    waiting: 'Cannot be judged as long as the above is open: {{checks}}.',
    auditor: 'From the report of AFAS’ AppConnector Auditor',
    privacy: 'Who it is about, Pont shows and this document does not.',
  },
};

import type { AfasConsequence, ConsequenceEvent, SpotlerConsequence } from '../../domain/setup/consequences.ts';
import type { Language } from '../language.ts';

type Sentence = Readonly<Record<Language, string>>;

export const eventNames: Readonly<Record<ConsequenceEvent, Sentence>> = {
  optOutInSpotler: {
    nl: 'Iemand meldt zich in Spotler af voor deze permissie',
    en: 'Somebody opts out of this permission in Spotler',
  },
  globalOptOut: { nl: 'Iemand meldt zich in Spotler overal voor af', en: 'Somebody opts out of everything in Spotler' },
  optInInSpotler: { nl: 'Iemand meldt zich in Spotler aan', en: 'Somebody opts in in Spotler' },
  noInAfas: { nl: 'In AFAS wordt het nee', en: 'It becomes no in AFAS' },
  yesInAfas: { nl: 'In AFAS wordt het ja', en: 'It becomes yes in AFAS' },
  blocked: { nl: 'Het contact wordt in AFAS geblokkeerd', en: 'The contact is blocked in AFAS' },
  unblocked: { nl: 'De blokkering in AFAS gaat eraf', en: 'The block in AFAS is taken off' },
  bounce: { nl: 'Het e-mailadres geeft een bounce', en: 'The e-mail address bounces' },
  newAddress: {
    nl: 'Iemand die zich heeft afgemeld, krijgt een ander e-mailadres',
    en: 'Somebody who opted out gets another e-mail address',
  },
  sharedAddress: {
    nl: 'Een ander contact met hetzelfde adres meldt zich af',
    en: 'Another contact with the same address opts out',
  },
  vanished: { nl: 'Het contact is in AFAS verdwenen', en: 'The contact has vanished from AFAS' },
};

export const afasConsequences: Readonly<Record<AfasConsequence, Sentence>> = {
  no: { nl: 'Wordt nee', en: 'Becomes no' },
  yes: { nl: 'Wordt ja', en: 'Becomes yes' },
  unchanged: { nl: 'Blijft zoals het is', en: 'Stays as it is' },
  recorded: {
    nl: 'Blijft zoals het is; de afmelding wordt hier vastgelegd en getoond als niet geschreven',
    en: 'Stays as it is; the opt-out is recorded here and shown as not written',
  },
  reported: { nl: 'Blijft zoals het is; het verschil wordt gemeld', en: 'Stays as it is; the difference is reported' },
  bounceField: {
    nl: 'Het bounceveld wordt gevuld; de toestemming blijft',
    en: 'The bounce field is filled; the consent stays',
  },
};

export const spotlerConsequences: Readonly<Record<SpotlerConsequence, Sentence>> = {
  off: { nl: 'Gaat uit', en: 'Goes off' },
  unlessOptedOut: {
    nl: 'Gaat aan, behalve bij wie zich in Spotler overal voor heeft afgemeld of zich sindsdien afmeldde',
    en: 'Goes on, except for whoever opted out of everything in Spotler or opted out since',
  },
  unchanged: { nl: 'Blijft zoals het is', en: 'Stays as it is' },
  restored: {
    nl: 'Terug zoals voor de blokkering, en niets meer dan dat',
    en: 'Back as before the block, and nothing more',
  },
  staysOff: { nl: 'Blijft uit', en: 'Stays off' },
  noLongerMailed: {
    nl: 'Spotler mailt dit adres niet meer; de permissie blijft',
    en: 'Spotler no longer mails this address; the permission stays',
  },
  offAtSecondRead: {
    nl: 'Gaat uit zodra ook de tweede volledige leesronde het contact niet toont',
    en: 'Goes off once a second full read does not show the contact either',
  },
};

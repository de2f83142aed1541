import type { CheckText } from './check-text.ts';

/** A01: host, kind of environment and token agree. */
export const a01 = {
  menu: [],
  nl: {
    title: 'AFAS-omgeving bereikbaar en van het juiste soort',
    what: 'Vraagt AFAS waar de inloggegevens bij horen, en legt dat naast deelnemernummer en omgeving in de koppeling. Alleen AFAS Online: het adres volgt uit die twee.',
    remedy:
      'Controleer deelnemernummer en omgeving in de koppeling. Een token hoort bij precies één omgeving: maak het aan in de omgeving die hier gekozen is.',
    outcomes: {
      reachable: 'AFAS antwoordt.',
      pass: 'Verbonden met omgeving {{environment}} (app connector {{app}}).',
      otherEnvironment:
        'Het token hoort bij omgeving {{environment}}, maar de koppeling noemt {{participant}} ({{kind}}).',
      production: 'productie',
      test: 'test',
      accept: 'acceptatie',
    },
  },
  en: {
    title: 'AFAS environment reachable and of the right kind',
    what: 'Asks AFAS what the credentials belong to, and compares that to participant number and environment in the connection. AFAS Online only: the address follows from those two.',
    remedy:
      'Check participant number and environment in the connection. A token belongs to exactly one environment: make it in the environment chosen here.',
    outcomes: {
      reachable: 'AFAS answers.',
      pass: 'Connected to environment {{environment}} (app connector {{app}}).',
      otherEnvironment:
        'The token belongs to environment {{environment}}, but the connection names {{participant}} ({{kind}}).',
      production: 'production',
      test: 'test',
      accept: 'accept',
    },
  },
} as const satisfies CheckText;

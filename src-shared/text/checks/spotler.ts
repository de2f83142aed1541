import type { CheckSentences } from './sentences.ts';

/** Checks of Spotler and of both sides together: S01 and X01 and on. */
export const spotlerCheckTexts = {
  S01: {
    nl: {
      title: 'Spotler accepteert key en secret',
      remedy:
        'Controleer bij Spotler onder Settings / Account & Billing / Integrations / Configurations de key en het secret, of maak een nieuwe authenticatie en voer die in.',
      outcomes: { pass: 'Spotler accepteert key en secret.' },
    },
    en: {
      title: 'Spotler accepts key and secret',
      remedy:
        'Check key and secret in Spotler under Settings / Account & Billing / Integrations / Configurations, or make a new authentication and enter that.',
      outcomes: { pass: 'Spotler accepts key and secret.' },
    },
  },
  S02: {
    nl: {
      title: 'Gekoppelde velden bestaan in Spotler',
      remedy:
        'Controleer in Spotler bij Settings / Database fields of het veld bestaat en zichtbaar is, of pas de koppeling aan. Alleen de eigenaar van het account kan velden toevoegen.',
      outcomes: {
        pass: 'Alle gekoppelde velden bestaan.',
        missing: 'Bestaat niet of is niet zichtbaar in Spotler: {{properties}}.',
        lists: 'Een lijstveld kan niet als gewoon veld gekoppeld worden: {{properties}}.',
      },
    },
    en: {
      title: 'Mapped properties exist in Spotler',
      remedy:
        'Check in Spotler under Settings / Database fields that the field exists and is visible, or change the mapping. Only the owner of the account can add fields.',
      outcomes: {
        pass: 'All mapped properties exist.',
        missing: 'Does not exist or is not visible in Spotler: {{properties}}.',
        lists: 'A list field cannot be mapped as an ordinary field: {{properties}}.',
      },
    },
  },
  S03: {
    nl: {
      title: 'Gekoppelde permissies bestaan in Spotler',
      remedy: 'Controleer in Spotler bij Settings / Permissions welke permissies er zijn en pas de koppeling aan.',
      outcomes: {
        pass: 'Alle gekoppelde permissies bestaan.',
        missing: 'Geen permissie met bit {{bits}}. Wel aanwezig: {{present}}.',
      },
    },
    en: {
      title: 'Mapped permissions exist in Spotler',
      remedy: 'Check in Spotler under Settings / Permissions which permissions there are and change the mapping.',
      outcomes: {
        pass: 'All mapped permissions exist.',
        missing: 'No permission with bit {{bits}}. Present are: {{present}}.',
      },
    },
  },
  S05: {
    nl: {
      title: 'Ontdubbeling past bij contactpersonen',
      remedy:
        'Vraag Spotler om ontdubbeling op External id, en zet in de koppeling spotler.dedup op externalId. Ontdubbelt Spotler op e-mailadres, dan vallen contacten met hetzelfde adres samen.',
      outcomes: {
        pass: 'De koppeling vermeldt ontdubbeling op External id.',
        unknown: 'De ontdubbelregel van dit account is niet bekend; Spotler toont hem niet via de API.',
        email: 'Het account ontdubbelt op e-mailadres: contacten met hetzelfde adres vallen in Spotler samen.',
      },
    },
    en: {
      title: 'De-duplication suits contact persons',
      remedy:
        'Ask Spotler for de-duplication by External id, and set spotler.dedup to externalId in the connection. If Spotler de-duplicates by e-mail address, contacts with the same address collapse.',
      outcomes: {
        pass: 'The connection states de-duplication by External id.',
        unknown: 'The de-duplication rule of this account is not known; Spotler does not show it through the API.',
        email: 'The account de-duplicates by e-mail address: contacts with the same address collapse in Spotler.',
      },
    },
  },
  X02: {
    nl: {
      title: 'Test en productie niet door elkaar',
      remedy: 'Koppel een AFAS-testomgeving aan de oefenversie van Spotler, of koppel de AFAS-productieomgeving.',
      outcomes: {
        pass: 'Beide kanten horen bij elkaar.',
        testCopy:
          'De AFAS-omgeving is van het soort {{kind}} en het Spotler-account is echt. Een testomgeving is meestal een kopie met echte mensen.',
      },
    },
    en: {
      title: 'Test and production kept apart',
      remedy: 'Connect an AFAS test environment to the practice Spotler, or connect the AFAS production environment.',
      outcomes: {
        pass: 'Both sides belong together.',
        testCopy:
          'The AFAS environment is of kind {{kind}} and the Spotler account is a live one. A test environment is mostly a copy with real people.',
      },
    },
  },
} as const satisfies Record<string, CheckSentences>;

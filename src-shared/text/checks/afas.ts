import type { CheckSentences } from './sentences.ts';

/** Checks of AFAS: A01 and on. */
export const afasCheckTexts = {
  A01: {
    nl: {
      title: 'AFAS-omgeving bereikbaar en van het juiste soort',
      remedy:
        'Controleer deelnemernummer en omgeving in de koppeling. Een token hoort bij precies één omgeving: maak het aan in de omgeving die hier gekozen is.',
      outcomes: {
        reachable: 'AFAS antwoordt.',
        pass: 'Verbonden met omgeving {{environment}} (app connector {{app}}).',
        otherEnvironment:
          'Het token hoort bij omgeving {{environment}}, maar de koppeling noemt {{participant}} ({{kind}}).',
      },
    },
    en: {
      title: 'AFAS environment reachable and of the right kind',
      remedy:
        'Check participant number and environment in the connection. A token belongs to exactly one environment: make it in the environment chosen here.',
      outcomes: {
        reachable: 'AFAS answers.',
        pass: 'Connected to environment {{environment}} (app connector {{app}}).',
        otherEnvironment:
          'The token belongs to environment {{environment}}, but the connection names {{participant}} ({{kind}}).',
      },
    },
  },
  A02: {
    nl: {
      title: 'AFAS accepteert de inloggegevens',
      remedy:
        'Maak in Profit bij Algemeen / Beheer / App connector op het tabblad Gebruikerstokens een nieuw token, of stap over op OAuth, en voer de gegevens opnieuw in.',
      outcomes: {
        pass: 'AFAS accepteert de inloggegevens.',
        classicToken:
          'AFAS accepteert het token. Klassieke tokens werken tot en met 31-08-2027; plan op tijd de overstap naar OAuth.',
        classicTokenSoon:
          'AFAS accepteert het token, maar klassieke tokens stoppen op 31-08-2027. Stap nu over op OAuth.',
      },
    },
    en: {
      title: 'AFAS accepts the credentials',
      remedy:
        'Make a new token in Profit under General / Management / App connector, tab User tokens, or change to OAuth, and enter the credentials again.',
      outcomes: {
        pass: 'AFAS accepts the credentials.',
        classicToken: 'AFAS accepts the token. Classic tokens work until 31-08-2027; plan the change to OAuth in time.',
        classicTokenSoon: 'AFAS accepts the token, but classic tokens stop on 31-08-2027. Change to OAuth now.',
      },
    },
  },
  A03: {
    nl: {
      title: 'Geen IP-restrictie in de weg',
      remedy:
        'Voeg het openbare IP-adres van deze computer toe bij Algemeen / Beheer / App connector, tabblad IP-restricties, of verwijder de restrictie.',
      outcomes: { pass: 'AFAS laat dit IP-adres toe.' },
    },
    en: {
      title: 'No IP restriction in the way',
      remedy:
        'Add the public IP address of this computer under General / Management / App connector, tab IP restrictions, or remove the restriction.',
      outcomes: { pass: 'AFAS admits this IP address.' },
    },
  },
  A04: {
    nl: {
      title: 'GetConnector aanwezig en bruikbaar',
      remedy:
        'Voeg de GetConnector toe bij Algemeen / Beheer / App connector, tabblad GetConnectoren. Een geblokkeerde GetConnector: vinkje Geblokkeerd uit bij Algemeen / Uitvoer / Beheer / GetConnector. Gebruik een eigen voorvoegsel en geen punten in namen.',
      outcomes: {
        pass: 'GetConnector {{connector}} is er en geeft antwoord.',
        missing: 'GetConnector {{connector}} staat niet op de app connector. Wel aanwezig: {{present}}.',
        dots: 'In namen van GetConnector {{connector}} staan punten ({{names}}): filteren en sorteren op zulke kolommen gaat mis.',
        foreignPrefix:
          'GetConnector {{connector}} of een kolom daarvan heeft een voorvoegsel van AFAS zelf ({{names}}); die kan bij een nieuwe Profit-versie veranderen.',
      },
    },
    en: {
      title: 'GetConnector present and usable',
      remedy:
        'Add the GetConnector under General / Management / App connector, tab GetConnectors. A blocked GetConnector: untick Blocked under General / Output / Management / GetConnector. Use a prefix of your own and no dots in names.',
      outcomes: {
        pass: 'GetConnector {{connector}} is there and answers.',
        missing: 'GetConnector {{connector}} is not on the app connector. Present are: {{present}}.',
        dots: 'Names of GetConnector {{connector}} contain dots ({{names}}): filtering and sorting on such columns goes wrong.',
        foreignPrefix:
          'GetConnector {{connector}} or a column of it has a prefix of AFAS itself ({{names}}); it can change with a new Profit version.',
      },
    },
  },
  A05: {
    nl: {
      title: 'ContactId, PersonNo en OrganisationId aanwezig en uniek',
      remedy:
        'Voeg de ontbrekende kolommen toe bij Algemeen / Uitvoer / Beheer / GetConnector, en verwijder koppelingen met tabellen die rijen herhalen.',
      outcomes: {
        pass: 'De drie sleutels zijn er; elke ContactId komt één keer voor.',
        passUnseen: 'De drie sleutels zijn er.',
        missing: 'In GetConnector {{connector}} ontbreekt: {{columns}}.',
        twice: 'GetConnector {{connector}} geeft {{count}} ContactId’s meer dan eens.',
      },
    },
    en: {
      title: 'ContactId, PersonNo and OrganisationId present and unique',
      remedy:
        'Add the missing columns under General / Output / Management / GetConnector, and remove joins with tables that repeat rows.',
      outcomes: {
        pass: 'The three keys are there; every ContactId occurs once.',
        passUnseen: 'The three keys are there.',
        missing: 'GetConnector {{connector}} lacks: {{columns}}.',
        twice: 'GetConnector {{connector}} gives {{count}} ContactIds more than once.',
      },
    },
  },
  A06: {
    nl: {
      title: 'E-mail, geblokkeerd en gekoppelde kolommen aanwezig',
      remedy:
        'Voeg de kolommen toe bij Algemeen / Uitvoer / Beheer / GetConnector. Filter geblokkeerde contacten niet weg: alleen dan kan Pont hun permissies uitzetten.',
      outcomes: {
        pass: 'E-mail, geblokkeerd en alle gekoppelde kolommen zijn er.',
        missing: 'In GetConnector {{connector}} ontbreekt: {{columns}}.',
        noBlocked: 'De koppeling noemt geen kolom voor geblokkeerd: een blokkade in AFAS komt dan niet in Spotler aan.',
      },
    },
    en: {
      title: 'E-mail, blocked and mapped columns present',
      remedy:
        'Add the columns under General / Output / Management / GetConnector. Do not filter blocked contacts out: only then can Pont switch their permissions off.',
      outcomes: {
        pass: 'E-mail, blocked and all mapped columns are there.',
        missing: 'GetConnector {{connector}} lacks: {{columns}}.',
        noBlocked: 'The connection names no column for blocked: a block in AFAS then does not arrive in Spotler.',
      },
    },
  },
  A07: {
    nl: {
      title: 'Wijzigingsdatums van contact, persoon en organisatie',
      remedy:
        'Voeg de velden Gewijzigd op van contact, persoon en organisatie toe aan de GetConnector en aan de koppeling.',
      outcomes: {
        pass: 'Alle drie de wijzigingsdatums zijn er.',
        missing:
          'Er zijn {{count}} van de drie wijzigingsdatums. Een wijziging zonder datum komt pas met een volledige run mee (elke {{hours}} uur).',
      },
    },
    en: {
      title: 'Change dates of contact, person and organisation',
      remedy:
        'Add the fields Changed on of contact, person and organisation to the GetConnector and to the connection.',
      outcomes: {
        pass: 'All three change dates are there.',
        missing:
          'There are {{count}} of the three change dates. A change without a date only comes along with a full run (every {{hours}} hours).',
      },
    },
  },
  A08: {
    nl: {
      title: 'De GetConnector laat contacten zien',
      remedy:
        'Controleer de filterautorisatie van de gebruikersgroep bij Algemeen / Beheer / Autorisatie tool en het filter van de GetConnector.',
      outcomes: {
        pass: 'De GetConnector geeft rijen.',
        none: 'GetConnector {{connector}} geeft geen rijen, hoewel de aanroep slaagt: de autorisatie of een filter laat niets zien.',
      },
    },
    en: {
      title: 'The GetConnector shows contacts',
      remedy:
        'Check the filter authorisation of the user group under General / Management / Authorisation tool, and the filter of the GetConnector.',
      outcomes: {
        pass: 'The GetConnector gives rows.',
        none: 'GetConnector {{connector}} gives no rows although the call succeeds: the authorisation or a filter shows nothing.',
      },
    },
  },
  A09: {
    nl: {
      title: 'UpdateConnectors contact, persoon en organisatie geautoriseerd',
      remedy:
        'Voeg ze toe bij Algemeen / Beheer / App connector, tabblad UpdateConnectoren: Contact (KnContact), Persoon (KnPerson), Organisatie (KnOrganisation).',
      outcomes: {
        pass: 'De drie UpdateConnectors zijn geautoriseerd.',
        missing: 'Niet geautoriseerd: {{connectors}}.',
      },
    },
    en: {
      title: 'UpdateConnectors contact, person and organisation authorised',
      remedy:
        'Add them under General / Management / App connector, tab UpdateConnectors: Contact (KnContact), Person (KnPerson), Organisation (KnOrganisation).',
      outcomes: { pass: 'The three UpdateConnectors are authorised.', missing: 'Not authorised: {{connectors}}.' },
    },
  },
  A10: {
    nl: {
      title: 'Permissies zijn ja/nee-velden',
      remedy:
        'Maak van elke nieuwsbriefpermissie in AFAS een vrij veld van het type ja/nee en neem dat op in de GetConnector.',
      outcomes: {
        pass: 'Alle gekoppelde permissies zijn ja/nee-velden.',
        missing: 'In GetConnector {{connector}} ontbreekt: {{columns}}.',
        notYesNo: 'Geen ja/nee-veld: {{columns}}.',
      },
    },
    en: {
      title: 'Permissions are yes/no fields',
      remedy: 'Make each newsletter permission in AFAS a free field of type yes/no and put that into the GetConnector.',
      outcomes: {
        pass: 'All mapped permissions are yes/no fields.',
        missing: 'GetConnector {{connector}} lacks: {{columns}}.',
        notYesNo: 'Not a yes/no field: {{columns}}.',
      },
    },
  },
} as const satisfies Record<string, CheckSentences>;

import type { CheckTextId } from '../checks.ts';
import type { Owner } from '../../domain/owner.ts';

type Sentences = { readonly title: string; readonly remedy: string };

export type AuditorPoint = {
  readonly kind: 'attention' | 'info';
  readonly check: CheckTextId | null;
  readonly owner: Owner;
  readonly nl: Sentences;
  readonly en: Sentences;
};

/** What AFAS' Auditor can report, in Pont's words. */
export const auditorPoints = {
  ownConnectors: {
    kind: 'attention',
    check: 'A04',
    owner: 'partner',
    nl: {
      title: 'Er zijn GetConnectoren van AFAS zelf in gebruik',
      remedy: 'Gebruik een eigen GetConnector: die van AFAS halen te veel op en kunnen veranderen.',
    },
    en: {
      title: 'GetConnectors of AFAS itself are in use',
      remedy: 'Use a GetConnector of your own: those of AFAS fetch too much and can change.',
    },
  },
  connectorName: {
    kind: 'attention',
    check: 'A04',
    owner: 'partner',
    nl: { title: 'Een GetConnector heeft een ongeldige naam', remedy: 'Laat de naam niet met Profit_ beginnen.' },
    en: { title: 'A GetConnector has an invalid name', remedy: 'Do not let its name begin with Profit_.' },
  },
  fieldName: {
    kind: 'attention',
    check: 'A04',
    owner: 'partner',
    nl: { title: 'Een kolom heeft een ongeldige naam', remedy: 'Gebruik geen punten in namen van kolommen.' },
    en: { title: 'A column has an invalid name', remedy: 'Use no dots in names of columns.' },
  },
  unknownFields: {
    kind: 'attention',
    check: 'A06',
    owner: 'afasAdmin',
    nl: {
      title: 'Een GetConnector gebruikt velden die deze omgeving niet kent',
      remedy: 'Importeer de ontbrekende vrije velden en daarna de GetConnector opnieuw.',
    },
    en: {
      title: 'A GetConnector uses fields that this environment does not know',
      remedy: 'Import the missing free fields, and then the GetConnector again.',
    },
  },
  employments: {
    kind: 'attention',
    check: 'A12',
    owner: 'partner',
    nl: {
      title: 'Meerdere dienstverbanden worden niet goed verwerkt',
      remedy: 'Laat HRM buiten deze GetConnector; de koppeling heeft alleen CRM nodig.',
    },
    en: {
      title: 'Several employments are not handled well',
      remedy: 'Leave HRM out of this GetConnector; the link needs CRM only.',
    },
  },
  manyUsers: {
    kind: 'attention',
    check: null,
    owner: 'afasAdmin',
    nl: {
      title: 'De autorisatiegroep heeft meer dan één gebruiker',
      remedy: 'Maak een eigen groep met één systeemgebruiker voor deze app connector.',
    },
    en: {
      title: 'The authorisation group has more than one user',
      remedy: 'Make a group of its own with one system user for this app connector.',
    },
  },
  noTokens: {
    kind: 'attention',
    check: 'A02',
    owner: 'afasAdmin',
    nl: {
      title: 'Er zijn geen tokens uitgedeeld',
      remedy: 'Maak een token voor de systeemgebruiker, of gebruik OAuth.',
    },
    en: { title: 'No tokens have been issued', remedy: 'Make a token for the system user, or use OAuth.' },
  },
  manyTokens: {
    kind: 'attention',
    check: 'A02',
    owner: 'afasAdmin',
    nl: { title: 'Er is meer dan één token uitgedeeld', remedy: 'Verwijder tokens die niet gebruikt worden.' },
    en: { title: 'More than one token has been issued', remedy: 'Remove tokens that are not used.' },
  },
  limitedToken: {
    kind: 'attention',
    check: 'A02',
    owner: 'afasAdmin',
    nl: {
      title: 'Een token heeft een beperkte geldigheidsduur',
      remedy: 'Zorg voor een nieuw token voordat het oude verloopt.',
    },
    en: {
      title: 'A token has a limited validity',
      remedy: 'See to a new token before the old one expires.',
    },
  },
  unusedToken: {
    kind: 'attention',
    check: 'A02',
    owner: 'afasAdmin',
    nl: {
      title: 'Een token is langer dan drie maanden niet gebruikt',
      remedy: 'Verwijder het token als het niet meer nodig is.',
    },
    en: {
      title: 'A token has not been used for more than three months',
      remedy: 'Remove the token if it is no longer needed.',
    },
  },
  oldToken: {
    kind: 'attention',
    check: 'A02',
    owner: 'afasAdmin',
    nl: {
      title: 'Een token is ouder dan twaalf maanden',
      remedy: 'Maak een tweede token voor dezelfde gebruiker, voer dat in Pont in, en verwijder het oude.',
    },
    en: {
      title: 'A token is older than twelve months',
      remedy: 'Make a second token for the same user, enter it in Pont, and remove the old one.',
    },
  },
  profitAccess: {
    kind: 'attention',
    check: null,
    owner: 'afasAdmin',
    nl: {
      title: 'De connectorgebruiker heeft toegang tot Profit Windows',
      remedy: 'Gebruik een systeemgebruiker zonder toegang tot Profit, en geen medewerker.',
    },
    en: {
      title: 'The connector user has access to Profit Windows',
      remedy: 'Use a system user without access to Profit, and no employee.',
    },
  },
  noIpRules: {
    kind: 'info',
    check: 'A03',
    owner: 'afasAdmin',
    nl: {
      title: 'Er zijn geen IP-restricties',
      remedy: 'Heeft deze computer een vast openbaar IP-adres, sta dan alleen dat toe.',
    },
    en: {
      title: 'There are no IP restrictions',
      remedy: 'If this computer has a fixed public IP address, allow that one only.',
    },
  },
  afasConnect: {
    kind: 'attention',
    check: 'A03',
    owner: 'afasAdmin',
    nl: {
      title: 'AFAS Connect mag nog aanroepen',
      remedy: 'Verwijder de IP-regels van AFAS Connect zodra het testen klaar is.',
    },
    en: {
      title: 'AFAS Connect may still call',
      remedy: 'Remove the IP rules of AFAS Connect once testing is done.',
    },
  },
  sensitive: {
    kind: 'attention',
    check: 'A14',
    owner: 'afasAdmin',
    nl: {
      title: 'Een GetConnector heeft velden die AFAS als privacygevoelig kenmerkt',
      remedy: 'Verwijder de velden die de koppeling niet nodig heeft.',
    },
    en: {
      title: 'A GetConnector has fields that AFAS marks as privacy-sensitive',
      remedy: 'Remove the fields that the link does not need.',
    },
  },
  slowFilter: {
    kind: 'attention',
    check: null,
    owner: 'partner',
    nl: {
      title: 'Een GetConnector heeft een langzaam filter',
      remedy: 'Gebruik in het vaste filter geen bevat, begint met of eindigt op.',
    },
    en: {
      title: 'A GetConnector has a slow filter',
      remedy: 'Use no contains, starts with or ends with in the fixed filter.',
    },
  },
  manyTables: {
    kind: 'info',
    check: null,
    owner: 'partner',
    nl: {
      title: 'Een GetConnector leest uit veel, diepe of zeer grote tabellen',
      remedy: 'Haal tabellen uit de GetConnector die de koppeling niet nodig heeft.',
    },
    en: {
      title: 'A GetConnector reads from many, deep or very large tables',
      remedy: 'Take tables out of the GetConnector that the link does not need.',
    },
  },
} as const satisfies Record<string, AuditorPoint>;

export type AuditorCode = keyof typeof auditorPoints;

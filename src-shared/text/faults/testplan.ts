import type { FaultEntry } from './entry.ts';

const partner = { kind: 'requirement', owner: 'partner' } as const;

/** Faults of the test plan: what keeps it from writing to anybody who is no canary, and what it cannot do. */
export const testplanFaults = {
  'testplan.noCanaries': {
    ...partner,
    nl: {
      message:
        'Voor {{connection}} zijn nog geen kanaries aangewezen, dus het testplan heeft niemand om mee te testen.',
      remedy:
        'Maak in Profit een fictieve organisatie met "Pont test" in de naam en contactpersonen met adressen onder een eigen domein, en zet testPlan in het koppelingsbestand.',
    },
    en: {
      message: 'No canaries are marked for {{connection}} yet, so the test plan has nobody to test with.',
      remedy:
        'Make a fictitious organisation in Profit with "Pont test" in its name and contacts with addresses under a domain of your own, and put testPlan into the connection file.',
    },
  },
  'testplan.publicDomain': {
    ...partner,
    nl: {
      message: 'Het domein {{domain}} is van een openbare maildienst; daar kan iedereen een adres hebben.',
      remedy: 'Kies voor de kanaries een domein waarvan alle adressen van de partner zijn.',
    },
    en: {
      message: 'The domain {{domain}} belongs to a public mail service, where anybody can have an address.',
      remedy: 'Choose a domain for the canaries of which all addresses are the partner’s.',
    },
  },
  'testplan.canaryMissing': {
    ...partner,
    nl: {
      message: 'AFAS laat deze kanaries niet zien: {{ids}}. Er is niets geschreven.',
      remedy: 'Controleer de contact-id’s in testPlan en de autorisatie van de GetConnector.',
    },
    en: {
      message: 'AFAS does not show these canaries: {{ids}}. Nothing was written.',
      remedy: 'Check the contact ids in testPlan and the authorisation of the GetConnector.',
    },
  },
  'testplan.canaryElsewhere': {
    ...partner,
    nl: {
      message:
        'Contact {{ids}} hangt niet onder de fictieve organisatie en kan iemand echt zijn. Er is niets geschreven.',
      remedy:
        'Haal dit contact uit testPlan, of hang het in Profit onder de fictieve organisatie als het een kanarie is.',
    },
    en: {
      message:
        'Contact {{ids}} does not hang under the fictitious organisation and may be somebody real. Nothing was written.',
      remedy:
        'Take this contact out of testPlan, or hang it under the fictitious organisation in Profit if it is a canary.',
    },
  },
  'testplan.notMarked': {
    ...partner,
    nl: {
      message: 'Aan organisatie {{organisation}} is niet te zien dat zij fictief is. Er is niets geschreven.',
      remedy: 'Zet "{{marker}}" in de naam van de organisatie in Profit, en die naam als kolom in de GetConnector.',
    },
    en: {
      message: 'Nothing shows that organisation {{organisation}} is fictitious. Nothing was written.',
      remedy:
        'Put "{{marker}}" into the name of the organisation in Profit, and that name as a column into the GetConnector.',
    },
  },
  'testplan.canaryAddress': {
    ...partner,
    nl: {
      message: 'Contact {{ids}} heeft geen adres onder @{{domain}} en kan iemand echt zijn. Er is niets geschreven.',
      remedy: 'Geef de kanaries in Profit een adres onder dat domein, of haal het contact uit testPlan.',
    },
    en: {
      message: 'Contact {{ids}} has no address under @{{domain}} and may be somebody real. Nothing was written.',
      remedy: 'Give the canaries an address under that domain in Profit, or take the contact out of testPlan.',
    },
  },
  'testplan.othersThere': {
    ...partner,
    nl: {
      message:
        'Onder de fictieve organisaties hangen ook contacten die niet als kanarie zijn aangewezen: {{ids}}. Er is niets geschreven.',
      remedy: 'Zet die contacten in testPlan als het kanaries zijn, of haal ze in Profit bij de organisatie weg.',
    },
    en: {
      message:
        'Under the fictitious organisations there are also contacts that are not marked as canaries: {{ids}}. Nothing was written.',
      remedy:
        'Put those contacts into testPlan if they are canaries, or take them away from the organisation in Profit.',
    },
  },
  'testplan.domainInUse': {
    ...partner,
    nl: {
      message:
        'Ook contacten die geen kanarie zijn hebben een adres onder @{{domain}}: {{ids}}. Er is niets geschreven.',
      remedy: 'Kies voor de kanaries een domein dat niemand anders in AFAS gebruikt.',
    },
    en: {
      message: 'Contacts that are no canaries have an address under @{{domain}} too: {{ids}}. Nothing was written.',
      remedy: 'Choose a domain for the canaries that nobody else in AFAS uses.',
    },
  },
  'testplan.personElsewhere': {
    ...partner,
    nl: {
      message:
        'Een persoon van een kanarie is ook contactpersoon bij een andere organisatie: contact {{ids}}. Er is niets geschreven.',
      remedy: 'Gebruik voor kanaries personen die nergens anders contactpersoon zijn.',
    },
    en: {
      message: 'A person of a canary is a contact at another organisation too: contact {{ids}}. Nothing was written.',
      remedy: 'Use persons for canaries who are a contact nowhere else.',
    },
  },
  'testplan.notACanary': {
    kind: 'internal',
    owner: 'partner',
    nl: {
      message:
        'Het testplan hield een schrijfactie tegen op iets dat geen kanarie is: {{what}}. Er is niets geschreven.',
      remedy: 'Meld dit; het is een fout in Pont. De gegevens van de klant zijn niet geraakt.',
    },
    en: {
      message: 'The test plan held back a write to something that is no canary: {{what}}. Nothing was written.',
      remedy: 'Report this; it is a defect of Pont. The customer’s data was not touched.',
    },
  },
  'testplan.sessionUnknown': {
    kind: 'usage',
    owner: 'partner',
    nl: { message: 'Deze sessie van het testplan is niet bekend.', remedy: 'Bekijk de geschiedenis van het testplan.' },
    en: { message: 'This session of the test plan is not known.', remedy: 'See the history of the test plan.' },
  },
  'testplan.nothingToResume': {
    kind: 'usage',
    owner: 'partner',
    nl: { message: 'Er is geen sessie van het testplan om verder te gaan.', remedy: 'Start het testplan opnieuw.' },
    en: { message: 'There is no session of the test plan to take up again.', remedy: 'Start the test plan anew.' },
  },
  'testplan.noPdf': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Hier kan Pont zelf geen PDF maken; dat kan alleen in de desktop-app.',
      remedy: 'Open het HTML-rapport in de browser en kies Afdrukken, Opslaan als PDF.',
    },
    en: {
      message: 'Pont cannot make a PDF here itself; only the desktop app can.',
      remedy: 'Open the HTML report in the browser and choose Print, Save as PDF.',
    },
  },
  'testplan.reportChanged': {
    kind: 'permanent',
    owner: 'partner',
    nl: {
      message: 'Het rapport {{file}} is na het maken gewijzigd: het bewijs past niet bij de controlewaarde.',
      remedy: 'Vraag het rapport opnieuw op bij wie het testplan draaide.',
    },
    en: {
      message: 'The report {{file}} was changed after it was made: its evidence does not fit its hash.',
      remedy: 'Ask for the report again from whoever ran the test plan.',
    },
  },
  'testplan.badReport': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Het bestand {{file}} is geen JSON-rapport van Pont.',
      remedy: 'Geef het JSON-rapport van pont test --report.',
    },
    en: {
      message: 'The file {{file}} is no JSON report of Pont.',
      remedy: 'Give the JSON report of pont test --report.',
    },
  },
  'testplan.sandboxRefused': {
    kind: 'internal',
    owner: 'partner',
    nl: {
      message: 'De oefenomgeving kon een handeling niet doen: {{act}}.',
      remedy: 'Start de oefenomgeving opnieuw en probeer het nog eens.',
    },
    en: {
      message: 'The practice environment could not do an act: {{act}}.',
      remedy: 'Start the practice environment anew and try again.',
    },
  },
} as const satisfies Record<string, FaultEntry>;

import type { FaultEntry } from './entry.ts';

/** Faults of setting up a connection. */
export const setupFaults = {
  'setup.draftUnknown': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Dit concept is er niet meer: {{draft}}',
      remedy: 'Het is live gezet of verwijderd. Kies een ander concept, of begin een nieuw.',
    },
    en: {
      message: 'This draft is no longer there: {{draft}}',
      remedy: 'It went live or was removed. Choose another draft, or begin a new one.',
    },
  },
  'setup.draftDamaged': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Het bestand van concept {{draft}} is beschadigd, of van een nieuwere versie van Pont.',
      remedy: 'Werk Pont bij, of begin een nieuw concept. Het bestand blijft staan in de gegevensmap, onder drafts.',
    },
    en: {
      message: 'The file of draft {{draft}} is damaged, or of a newer version of Pont.',
      remedy: 'Update Pont, or begin a new draft. The file stays in the data folder, under drafts.',
    },
  },
  'setup.incomplete': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Hiervoor ontbreekt nog iets, of er klopt iets niet: {{places}}',
      remedy: 'Vul dit in bij de stap waar het hoort; daar staat naast elk veld wat eraan scheelt.',
    },
    en: {
      message: 'Something is still missing for this, or is not right: {{places}}',
      remedy: 'Fill it in at its step; there each field says what is the matter with it.',
    },
  },
  'setup.connectorUnknown': {
    kind: 'requirement',
    owner: 'afasAdmin',
    nl: {
      message: 'De app connector heeft geen GetConnector {{connector}}.',
      remedy: 'Voeg de GetConnector in Profit toe aan de app connector, of kies een andere.',
    },
    en: {
      message: 'The app connector has no GetConnector {{connector}}.',
      remedy: 'Add the GetConnector to the app connector in Profit, or choose another one.',
    },
  },
  'setup.notReady': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'De koppeling kan nog niet live: {{steps}}',
      remedy: 'Rond deze stappen af en bekijk daarna een proefrun van precies deze instellingen.',
    },
    en: {
      message: 'The connection cannot go live yet: {{steps}}',
      remedy: 'Complete these steps, and then look at a dry run of exactly these settings.',
    },
  },
  'setup.dryRunStale': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Na deze proefrun is er iets gewijzigd of is er een nieuwere.',
      remedy: 'Doe een nieuwe proefrun en bekijk die.',
    },
    en: {
      message: 'Something changed after this dry run, or there is a newer one.',
      remedy: 'Make a new dry run and look at that one.',
    },
  },
  'setup.noDryRun': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Van dit concept is nog geen proefrun bewaard.',
      remedy: 'Start een proefrun.',
    },
    en: {
      message: 'No dry run of this draft is kept yet.',
      remedy: 'Start a dry run.',
    },
  },
  'setup.versionUnknown': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Van verbinding {{connection}} is geen versie {{version}} bewaard.',
      remedy: 'Kies een versie uit de lijst.',
    },
    en: {
      message: 'No version {{version}} of connection {{connection}} is kept.',
      remedy: 'Choose a version from the list.',
    },
  },
  'run.shadow': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'Deze verbinding loopt mee zonder te schrijven; er is niets gewijzigd.',
      remedy: 'Zet de verbinding op live om te schrijven, zodra de oude koppeling is gestopt.',
    },
    en: {
      message: 'This connection runs along without writing; nothing was changed.',
      remedy: 'Set the connection to live for writing, once the old link has stopped.',
    },
  },
  'run.outsidePilot': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'Tijdens de pilot worden alleen de gekozen contacten geschreven; er is niets gewijzigd.',
      remedy: 'Voeg het contact toe aan de pilot, of beëindig de pilot.',
    },
    en: {
      message: 'During the pilot only the chosen contacts are written; nothing was changed.',
      remedy: 'Add the contact to the pilot, or end the pilot.',
    },
  },
} as const satisfies Readonly<Record<string, FaultEntry>>;

import type { FaultEntry } from './entry.ts';

/** Faults of a run: cancelled, locked, requirements, what AFAS did not show. */
export const runFaults = {
  'internal.unexpected': {
    kind: 'internal',
    owner: 'partner',
    nl: {
      message: 'Er is iets misgegaan dat Pont niet kent. Er is niets verloren: wat bevestigd was, staat vast.',
      remedy: 'Probeer het opnieuw. Blijft het, stuur dan het logbestand mee met een melding.',
    },
    en: {
      message: 'Something went wrong that Pont does not know. Nothing is lost: what was confirmed is kept.',
      remedy: 'Try again. If it stays, send the log file along with a report.',
    },
  },
  'run.cancelled': {
    kind: 'cancelled',
    owner: 'marketer',
    nl: {
      message: 'De run is geannuleerd. Wat al bevestigd was, staat vast.',
      remedy: 'Start opnieuw wanneer het uitkomt; de run gaat verder waar hij was.',
    },
    en: {
      message: 'The run was cancelled. What was confirmed is kept.',
      remedy: 'Start again when convenient; the run continues where it was.',
    },
  },
  'run.locked': {
    kind: 'locked',
    owner: 'marketer',
    nl: {
      message: 'Voor {{connection}} loopt al een run, in dit of een ander venster.',
      remedy: 'Wacht tot die run klaar is en start dan opnieuw.',
    },
    en: {
      message: 'A run for {{connection}} is already going on, in this or another window.',
      remedy: 'Wait until that run has finished, then start again.',
    },
  },
  'requirements.notMet': {
    kind: 'requirement',
    owner: 'afasAdmin',
    nl: {
      message: 'Aan een voorwaarde is niet voldaan ({{checks}}). {{detailNl}}',
      remedy: 'Bekijk de voorwaarden (pont check) voor de oplossing per punt, en start daarna opnieuw.',
    },
    en: {
      message: 'A requirement is not met ({{checks}}). {{detailEn}}',
      remedy: 'Look at the requirements (pont check) for the remedy of each, then start again.',
    },
  },
  'checks.cancelled': {
    kind: 'cancelled',
    owner: 'partner',
    nl: {
      message: 'De controle is geannuleerd. Er is niets veranderd; wat al beoordeeld was, blijft staan.',
      remedy: 'Start de controle opnieuw wanneer het uitkomt.',
    },
    en: {
      message: 'The check was cancelled. Nothing was changed; what was judged by then stands.',
      remedy: 'Start the check again when convenient.',
    },
  },
  'sandbox.notStarted': {
    kind: 'internal',
    owner: 'partner',
    nl: {
      message: 'De oefenomgeving kon niet starten.',
      remedy: 'Probeer het opnieuw. Blijft het, stuur dan het logbestand mee met een melding.',
    },
    en: {
      message: 'The sandbox could not start.',
      remedy: 'Try again. If it stays, send the log file along with a report.',
    },
  },
  'run.unknown': {
    kind: 'usage',
    owner: 'partner',
    nl: { message: 'Er is geen run met het nummer {{run}}.', remedy: 'Bekijk de runs met pont runs.' },
    en: { message: 'There is no run with the id {{run}}.', remedy: 'See the runs with pont runs.' },
  },
  'undo.nothing': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message:
        'Run {{run}} heeft niets geschreven dat terug te draaien is: het was een proefrun, of de bewaartijd is voorbij.',
      remedy: 'Bekijk met pont runs welke runs iets schreven.',
    },
    en: {
      message: 'Run {{run}} wrote nothing that can be undone: it was a dry run, or its time of keeping is over.',
      remedy: 'See with pont runs which runs wrote something.',
    },
  },
  'read.noRows': {
    kind: 'requirement',
    owner: 'afasAdmin',
    nl: {
      message:
        'De GetConnector {{connector}} geeft geen enkele rij. De aanroep zelf is goed, dus de autorisatie van de gebruiker of een filter laat niets zien.',
      remedy:
        'Controleer in Profit bij Algemeen / Beheer / Autorisatie tool de filterautorisatie van de gebruikersgroep, en het filter van de GetConnector. Een gewijzigd filter werkt na hoogstens 30 minuten.',
    },
    en: {
      message:
        'GetConnector {{connector}} gives no rows at all. The call itself is fine, so the authorisation of the user or a filter shows nothing.',
      remedy:
        'Check the filter authorisation of the user group in Profit under General / Management / Authorisation tool, and the filter of the GetConnector. A changed filter takes up to 30 minutes to act.',
    },
  },
  'read.incomplete': {
    kind: 'transient',
    owner: 'afasAdmin',
    nl: {
      message:
        'De GetConnector {{connector}} gaf niet alle rijen: van de andere kant bekeken eindigt hij ergens anders. Er is niets geschreven.',
      remedy: 'Start opnieuw. Blijft het, controleer dan of de GetConnector een unieke, oplopende ContactId heeft.',
    },
    en: {
      message:
        'GetConnector {{connector}} did not give all rows: seen from the other end it ends elsewhere. Nothing was written.',
      remedy: 'Start again. If it stays, check that the GetConnector has a unique, ascending ContactId.',
    },
  },
  'read.contactTwice': {
    kind: 'requirement',
    owner: 'afasAdmin',
    nl: {
      message:
        'De GetConnector {{connector}} geeft dezelfde ContactId meer dan eens, meestal door een koppeling met een andere tabel. Er is niets geschreven.',
      remedy:
        'Open de GetConnector bij Algemeen / Uitvoer / Beheer / GetConnector en verwijder de koppeling die rijen herhaalt.',
    },
    en: {
      message:
        'GetConnector {{connector}} gives the same ContactId more than once, usually through a join with another table. Nothing was written.',
      remedy:
        'Open the GetConnector under General / Output / Management / GetConnector and remove the join that repeats rows.',
    },
  },
  'read.keyStuck': {
    kind: 'requirement',
    owner: 'afasAdmin',
    nl: {
      message: 'Kolom {{column}} kan niet als sleutel dienen: de waarden lopen niet op of zijn leeg.',
      remedy: 'Kies bij de koppeling de kolom met de ContactId van AFAS.',
    },
    en: {
      message: 'Column {{column}} cannot serve as key: its values do not ascend or are empty.',
      remedy: 'Choose the column with the ContactId of AFAS in the connection.',
    },
  },
} as const satisfies Record<string, FaultEntry>;

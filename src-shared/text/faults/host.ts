import type { FaultEntry } from './entry.ts';

/** Faults of the hosts: the jobs of a window, the loopback server. */
export const hostFaults = {
  'job.unknown': {
    kind: 'usage',
    owner: 'marketer',
    nl: {
      message:
        'Deze run is hier niet meer te volgen: Pont is intussen opnieuw gestart, of de run is al een tijd klaar.',
      remedy: 'Open de geschiedenis van de koppeling; daar staat elke run met de uitkomst.',
    },
    en: {
      message: 'This run can no longer be followed here: Pont was started again since, or the run ended some time ago.',
      remedy: 'Open the history of the connection; every run is there with its outcome.',
    },
  },
  'checks.unknown': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'De uitkomst van deze controle wordt niet meer bewaard, of de controle is niet tot het eind gekomen.',
      remedy: 'Start de controle opnieuw.',
    },
    en: {
      message: 'The outcome of this check is no longer kept, or the check did not come to its end.',
      remedy: 'Start the check again.',
    },
  },
  'checks.notKnown': {
    kind: 'usage',
    owner: 'partner',
    nl: { message: 'Er is geen controle {{check}}.', remedy: 'Kies een van de controles uit de lijst.' },
    en: { message: 'There is no check {{check}}.', remedy: 'Choose one of the checks in the list.' },
  },
  'auditor.noFile': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Bestand {{file}} met het rapport van de Auditor kan niet gelezen worden.',
      remedy: 'Controleer de naam en de rechten van het bestand.',
    },
    en: {
      message: 'The file {{file}} with the report of the Auditor cannot be read.',
      remedy: 'Check its name and the rights on it.',
    },
  },
  'auditor.unreadable': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'In deze tekst is geen rapport van de AppConnector Auditor herkend.',
      remedy:
        'Open in Profit de app connector, kies Acties / Auditor, en plak het hele rapport. Tekst uit de html- of pdf-versie mag ook.',
    },
    en: {
      message: 'No report of the AppConnector Auditor was recognised in this text.',
      remedy:
        'Open the app connector in Profit, choose Actions / Auditor, and paste the whole report. Text from the HTML or PDF version will do as well.',
    },
  },
  'serve.portTaken': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Poort {{port}} op dit apparaat is al in gebruik door een ander programma.',
      remedy: 'Kies een andere poort, of laat de poort weg; Pont neemt dan een vrije.',
    },
    en: {
      message: 'Port {{port}} on this machine is already in use by another program.',
      remedy: 'Choose another port, or leave it out; Pont then takes a free one.',
    },
  },
} as const satisfies Record<string, FaultEntry>;

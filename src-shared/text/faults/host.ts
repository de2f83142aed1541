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

import type { FaultEntry } from './entry.ts';

export const spotlerFaults = {
  'spotler.credentials': {
    kind: 'credentials',
    owner: 'marketer',
    nl: {
      message: 'Spotler accepteert de key en secret niet.',
      remedy:
        'Controleer in Spotler onder Integraties → Configuraties of de authenticatie nog bestaat en vul key en secret opnieuw in.',
    },
    en: {
      message: 'Spotler does not accept the key and secret.',
      remedy:
        'Check in Spotler under Integrations → Configurations that the authentication still exists, then enter key and secret again.',
    },
  },
  'spotler.forbidden': {
    kind: 'credentials',
    owner: 'marketer',
    nl: {
      message:
        'Spotler staat deze toegang niet toe: de key en secret kloppen niet of het account mist de licentie voor de REST API.',
      remedy:
        'Controleer in Spotler onder Instellingen → Account & facturatie → Integraties of de REST API actief is. Is dat zo, vul dan key en secret opnieuw in.',
    },
    en: {
      message:
        'Spotler does not allow this access: the key and secret are wrong, or the account lacks the REST API licence.',
      remedy:
        'Check in Spotler under Settings → Account & Billing → Integrations that the REST API is active. If it is, enter key and secret again.',
    },
  },
  'spotler.clockOff': {
    kind: 'credentials',
    owner: 'marketer',
    nl: {
      message:
        'Spotler weigert de ondertekening. De klok van deze computer wijkt ongeveer {{minutes}} minuten af van die van Spotler; ook met een gecorrigeerde tijd bleef het antwoord gelijk.',
      remedy: 'Zet de klok van deze computer gelijk. Blijft de weigering, vul dan key en secret opnieuw in.',
    },
    en: {
      message:
        'Spotler refuses the signature. The clock of this computer is off from that of Spotler by about {{minutes}} minutes; a corrected time got the same answer.',
      remedy: 'Set the clock of this computer. If the refusal stays, enter key and secret again.',
    },
  },
  'spotler.refused': {
    kind: 'permanent',
    owner: 'partner',
    nl: {
      message: 'Spotler weigert deze aanvraag ({{status}} {{errorType}}). Spotler meldt: {{said}}',
      remedy:
        'Kijk of de gekoppelde eigenschappen in Spotler nog bestaan, zichtbaar zijn en bij het type van het AFAS-veld passen.',
    },
    en: {
      message: 'Spotler refuses this request ({{status}} {{errorType}}). Spotler says: {{said}}',
      remedy:
        'Check that the mapped properties still exist in Spotler, are visible and fit the type of the AFAS field.',
    },
  },
  'spotler.batchRefused': {
    kind: 'permanent',
    owner: 'partner',
    nl: {
      message:
        'Spotler weigert een hele groep contacten in één keer ({{status}} {{errorType}}). Spotler meldt: {{said}}',
      remedy:
        'Pont verstuurt de groep in kleinere delen tot het ene contact gevonden is. Kijk daarna in de lijst met mislukte contacten.',
    },
    en: {
      message: 'Spotler refuses a whole group of contacts at once ({{status}} {{errorType}}). Spotler says: {{said}}',
      remedy:
        'Pont sends the group in smaller parts until the one contact is found. Then look in the list of failed contacts.',
    },
  },
  'spotler.badExternalId': {
    kind: 'permanent',
    owner: 'afasAdmin',
    nl: {
      message:
        'Een contact heeft een id dat niet naar Spotler kan: alleen letters, cijfers, streepje en onderstrepingsteken zijn toegestaan.',
      remedy: 'Koppel als ContactId de kolom met het contactnummer uit Profit, zonder opmaak of toevoeging.',
    },
    en: {
      message:
        'A contact has an id that cannot go to Spotler: only letters, digits, hyphen and underscore are allowed.',
      remedy: 'Map as ContactId the column with the contact number of Profit, without formatting or additions.',
    },
  },
  'spotler.notThere': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'Spotler kent het adres {{path}} niet ({{status}}).',
      remedy: 'Controleer de basis-URL van Spotler in de koppeling; zonder eigen waarde gebruikt Pont de juiste.',
    },
    en: {
      message: 'Spotler does not know the address {{path}} ({{status}}).',
      remedy: 'Check the base URL of Spotler in the connection; without a value of your own Pont uses the right one.',
    },
  },
  'spotler.throttled': {
    kind: 'throttled',
    owner: 'spotler',
    nl: {
      message: 'Spotler vraagt om even te wachten ({{status}}).',
      remedy: 'Pont wacht en gaat dan verder. Blijft het, vraag Spotler dan naar de limiet van het account.',
    },
    en: {
      message: 'Spotler asks to wait ({{status}}).',
      remedy: 'Pont waits and then continues. If it stays, ask Spotler about the limit of the account.',
    },
  },
  'spotler.unavailable': {
    kind: 'transient',
    owner: 'spotler',
    nl: {
      message: 'Spotler kan de aanvraag nu niet verwerken ({{status}}).',
      remedy: 'Pont probeert het later opnieuw. Blijft het, kijk dan op de statuspagina van Spotler.',
    },
    en: {
      message: 'Spotler cannot process the request now ({{status}}).',
      remedy: 'Pont tries again later. If it stays, look at the status page of Spotler.',
    },
  },
  'spotler.garbled': {
    kind: 'transient',
    owner: 'spotler',
    nl: {
      message: 'Het antwoord van Spotler is onvolledig of geen JSON ({{path}}).',
      remedy:
        'Pont probeert het opnieuw. Blijft het, kijk dan of een proxy of firewall antwoorden van Spotler wijzigt.',
    },
    en: {
      message: 'The answer of Spotler is incomplete or not JSON ({{path}}).',
      remedy: 'Pont tries again. If it stays, check whether a proxy or firewall changes answers of Spotler.',
    },
  },
  'spotler.unknownShape': {
    kind: 'internal',
    owner: 'partner',
    nl: {
      message:
        'Spotler antwoordt op {{path}} in een vorm die Pont niet kent (bij {{where}}). Pont leest het niet half.',
      remedy: 'Kijk of er een nieuwere versie van Pont is en stuur anders het logbestand mee met een melding.',
    },
    en: {
      message:
        'Spotler answers {{path}} in a form that Pont does not know (at {{where}}). Pont does not read it by halves.',
      remedy: 'Check for a newer version of Pont, or else send the log file along with a report.',
    },
  },
  'spotler.feedRepeats': {
    kind: 'transient',
    owner: 'spotler',
    nl: {
      message:
        'Spotler geeft op {{path}} telkens dezelfde pagina. Pont houdt dit tijdvak open, zodat er niets gemist wordt.',
      remedy: 'Pont leest het tijdvak bij de volgende run opnieuw. Blijft het, meld het dan bij Spotler.',
    },
    en: {
      message:
        'Spotler keeps giving the same page on {{path}}. Pont keeps this window open, so that nothing is missed.',
      remedy: 'Pont reads the window again at the next run. If it stays, report it to Spotler.',
    },
  },
  'spotler.feedCut': {
    kind: 'requirement',
    owner: 'spotler',
    nl: {
      message:
        'Spotler geeft op {{path}} hoogstens {{count}} regels en geen volgende pagina; op één moment zijn er meer. Pont houdt dit tijdvak open, zodat er niets gemist wordt.',
      remedy:
        'Controleer de basis-URL van Spotler in de koppeling. Klopt die, vraag Spotler dan waarom deze lijst geen volgende pagina noemt.',
    },
    en: {
      message:
        'Spotler gives at most {{count}} lines on {{path}} and no next page; at one moment there are more. Pont keeps this window open, so that nothing is missed.',
      remedy:
        'Check the base URL of Spotler in the connection. If it is right, ask Spotler why this list names no next page.',
    },
  },
} as const satisfies Record<string, FaultEntry>;

import type { FaultEntry } from './entry.ts';

/** Faults of the line itself: no answer came, or the other side asks to wait. `host` is a host name, never a full URL. */
export const httpFaults = {
  'http.unreachable': {
    kind: 'transient',
    owner: 'partner',
    nl: {
      message: '{{host}} is niet bereikbaar: er kwam geen verbinding tot stand. Er is niets verstuurd.',
      remedy:
        'Controleer de internetverbinding, de proxy en de firewall van deze computer en probeer het opnieuw. Bij AFAS staan storingen op afasstatus.nl.',
    },
    en: {
      message: '{{host}} cannot be reached: no connection was made. Nothing was sent.',
      remedy:
        'Check the internet connection, the proxy and the firewall of this computer, then try again. AFAS announces outages on afasstatus.nl.',
    },
  },
  'http.timedOut': {
    kind: 'transient',
    owner: 'partner',
    nl: {
      message: '{{host}} gaf binnen {{seconds}} seconden geen antwoord.',
      remedy: 'Probeer het later opnieuw. Blijft het, beperk dan het aantal kolommen in de GetConnector.',
    },
    en: {
      message: '{{host}} gave no answer within {{seconds}} seconds.',
      remedy: 'Try again later. If it stays, use fewer columns in the GetConnector.',
    },
  },
  'http.connectionLost': {
    kind: 'transient',
    owner: 'partner',
    nl: {
      message: 'De verbinding met {{host}} werd verbroken voordat er een antwoord was.',
      remedy: 'Probeer het opnieuw. Blijft het, controleer dan de proxy en de firewall van deze computer.',
    },
    en: {
      message: 'The connection with {{host}} broke before there was an answer.',
      remedy: 'Try again. If it stays, check the proxy and the firewall of this computer.',
    },
  },
  'http.truncated': {
    kind: 'transient',
    owner: 'partner',
    nl: {
      message: 'Het antwoord van {{host}} brak halverwege af.',
      remedy: 'Probeer het opnieuw. Blijft het, controleer dan de proxy en de firewall van deze computer.',
    },
    en: {
      message: 'The answer of {{host}} broke off halfway.',
      remedy: 'Try again. If it stays, check the proxy and the firewall of this computer.',
    },
  },
  'http.outcomeUnknown': {
    kind: 'unknownOutcome',
    owner: 'partner',
    nl: {
      message:
        'Er is iets naar {{host}} geschreven, maar het antwoord ging verloren. Of het is verwerkt, is nog niet bekend.',
      remedy: 'Pont leest dit contact eerst terug en beslist dan. Daar is niets voor nodig.',
    },
    en: {
      message: 'Something was written to {{host}}, but the answer was lost. Whether it was processed is not known yet.',
      remedy: 'Pont reads this contact back first and then decides. Nothing needs to be done for that.',
    },
  },
  'http.tls': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'Er is geen veilige verbinding met {{host}}: het certificaat wordt niet vertrouwd ({{reason}}).',
      remedy:
        'Controleer de datum en tijd van deze computer. Onderschept een proxy of virusscanner het verkeer, laat de systeembeheerder dan het certificaat daarvan op deze computer installeren, of {{host}} uitzonderen.',
    },
    en: {
      message: 'There is no secure connection with {{host}}: its certificate is not trusted ({{reason}}).',
      remedy:
        'Check the date and time of this computer. If a proxy or virus scanner intercepts the traffic, have the system administrator install its certificate on this computer, or exempt {{host}}.',
    },
  },
  'http.answerTooLarge': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'Het antwoord van {{host}} is groter dan {{megabytes}} MB en is niet gelezen.',
      remedy: 'Beperk het aantal kolommen in de GetConnector, vooral lange tekst en bestanden.',
    },
    en: {
      message: 'The answer of {{host}} is larger than {{megabytes}} MB and was not read.',
      remedy: 'Use fewer columns in the GetConnector, long text and files above all.',
    },
  },
  'http.comeBackLater': {
    kind: 'throttled',
    owner: 'partner',
    nl: {
      message:
        '{{host}} vraagt om pas over {{minutes}} minuten terug te komen, bijvoorbeeld wegens onderhoud of drukte.',
      remedy:
        'Wacht zo lang en start dan opnieuw; een geplande run doet dat vanzelf. Bij AFAS staat onderhoud op afasstatus.nl.',
    },
    en: {
      message:
        '{{host}} asks to come back no sooner than in {{minutes}} minutes, for instance because of maintenance or load.',
      remedy:
        'Wait that long, then start again; a scheduled run does so by itself. AFAS announces maintenance on afasstatus.nl.',
    },
  },
} as const satisfies Record<string, FaultEntry>;

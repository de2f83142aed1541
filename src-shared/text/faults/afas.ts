import type { FaultEntry } from './entry.ts';

/**
 * Faults of AFAS Profit. `said` is the text of AFAS itself, at most 300 characters; it can name a value that was sent,
 * so it is shown to the people of the connection and never leaves in a support bundle. `reference` is the log reference
 * by which the administrator finds the rest in the environment logbook.
 */
export const afasFaults = {
  'afas.credentialsRefused': {
    kind: 'credentials',
    owner: 'afasAdmin',
    nl: {
      message:
        'AFAS ({{host}}) weigert de inloggegevens: ingetrokken, verlopen, van een andere omgeving, of de app connector is geblokkeerd.',
      remedy:
        'Controleer deelnemernummer en omgeving. Kijk in Profit bij Algemeen / Beheer / App connector of Geblokkeerd uit staat, maak op het tabblad Gebruikerstokens een nieuw token (of bij OAuth een nieuw geheim) en voer dat in Pont in.',
    },
    en: {
      message:
        'AFAS ({{host}}) refuses the credentials: revoked, expired, of another environment, or the app connector is blocked.',
      remedy:
        'Check the participant number and the environment. In Profit, see at General / Management / App connector that Blocked is off, make a new token on the tab User tokens (or a new secret for OAuth) and enter it in Pont.',
    },
  },
  'afas.addressRefused': {
    kind: 'requirement',
    owner: 'afasAdmin',
    nl: {
      message: 'AFAS ({{host}}) laat dit internetadres niet toe: de app connector heeft IP-restricties.',
      remedy:
        'Voeg in Profit bij Algemeen / Beheer / App connector, tabblad IP-restricties, het vaste internetadres van deze computer toe, of haal de restrictie weg.',
    },
    en: {
      message: 'AFAS ({{host}}) does not admit this internet address: the app connector has IP restrictions.',
      remedy:
        'In Profit, at General / Management / App connector, tab IP restrictions, add the fixed internet address of this computer, or remove the restriction.',
    },
  },
  'afas.notFound': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'AFAS ({{host}}) kent dit adres niet (antwoord {{status}}).',
      remedy: 'Controleer deelnemernummer, omgeving en de naam {{subject}}.',
    },
    en: {
      message: 'AFAS ({{host}}) does not know this address (answer {{status}}).',
      remedy: 'Check the participant number, the environment and the name {{subject}}.',
    },
  },
  'afas.queryTooLong': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message:
        'De vraag aan {{subject}} is {{length}} tekens lang; AFAS neemt er hoogstens 2049 aan. Er is niets verstuurd.',
      remedy: 'Gebruik kortere kolomnamen in de GetConnector.',
    },
    en: {
      message: 'The query to {{subject}} is {{length}} characters long; AFAS takes 2049 at most. Nothing was sent.',
      remedy: 'Use shorter column names in the GetConnector.',
    },
  },
  'afas.tooMuchData': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'Het antwoord van {{subject}} wordt te groot voor AFAS.',
      remedy: 'Haal kolommen die Pont niet gebruikt uit de GetConnector, vooral lange tekst en bestanden.',
    },
    en: {
      message: 'The answer of {{subject}} becomes too large for AFAS.',
      remedy: 'Remove columns that Pont does not use from the GetConnector, long text and files above all.',
    },
  },
  'afas.connectorBlocked': {
    kind: 'requirement',
    owner: 'afasAdmin',
    nl: {
      message:
        'GetConnector {{subject}} is geblokkeerd in Profit. AFAS doet dat zelf bij te veel of te zware aanroepen.',
      remedy:
        'Zet in Profit bij Algemeen / Uitvoer / Beheer / GetConnector bij {{subject}} het vinkje Geblokkeerd uit.',
    },
    en: {
      message: 'GetConnector {{subject}} is blocked in Profit. AFAS does so itself after too many or too heavy calls.',
      remedy: 'In Profit, at General / Output / Management / GetConnector, untick Blocked for {{subject}}.',
    },
  },
  'afas.columnNotFound': {
    kind: 'requirement',
    owner: 'afasAdmin',
    nl: {
      message: 'GetConnector {{subject}} heeft geen kolom {{column}} (meer).',
      remedy:
        'Voeg de kolom {{column}} in Profit weer toe bij Algemeen / Uitvoer / Beheer / GetConnector, of kies in Pont een andere kolom.',
    },
    en: {
      message: 'GetConnector {{subject}} has no column {{column}} (any more).',
      remedy:
        'In Profit, add the column {{column}} again at General / Output / Management / GetConnector, or choose another column in Pont.',
    },
  },
  'afas.connectorNotAuthorised': {
    kind: 'requirement',
    owner: 'afasAdmin',
    nl: {
      message: '{{subject}} hoort niet bij deze app connector, of de gebruiker van het token mag het niet gebruiken.',
      remedy:
        'Voeg {{subject}} in Profit toe bij Algemeen / Beheer / App connector, tabblad GetConnectoren of UpdateConnectoren, en controleer de autorisatie van de gebruikersgroep.',
    },
    en: {
      message: '{{subject}} is not part of this app connector, or the user of the token may not use it.',
      remedy:
        'In Profit, add {{subject}} at General / Management / App connector, tab GetConnectors or UpdateConnectors, and check the authorisation of the user group.',
    },
  },
  'afas.recordLocked': {
    kind: 'transient',
    owner: 'marketer',
    nl: {
      message: 'AFAS heeft dit niet geschreven: een andere gebruiker heeft de gegevens open in Profit.',
      remedy: 'Pont probeert het vanzelf opnieuw. Blijft het, sluit dan het venster met dit contact in Profit.',
    },
    en: {
      message: 'AFAS did not write this: another user has the record open in Profit.',
      remedy: 'Pont tries again by itself. If it stays, close the window with this contact in Profit.',
    },
  },
  'afas.refused': {
    kind: 'permanent',
    owner: 'afasAdmin',
    nl: {
      message: 'AFAS weigert dit ({{subject}}): {{said}}',
      remedy:
        'Zoek in Profit in het omgevingslogboek op referentie {{reference}} en pas het contact of de koppeling van het veld aan.',
    },
    en: {
      message: 'AFAS refuses this ({{subject}}): {{said}}',
      remedy:
        'In Profit, look up reference {{reference}} in the environment logbook, then correct the contact or the mapping of the field.',
    },
  },
  'afas.unavailable': {
    kind: 'throttled',
    owner: 'partner',
    nl: {
      message: 'AFAS ({{host}}) is tijdelijk niet beschikbaar of vraagt om langzamer te gaan (antwoord {{status}}).',
      remedy: 'Wacht en probeer het opnieuw. Onderhoud en storingen staan op afasstatus.nl.',
    },
    en: {
      message: 'AFAS ({{host}}) is temporarily unavailable or asks to slow down (answer {{status}}).',
      remedy: 'Wait and try again. Maintenance and outages are on afasstatus.nl.',
    },
  },
  'afas.serverError': {
    kind: 'transient',
    owner: 'partner',
    nl: {
      message: 'AFAS ({{host}}) meldt een storing zonder uitleg (antwoord {{status}}).',
      remedy: 'Probeer het later opnieuw. Storingen staan op afasstatus.nl.',
    },
    en: {
      message: 'AFAS ({{host}}) reports a failure without an explanation (answer {{status}}).',
      remedy: 'Try again later. Outages are on afasstatus.nl.',
    },
  },
  'afas.serverTimedOut': {
    kind: 'transient',
    owner: 'partner',
    nl: {
      message: '{{subject}} duurde AFAS te lang en is door AFAS afgebroken.',
      remedy:
        'Probeer het later opnieuw. Blijft het, laat dan de GetConnector lichter maken: minder kolommen, minder tabellen.',
    },
    en: {
      message: '{{subject}} took AFAS too long and was ended by AFAS.',
      remedy: 'Try again later. If it stays, have the GetConnector made lighter: fewer columns, fewer tables.',
    },
  },
  'afas.outcomeUnknown': {
    kind: 'unknownOutcome',
    owner: 'partner',
    nl: {
      message:
        'AFAS meldt een storing bij het schrijven ({{subject}}, antwoord {{status}}). Of het is verwerkt, is nog niet bekend.',
      remedy: 'Pont leest dit contact eerst terug en beslist dan. Daar is niets voor nodig.',
    },
    en: {
      message:
        'AFAS reports a failure while writing ({{subject}}, answer {{status}}). Whether it was processed is not known yet.',
      remedy: 'Pont reads this contact back first and then decides. Nothing needs to be done for that.',
    },
  },
  'afas.truncated': {
    kind: 'transient',
    owner: 'partner',
    nl: {
      message: 'Het antwoord van AFAS over {{subject}} is onvolledig en niet te lezen.',
      remedy:
        'Probeer het opnieuw. Blijft het, controleer dan of een proxy of inlogpagina van het netwerk antwoordt in plaats van AFAS.',
    },
    en: {
      message: 'The answer of AFAS about {{subject}} is incomplete and cannot be read.',
      remedy: 'Try again. If it stays, check whether a proxy or a sign-in page of the network answers instead of AFAS.',
    },
  },
  'afas.unexpectedShape': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'Het antwoord van AFAS over {{subject}} heeft een andere opbouw dan afgesproken.',
      remedy: 'Controleer of het adres van AFAS klopt. Klopt het, stuur dan het logbestand mee met een melding.',
    },
    en: {
      message: 'The answer of AFAS about {{subject}} is built differently from what was agreed.',
      remedy: 'Check that the address is that of AFAS. If it is, send the log file along with a report.',
    },
  },
  'afas.columnTypeUnknown': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message: 'Kolom {{column}} van {{subject}} heeft een type dat Pont niet kent: {{type}}.',
      remedy: 'Haal de kolom uit de GetConnector als hij niet nodig is. Stuur anders deze melding door.',
    },
    en: {
      message: 'Column {{column}} of {{subject}} has a type that Pont does not know: {{type}}.',
      remedy: 'Remove the column from the GetConnector if it is not needed. Otherwise pass this message on.',
    },
  },
  'afas.neverWritten': {
    kind: 'requirement',
    owner: 'partner',
    nl: {
      message:
        'Veld {{field}} van {{subject}} wordt nooit naar AFAS geschreven: bedrijfsnaam, straat, huisnummer, postcode en plaats beheert AFAS. Er is niets verstuurd.',
      remedy: 'Zet de richting van dit veld op "naar Spotler".',
    },
    en: {
      message:
        'Field {{field}} of {{subject}} is never written to AFAS: company name, street, house number, postal code and city are kept in AFAS. Nothing was sent.',
      remedy: 'Set the direction of this field to "to Spotler".',
    },
  },
  'afas.tokenUnreadable': {
    kind: 'usage',
    owner: 'partner',
    nl: {
      message: 'Dit is geen AFAS-token.',
      remedy:
        'Kopieer het hele token zoals Profit het bij het aanmaken toont, van <token> tot en met </token>. Het wordt maar één keer getoond; maak anders een nieuw token.',
    },
    en: {
      message: 'This is not an AFAS token.',
      remedy:
        'Copy the whole token as Profit shows it when it is made, from <token> up to and including </token>. It is shown once only; otherwise make a new token.',
    },
  },
} as const satisfies Record<string, FaultEntry>;

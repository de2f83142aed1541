import type { SentenceParams } from '../../domain/case.ts';
import { fill } from '../fill.ts';
import type { Language } from '../language.ts';
import { inWords } from './causes.ts';

/** What a person does, by act: as an instruction, and as the report tells it afterwards. */
type Instruction = Readonly<Record<Language, { readonly todo: string; readonly done: string }>>;

const instructions: Readonly<Record<string, Instruction>> = {
  editAfas: {
    nl: {
      todo: 'Wijzig in Profit bij contact {{contact}}: {{values}}.',
      done: 'In Profit gewijzigd bij contact {{contact}}: {{values}}.',
    },
    en: {
      todo: 'In Profit, change of contact {{contact}}: {{values}}.',
      done: 'Changed in Profit of contact {{contact}}: {{values}}.',
    },
  },
  block: {
    nl: {
      todo: 'Zet in Profit bij contact {{contact}} Geblokkeerd aan.',
      done: 'Contact {{contact}} in Profit geblokkeerd.',
    },
    en: { todo: 'In Profit, tick Blocked of contact {{contact}}.', done: 'Contact {{contact}} blocked in Profit.' },
  },
  unblock: {
    nl: {
      todo: 'Zet in Profit bij contact {{contact}} Geblokkeerd uit.',
      done: 'Contact {{contact}} in Profit gedeblokkeerd.',
    },
    en: { todo: 'In Profit, untick Blocked of contact {{contact}}.', done: 'Contact {{contact}} unblocked in Profit.' },
  },
  addContact: {
    nl: {
      todo: 'Voeg in Profit onder organisatie {{organisation}} een nieuwe contactpersoon toe met: {{values}}.',
      done: 'Nieuwe contactpersoon in Profit onder organisatie {{organisation}}: {{values}}.',
    },
    en: {
      todo: 'In Profit, add a new contact person under organisation {{organisation}} with: {{values}}.',
      done: 'New contact person in Profit under organisation {{organisation}}: {{values}}.',
    },
  },
  deleteContact: {
    nl: { todo: 'Verwijder in Profit contact {{contact}}.', done: 'Contact {{contact}} in Profit verwijderd.' },
    en: { todo: 'In Profit, delete contact {{contact}}.', done: 'Contact {{contact}} deleted in Profit.' },
  },
  move: {
    nl: {
      todo: 'Maak in Profit van de persoon van contact {{contact}} een contactpersoon bij organisatie {{organisation}} met: {{values}}. Verwijder daarna contact {{contact}}.',
      done: 'De persoon van contact {{contact}} is in Profit verhuisd naar organisatie {{organisation}}: {{values}}.',
    },
    en: {
      todo: 'In Profit, make the person of contact {{contact}} a contact person at organisation {{organisation}} with: {{values}}. Then delete contact {{contact}}.',
      done: 'The person of contact {{contact}} moved to organisation {{organisation}} in Profit: {{values}}.',
    },
  },
  merge: {
    nl: {
      todo: 'Voeg in Profit de persoon van contact {{contact}} samen met die van contact {{keep}}, zodat alleen contact {{keep}} overblijft.',
      done: 'Contact {{contact}} is in Profit samengevoegd met contact {{keep}}.',
    },
    en: {
      todo: 'In Profit, merge the person of contact {{contact}} into that of contact {{keep}}, so that only contact {{keep}} is left.',
      done: 'Contact {{contact}} was merged into contact {{keep}} in Profit.',
    },
  },
  unsubscribe: {
    nl: {
      todo: 'Meld contact {{contact}} af voor permissie {{bit}} met de afmeldlink in een mail van Spotler.',
      done: 'Contact {{contact}} meldde zich in Spotler af voor permissie {{bit}}.',
    },
    en: {
      todo: 'Unsubscribe contact {{contact}} from permission {{bit}} with the link in a mail of Spotler.',
      done: 'Contact {{contact}} unsubscribed from permission {{bit}} in Spotler.',
    },
  },
  optOut: {
    nl: {
      todo: 'Meld contact {{contact}} in Spotler overal voor af.',
      done: 'Contact {{contact}} meldde zich in Spotler overal voor af.',
    },
    en: {
      todo: 'Opt contact {{contact}} out of everything in Spotler.',
      done: 'Contact {{contact}} opted out of everything in Spotler.',
    },
  },
  bounce: {
    nl: {
      todo: 'Stuur vanuit Spotler een mail aan contact {{contact}} terwijl het adres niet bestaat, zodat die hard bounct.',
      done: 'Een mail aan contact {{contact}} kwam als harde bounce terug.',
    },
    en: {
      todo: 'Send a mail from Spotler to contact {{contact}} while its address does not exist, so that it bounces hard.',
      done: 'A mail to contact {{contact}} came back as a hard bounce.',
    },
  },
  activate: {
    nl: {
      todo: 'Zet contact {{contact}} in Spotler weer op actief.',
      done: 'Contact {{contact}} in Spotler weer op actief gezet.',
    },
    en: {
      todo: 'Make contact {{contact}} active again in Spotler.',
      done: 'Contact {{contact}} made active again in Spotler.',
    },
  },
  form: {
    nl: {
      todo: 'Vul voor contact {{contact}} het wijzigingsformulier van Spotler in: {{values}}.',
      done: 'Wijzigingsformulier van Spotler ingevuld voor contact {{contact}}: {{values}}.',
    },
    en: {
      todo: 'Fill in the profile-change form of Spotler for contact {{contact}}: {{values}}.',
      done: 'Profile-change form of Spotler filled in for contact {{contact}}: {{values}}.',
    },
  },
  editSpotler: {
    nl: {
      todo: 'Wijzig in Spotler bij contact {{contact}}: {{values}}.',
      done: 'In Spotler gewijzigd bij contact {{contact}}: {{values}}.',
    },
    en: {
      todo: 'In Spotler, change of contact {{contact}}: {{values}}.',
      done: 'Changed in Spotler of contact {{contact}}: {{values}}.',
    },
  },
  addToStaticList: {
    nl: {
      todo: 'Zet contact {{contact}} in Spotler op een statische lijst.',
      done: 'Contact {{contact}} staat in Spotler op een statische lijst.',
    },
    en: {
      todo: 'Put contact {{contact}} on a static list in Spotler.',
      done: 'Contact {{contact}} is on a static list in Spotler.',
    },
  },
  removeFromStaticList: {
    nl: {
      todo: 'Haal contact {{contact}} in Spotler van de statische lijst.',
      done: 'Contact {{contact}} is van de statische lijst gehaald.',
    },
    en: {
      todo: 'Take contact {{contact}} off the static list in Spotler.',
      done: 'Contact {{contact}} was taken off the static list.',
    },
  },
  revokeToken: {
    nl: {
      todo: 'Zet in Profit bij de app connector Geblokkeerd aan, zodat de toegang van Pont ingetrokken is.',
      done: 'De toegang van de app connector is ingetrokken.',
    },
    en: {
      todo: 'In Profit, tick Blocked of the app connector, so that the access of Pont is withdrawn.',
      done: 'The access of the app connector was withdrawn.',
    },
  },
  restoreToken: {
    nl: {
      todo: 'Zet in Profit bij de app connector Geblokkeerd uit.',
      done: 'De toegang van de app connector is hersteld.',
    },
    en: {
      todo: 'In Profit, untick Blocked of the app connector.',
      done: 'The access of the app connector was restored.',
    },
  },
  blockConnector: {
    nl: {
      todo: 'Zet in Profit bij GetConnector {{connector}} Geblokkeerd aan.',
      done: 'GetConnector {{connector}} geblokkeerd.',
    },
    en: { todo: 'In Profit, tick Blocked of GetConnector {{connector}}.', done: 'GetConnector {{connector}} blocked.' },
  },
  unblockConnector: {
    nl: {
      todo: 'Zet in Profit bij GetConnector {{connector}} Geblokkeerd uit.',
      done: 'GetConnector {{connector}} gedeblokkeerd.',
    },
    en: {
      todo: 'In Profit, untick Blocked of GetConnector {{connector}}.',
      done: 'GetConnector {{connector}} unblocked.',
    },
  },
  removeColumn: {
    nl: {
      todo: 'Haal in Profit kolom {{column}} uit GetConnector {{connector}}.',
      done: 'Kolom {{column}} uit GetConnector {{connector}} gehaald.',
    },
    en: {
      todo: 'In Profit, take column {{column}} out of GetConnector {{connector}}.',
      done: 'Column {{column}} taken out of GetConnector {{connector}}.',
    },
  },
  restoreColumn: {
    nl: {
      todo: 'Zet in Profit kolom {{column}} terug in GetConnector {{connector}}.',
      done: 'Kolom {{column}} teruggezet in GetConnector {{connector}}.',
    },
    en: {
      todo: 'In Profit, put column {{column}} back into GetConnector {{connector}}.',
      done: 'Column {{column}} put back into GetConnector {{connector}}.',
    },
  },
  hideRows: {
    nl: {
      todo: 'Verberg in Profit met de filterautorisatie van de gebruikersgroep zes van de tien kanaries. Dat kan tot 30 minuten duren.',
      done: 'De filterautorisatie verbergt de meeste kanaries.',
    },
    en: {
      todo: 'In Profit, hide six in ten canaries by the filter authorisation of the user group. That may take up to 30 minutes.',
      done: 'The filter authorisation hides most canaries.',
    },
  },
  showRows: {
    nl: {
      todo: 'Laat in Profit alle kanaries weer zien (filterautorisatie van de gebruikersgroep).',
      done: 'De filterautorisatie laat alle kanaries weer zien.',
    },
    en: {
      todo: 'In Profit, show all canaries again (filter authorisation of the user group).',
      done: 'The filter authorisation shows all canaries again.',
    },
  },
};

/** What a person is asked to do. */
export function instructionSentence(code: string, params: SentenceParams, language: Language): string {
  return fill(instructions[code]?.[language].todo ?? code, inWords(params, language));
}

/** What was done, in the report. */
export function stepSentence(code: string, params: SentenceParams, language: Language): string {
  return fill(instructions[code]?.[language].done ?? code, inWords(params, language));
}

export const allInstructions = instructions;

import type { CheckText } from './check-text.ts';

/** X03: directions that cannot be. */
export const x03 = {
  menu: [],
  nl: {
    title: 'Richtingen die kunnen',
    what: 'Uit Spotler komen alleen tekst en ja/nee terug naar AFAS. Tabelkoppelingen, getallen, datums, bedrijfsnaam en adres gaan wel naar Spotler, maar komen nooit terug.',
    remedy: 'Zet deze velden in de koppeling op de richting naar Spotler. Vraag ze ook niet op een profielformulier.',
    outcomes: {
      pass: 'Elke gekozen richting kan.',
      types: 'Kan niet terug naar AFAS, want geen tekst of ja/nee: {{columns}}.',
      tableLinks: 'Kan niet terug naar AFAS, want een tabelkoppeling: {{columns}}.',
      never: 'Gaat nooit terug naar AFAS (bedrijfsnaam of adres): {{columns}}.',
    },
  },
  en: {
    title: 'Directions that are possible',
    what: 'Only text and yes/no return from Spotler to AFAS. Table links, numbers, dates, company name and address do go to Spotler, but never come back.',
    remedy:
      'Set the direction of these fields to Spotler in the connection. Do not ask for them on a profile form either.',
    outcomes: {
      pass: 'Each chosen direction is possible.',
      types: 'Cannot return to AFAS, being neither text nor yes/no: {{columns}}.',
      tableLinks: 'Cannot return to AFAS, being a table link: {{columns}}.',
      never: 'Never returns to AFAS (company name or address): {{columns}}.',
    },
  },
} as const satisfies CheckText;

import { spotlerMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** S02: mapped properties exist and take what the columns hold. */
export const s02 = {
  menu: [spotlerMenu('Settings / Database fields')],
  nl: {
    title: 'Gekoppelde velden bestaan in Spotler en passen',
    what: 'Kijkt of elk gekoppeld veld in Spotler bestaat en zichtbaar is, en of het type past bij de kolom in AFAS. Een waarde die Spotler niet accepteert, wordt overgeslagen en gemeld.',
    remedy:
      'Controleer in Spotler of het veld bestaat en zichtbaar is, of pas de koppeling aan. Alleen de eigenaar van het account kan velden toevoegen.',
    remedies: { types: 'Koppel aan een veld van een passend type, of aan een tekstveld.' },
    outcomes: {
      pass: 'Alle gekoppelde velden bestaan en passen.',
      missing: 'Bestaat niet of is niet zichtbaar in Spotler: {{properties}}.',
      lists: 'Een lijstveld kan niet als gewoon veld gekoppeld worden: {{properties}}.',
      types: 'Past niet bij het type van de kolom in AFAS: {{properties}}.',
    },
  },
  en: {
    title: 'Mapped properties exist in Spotler and fit',
    what: 'Looks whether each mapped property exists in Spotler and is visible, and whether its type fits the column in AFAS. A value that Spotler does not take is skipped and reported.',
    remedy:
      'Check in Spotler that the field exists and is visible, or change the mapping. Only the owner of the account can add fields.',
    remedies: { types: 'Map to a property of a fitting type, or to a text.' },
    outcomes: {
      pass: 'All mapped properties exist and fit.',
      missing: 'Does not exist or is not visible in Spotler: {{properties}}.',
      lists: 'A list field cannot be mapped as an ordinary field: {{properties}}.',
      types: 'Does not fit the type of the column in AFAS: {{properties}}.',
    },
  },
} as const satisfies CheckText;

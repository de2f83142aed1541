import { spotlerMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** S03: a permission exists for every mapped bit. */
export const s03 = {
  menu: [spotlerMenu('Settings / Permissions')],
  nl: {
    title: 'Gekoppelde permissies bestaan in Spotler',
    what: 'Een permissie is in Spotler een regel met een vast nummer (bit); de naam kan veranderen, het nummer niet. Kijkt of elk gekoppeld nummer er nog is.',
    remedy: 'Controleer in Spotler welke permissies er zijn en pas de koppeling aan.',
    outcomes: {
      pass: 'Alle gekoppelde permissies bestaan.',
      missing: 'Geen permissie met bit {{bits}}. Wel aanwezig: {{present}}.',
    },
  },
  en: {
    title: 'Mapped permissions exist in Spotler',
    what: 'A permission is an entry with a fixed number (bit) in Spotler; its name can change, its number does not. Looks whether each mapped number is still there.',
    remedy: 'Check in Spotler which permissions there are and change the mapping.',
    outcomes: {
      pass: 'All mapped permissions exist.',
      missing: 'No permission with bit {{bits}}. Present are: {{present}}.',
    },
  },
} as const satisfies CheckText;

import { spotlerMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** S01: Spotler accepts the key pair. */
export const s01 = {
  menu: [spotlerMenu('Settings / Account & Billing / Integrations / Configurations')],
  nl: {
    title: 'Spotler accepteert key en secret',
    what: 'Vraagt Spotler naar zijn velden; dat lukt alleen met een geldig sleutelpaar en een actieve REST API-licentie.',
    remedy:
      'Controleer bij Spotler de key en het secret, of maak een nieuwe authenticatie (New authentication) en voer die in.',
    outcomes: { pass: 'Spotler accepteert key en secret.' },
  },
  en: {
    title: 'Spotler accepts key and secret',
    what: 'Asks Spotler for its properties; that only works with a valid key pair and an active REST API licence.',
    remedy: 'Check key and secret in Spotler, or make a new authentication (New authentication) and enter that.',
    outcomes: { pass: 'Spotler accepts key and secret.' },
  },
} as const satisfies CheckText;

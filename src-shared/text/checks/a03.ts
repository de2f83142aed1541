import { profitMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** A03: a fixed list of IP addresses is recognised. */
export const a03 = {
  menu: [profitMenu('appConnector', 'ipRestrictions')],
  nl: {
    title: 'Geen IP-restrictie in de weg',
    what: 'Herkent dat AFAS het IP-adres van deze computer weigert (antwoord 403), omdat de app connector een vaste lijst van adressen heeft. Het gaat om het openbare adres van het netwerk; dat kan na een herstart van de router of onderweg een ander zijn.',
    remedy:
      'Voeg het openbare IP-adres van deze computer toe met toegang Toestaan, of gebruik een netwerk met een vast adres. Een bereik (CIDR) mag ook.',
    outcomes: { pass: 'AFAS laat dit IP-adres toe.' },
  },
  en: {
    title: 'No IP restriction in the way',
    what: 'Recognises that AFAS refuses the IP address of this computer (answer 403), because the app connector has a fixed list of addresses. It is the public address of the network that counts; after a restart of the router or on the road that can be another one.',
    remedy:
      'Add the public IP address of this computer with access Allow, or use a network with a fixed address. A range (CIDR) will do as well.',
    outcomes: { pass: 'AFAS admits this IP address.' },
  },
} as const satisfies CheckText;

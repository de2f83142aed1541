import { profitMenu } from '../profit-menu.ts';
import type { CheckText } from './check-text.ts';

/** A02: the credential is accepted; its end, where AFAS tells. */
export const a02 = {
  menu: [profitMenu('appConnector', 'userTokens'), profitMenu('appConnector', 'general')],
  nl: {
    title: 'AFAS accepteert de inloggegevens',
    what: 'Kijkt of AFAS token of OAuth-client accepteert, of het token een einddatum heeft, en hoe lang klassieke tokens nog werken (tot en met 31-08-2027). Hoe oud een token is, vertelt AFAS alleen in het rapport van de Auditor.',
    remedy:
      'Maak in Profit een nieuw token voor dezelfde gebruiker, of stap over op OAuth, en voer de gegevens opnieuw in.',
    outcomes: {
      pass: 'AFAS accepteert de inloggegevens.',
      classicToken:
        'AFAS accepteert het token. Klassieke tokens werken tot en met 31-08-2027; plan op tijd de overstap naar OAuth.',
      classicTokenSoon:
        'AFAS accepteert het token, maar klassieke tokens stoppen op 31-08-2027. Stap nu over op OAuth.',
      classicTokenEnded:
        'Klassieke tokens zijn per 31-08-2027 beëindigd. Dat AFAS dit token nog accepteert, kan elk moment ophouden.',
      expires: 'AFAS accepteert het token, maar het verloopt op {{date}}.',
      expiryTold: 'Volgens AFAS heeft het token een beperkte geldigheid: {{expiry}}.',
    },
  },
  en: {
    title: 'AFAS accepts the credentials',
    what: 'Looks whether AFAS accepts token or OAuth client, whether the token has an end date, and how long classic tokens still work (until 31-08-2027). How old a token is, AFAS only tells in the report of its Auditor.',
    remedy: 'Make a new token in Profit for the same user, or change to OAuth, and enter the credentials again.',
    outcomes: {
      pass: 'AFAS accepts the credentials.',
      classicToken: 'AFAS accepts the token. Classic tokens work until 31-08-2027; plan the change to OAuth in time.',
      classicTokenSoon: 'AFAS accepts the token, but classic tokens stop on 31-08-2027. Change to OAuth now.',
      classicTokenEnded:
        'Classic tokens ended on 31-08-2027. That AFAS still accepts this token can stop at any moment.',
      expires: 'AFAS accepts the token, but it expires on {{date}}.',
      expiryTold: 'According to AFAS the token has a limited validity: {{expiry}}.',
    },
  },
} as const satisfies CheckText;

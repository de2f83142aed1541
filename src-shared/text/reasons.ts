import type { Owner } from '../domain/owner.ts';
import type { Language } from './language.ts';

type Reason = { readonly owner: Owner; readonly nl: string; readonly en: string };

/** Why one contact is in a list, by code. */
const reasons: Readonly<Record<string, Reason>> = {
  'contact.noEmail': { owner: 'afasAdmin', nl: 'Geen e-mailadres in AFAS.', en: 'No e-mail address in AFAS.' },
  'contact.invalidEmail': {
    owner: 'afasAdmin',
    nl: 'Het e-mailadres in AFAS kan niet bestaan.',
    en: 'The e-mail address in AFAS cannot exist.',
  },
  'contact.noOrganisation': {
    owner: 'afasAdmin',
    nl: 'Hangt in AFAS niet onder een organisatie.',
    en: 'Does not hang under an organisation in AFAS.',
  },
  'field.conflict': {
    owner: 'marketer',
    nl: 'Een veld verschilt aan beide kanten; er is niets overschreven.',
    en: 'A field differs on both sides; nothing was overwritten.',
  },
  'field.flapping': {
    owner: 'partner',
    nl: 'Een veld springt heen en weer tussen dezelfde waarden; het staat stil tot iemand kiest.',
    en: 'A field swings to and fro between the same values; it rests until somebody chooses.',
  },
  'field.undone': {
    owner: 'marketer',
    nl: 'Een wijziging is teruggedraaid; de kanten verschillen tot iemand kiest.',
    en: 'A change was undone; the sides differ until somebody chooses.',
  },
  'afas.refused': {
    owner: 'afasAdmin',
    nl: 'AFAS weigert de wijziging uit Spotler.',
    en: 'AFAS refuses the change from Spotler.',
  },
  'spotler.PROPERTY_INVALID': {
    owner: 'afasAdmin',
    nl: 'Spotler weigert een waarde van dit contact.',
    en: 'Spotler refuses a value of this contact.',
  },
  'spotler.INVALID_PROPERTY': {
    owner: 'afasAdmin',
    nl: 'Spotler weigert een waarde van dit contact.',
    en: 'Spotler refuses a value of this contact.',
  },
  'spotler.CONTACT_OPTOUT': {
    owner: 'marketer',
    nl: 'Dit contact heeft zich in Spotler overal voor afgemeld.',
    en: 'This contact opted out of everything in Spotler.',
  },
  'spotler.NO_ACTIVE_CHANNEL': {
    owner: 'afasAdmin',
    nl: 'Spotler vindt geen bruikbaar e-mailadres bij dit contact.',
    en: 'Spotler finds no usable e-mail address for this contact.',
  },
};

const unknown: Reason = {
  owner: 'marketer',
  nl: 'Spotler heeft dit contact geweigerd.',
  en: 'Spotler refused this contact.',
};

/** Sentence and owner for a code; the other side's own words are added where it gave any. */
export function reasonOf(code: string, said: string | null, language: Language): { owner: Owner; message: string } {
  const reason = reasons[code] ?? unknown;
  const words = said === null || said === '' ? '' : ` (${said})`;
  return { owner: reason.owner, message: `${reason[language]}${words}` };
}

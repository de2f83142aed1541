import type { LedgerCause, LedgerEntry, LedgerSide } from '../domain/ledger.ts';
import type { Owner } from '../domain/owner.ts';
import type { Language } from './language.ts';

type Sentence = Readonly<Record<Language, string>>;

/** Why a permission changed, and who can say more about it. */
export const ledgerCauses: Readonly<Record<LedgerCause, Sentence & { readonly owner: Owner }>> = {
  'afas.new': {
    owner: 'afasAdmin',
    nl: 'Het contact is nieuw; zo stond de permissie in AFAS.',
    en: 'The contact is new; this is how the permission stood in AFAS.',
  },
  'afas.yes': {
    owner: 'afasAdmin',
    nl: 'In AFAS is de permissie op ja gezet.',
    en: 'The permission was set to yes in AFAS.',
  },
  'afas.no': {
    owner: 'afasAdmin',
    nl: 'In AFAS staat de permissie op nee.',
    en: 'The permission is no in AFAS.',
  },
  'afas.blocked': {
    owner: 'afasAdmin',
    nl: 'Het contact is geblokkeerd in AFAS.',
    en: 'The contact is blocked in AFAS.',
  },
  'afas.unblocked': {
    owner: 'afasAdmin',
    nl: 'Het contact is in AFAS niet meer geblokkeerd, of is er terug.',
    en: 'The contact is no longer blocked in AFAS, or is back there.',
  },
  'afas.vanished': {
    owner: 'afasAdmin',
    nl: 'Twee volledige runs achtereen liet AFAS het contact niet meer zien.',
    en: 'AFAS did not show the contact in two full runs in a row.',
  },
  'spotler.unsubscribed': {
    owner: 'marketer',
    nl: 'De permissie is in Spotler uitgezet.',
    en: 'The permission was switched off in Spotler.',
  },
  'spotler.optedOut': {
    owner: 'marketer',
    nl: 'Het contact heeft zich in Spotler overal voor afgemeld of is daar op inactief gezet.',
    en: 'The contact opted out of everything in Spotler or was made inactive there.',
  },
  'spotler.subscribed': {
    owner: 'marketer',
    nl: 'De permissie is in Spotler aangezet.',
    en: 'The permission was switched on in Spotler.',
  },
  'address.optedOut': {
    owner: 'marketer',
    nl: 'Een ander contact met hetzelfde e-mailadres heeft zich afgemeld.',
    en: 'Another contact with the same e-mail address opted out.',
  },
  'person.optedOut': {
    owner: 'marketer',
    nl: 'Dezelfde persoon heeft zich als een ander contact afgemeld.',
    en: 'The same person opted out as another contact.',
  },
  'guard.newAddress': {
    owner: 'marketer',
    nl: 'Het contact had zich afgemeld en kreeg een nieuw e-mailadres; de afmelding blijft gelden.',
    en: 'The contact had opted out and got a new e-mail address; the opt-out still holds.',
  },
  undo: { owner: 'marketer', nl: 'Een run is ongedaan gemaakt.', en: 'A run was undone.' },
};

/** What then happened on a side. */
export const ledgerEffects: Readonly<Record<LedgerSide, Readonly<Record<'yes' | 'no' | 'notWritten', Sentence>>>> = {
  afas: {
    yes: { nl: 'In AFAS op ja gezet.', en: 'Set to yes in AFAS.' },
    no: { nl: 'In AFAS op nee gezet.', en: 'Set to no in AFAS.' },
    notWritten: { nl: 'Vastgelegd, niet in AFAS geschreven.', en: 'Recorded, not written to AFAS.' },
  },
  spotler: {
    yes: { nl: 'In Spotler aangezet.', en: 'Switched on in Spotler.' },
    no: { nl: 'In Spotler uitgezet.', en: 'Switched off in Spotler.' },
    notWritten: { nl: 'Vastgelegd, niet in Spotler geschreven.', en: 'Recorded, not written to Spotler.' },
  },
};

/** A line whose sealed content no longer opens. */
export const ledgerUnreadable = {
  code: 'ledger.unreadable',
  owner: 'partner',
  nl: 'Deze regel is buiten Pont om gewijzigd en kan niet meer gelezen worden.',
  en: 'This line was changed outside Pont and can no longer be read.',
} as const satisfies Sentence & { code: string; owner: Owner };

/** Cause and effect of a line in words. */
export function ledgerSentence({ cause, side, to, written }: LedgerEntry, language: Language): string {
  const effect = ledgerEffects[side][written ? (to ? 'yes' : 'no') : 'notWritten'];
  return `${ledgerCauses[cause][language]} ${effect[language]}`;
}

/** Words of the table and of an export. */
export const ledgerWords = {
  nl: { yes: 'ja', no: 'nee', written: 'geschreven', notWritten: 'niet geschreven' },
  en: { yes: 'yes', no: 'no', written: 'written', notWritten: 'not written' },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

/** How a side is called; the same in both languages. */
export const ledgerSides: Readonly<Record<LedgerSide, string>> = { afas: 'AFAS', spotler: 'Spotler' };

export type LedgerColumn =
  | 'seq'
  | 'at'
  | 'contactId'
  | 'email'
  | 'permission'
  | 'bit'
  | 'side'
  | 'from'
  | 'to'
  | 'cause'
  | 'evidenceAt'
  | 'written'
  | 'run';

/** Column heads of the table and of an export. */
export const ledgerColumns: Readonly<Record<Language, Readonly<Record<LedgerColumn, string>>>> = {
  nl: {
    seq: 'Regel',
    at: 'Tijd',
    contactId: 'ContactId',
    email: 'E-mail',
    permission: 'Permissie',
    bit: 'Bit',
    side: 'Waar',
    from: 'Van',
    to: 'Naar',
    cause: 'Oorzaak',
    evidenceAt: 'Gebeurd op',
    written: 'Geschreven',
    run: 'Run',
  },
  en: {
    seq: 'Line',
    at: 'Time',
    contactId: 'ContactId',
    email: 'E-mail',
    permission: 'Permission',
    bit: 'Bit',
    side: 'Where',
    from: 'From',
    to: 'To',
    cause: 'Cause',
    evidenceAt: 'Happened at',
    written: 'Written',
    run: 'Run',
  },
};

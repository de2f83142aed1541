import type { PeopleList } from '../../contract/history.ts';
import type { Language } from '../language.ts';

/** How a list is called in the name of its file: no spaces, no accents. */
export const listFileWords: Readonly<Record<Language, Readonly<Record<PeopleList, string>>>> = {
  nl: { excluded: 'uitgesloten', failed: 'mislukt', conflict: 'conflicten' },
  en: { excluded: 'excluded', failed: 'failed', conflict: 'conflicts' },
};

/** How what comes out of the checks is called in the name of its file. */
export const checkFileWords: Readonly<Record<Language, Readonly<Record<'people' | 'todo' | 'guide', string>>>> = {
  nl: { people: 'contacten', todo: 'actiepunten', guide: 'handleiding' },
  en: { people: 'contacts', todo: 'to-do', guide: 'guide' },
};
/** The consent ledger, likewise. */
export const ledgerFileWord: Readonly<Record<Language, string>> = { nl: 'toestemmingenlogboek', en: 'consent-ledger' };

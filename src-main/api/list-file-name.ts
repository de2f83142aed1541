import type { PeopleList } from '../../src-shared/contract/history.ts';
import { ledgerFileWord, listFileWords } from '../../src-shared/text/host/list-file.ts';
import type { Language } from '../../src-shared/text/language.ts';

/** Name of a downloaded list, for instance `acme-excluded-2026-11-23.csv`; the date is the reader's own day. */
export function listFileName(connection: string, list: PeopleList, language: Language, at: Date): string {
  return `${connection}-${listFileWords[language][list]}-${dayOf(at)}.csv`;
}

/** Name of a downloaded consent ledger, for instance `acme-consent-ledger-2026-11-23.csv`. */
export function ledgerFileName(connection: string, language: Language, at: Date): string {
  return `${connection}-${ledgerFileWord[language]}-${dayOf(at)}.csv`;
}

/** The reader's own day, as it stands in the name of a file. */
export function dayOf(at: Date): string {
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'));
  return day.join('-');
}

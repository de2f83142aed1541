import type { WaitingItem } from '../../src-shared/domain/waiting.ts';
import { fill } from '../../src-shared/text/fill.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { ownerNames } from '../../src-shared/text/owners.ts';
import { waitingColumns, waitingSentences } from '../../src-shared/text/waiting.ts';
import type { Store, WaitingRow } from '../store/index.ts';
import type { ListView } from './list-view.ts';

/** Somebody who waits, with what a person can do about it. Who is not in Spotler under an own id is named first. */
export function waitingItem({ key, name, email, suggestions }: WaitingRow, language: Language): WaitingItem {
  const free = suggestions.find(({ inSpotler }) => !inSpotler);
  const best = free ?? suggestions[0];
  const sentence = waitingSentences[best === undefined ? 'none' : best === free ? 'free' : 'taken'][language];
  const named = best === undefined || best.name === '' ? '' : ` (${best.name})`;
  const message = fill(sentence, { contactId: best?.contactId ?? '', name: named });
  return {
    contactId: null,
    key,
    name,
    email,
    code: 'contact.waiting',
    owner: 'marketer',
    message,
    suggestions: [...suggestions],
  };
}

/** The waiting room: contacts of Spotler that belong to no contact of AFAS yet. */
export function waitingView(
  store: Pick<Store, 'waitingContacts' | 'waitingCount'>,
  language: Language,
): ListView<WaitingRow> {
  return {
    rows: (page) => store.waitingContacts(page),
    count: () => store.waitingCount(),
    sheet: {
      heads: waitingColumns[language],
      rows(row) {
        const { name, email, suggestions, message, owner } = waitingItem(row, language);
        const ids = suggestions.map(({ contactId }) => contactId).join(', ');
        const names = suggestions.map((one) => one.name).join(', ');
        return [[name, email ?? '', ids, names, message, ownerNames[language][owner]]];
      },
      item: (row) => waitingItem(row, language),
    },
    lines(row) {
      const { name, email, message } = waitingItem(row, language);
      return [[email ?? '–', name, message].join('  ')];
    },
  };
}

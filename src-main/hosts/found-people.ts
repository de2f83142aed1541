import type { FoundList, FoundPerson } from '../../src-shared/domain/check.ts';
import { foundSentences } from '../../src-shared/text/checks/people.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { ownerNames } from '../../src-shared/text/owners.ts';
import { peopleColumns } from '../../src-shared/text/people.ts';
import type { OpenShelf, ShelvedPerson } from '../store/shelf.ts';
import { csvText } from './export-file.ts';
import type { ListView } from './list-view.ts';

type Shelf = Pick<OpenShelf, 'people' | 'countPeople'>;

/** Somebody whom a check found, with the reasons in words. */
function foundOf({ contactId, name, email, organisation, lists }: ShelvedPerson, language: Language): FoundPerson {
  const [first] = lists;
  const message = lists.map((list) => foundSentences[list][language]).join(' ');
  const owner = first === undefined ? 'partner' : foundSentences[first].owner;
  return { contactId, name, email, organisation, code: `contact.${first ?? ''}`, owner, message };
}

/** People in any of these lists, as every face shows them. */
export function foundView(shelf: Shelf, lists: readonly FoundList[], language: Language): ListView<ShelvedPerson> {
  return {
    rows: (page) => shelf.people(lists, page),
    count: () => shelf.countPeople(lists),
    sheet: {
      heads: peopleColumns[language],
      rows(one) {
        const { contactId, name, email, organisation, message, owner } = foundOf(one, language);
        return [[contactId, name, email ?? '', organisation ?? '', message, ownerNames[language][owner]]];
      },
      item: (one) => foundOf(one, language),
    },
    lines(one) {
      const { contactId, name, email, message } = foundOf(one, language);
      return [[contactId, name, email ?? '–', message].join('  ')];
    },
  };
}

/** One page; `search` looks in name, e-mail address, organisation and id, regardless of case. */
export function foundPage(
  shelf: Shelf,
  query: {
    readonly lists: readonly FoundList[];
    readonly search: string;
    readonly offset: number;
    readonly limit: number;
  },
  language: Language,
): { items: FoundPerson[]; total: number } {
  const { lists, offset, limit } = query;
  const wanted = query.search.trim().toLowerCase();
  if (wanted === '') {
    const items = Array.from(shelf.people(lists, { offset, limit }), (one) => foundOf(one, language));
    return { items, total: shelf.countPeople(lists) };
  }
  // What is sealed cannot be searched by SQLite: people are opened one by one, and only the page is kept.
  const items: FoundPerson[] = [];
  let total = 0;
  for (const one of shelf.people(lists)) {
    const texts = [one.name, one.email, one.organisation, one.contactId];
    if (!texts.some((text) => text?.toLowerCase().includes(wanted) === true)) continue;
    if (total >= offset && items.length < limit) items.push(foundOf(one, language));
    total += 1;
  }
  return { items, total };
}

/** All of them as CSV, for a window that saves it. */
export function foundCsv(shelf: Shelf, lists: readonly FoundList[], language: Language): string {
  const { rows, sheet } = foundView(shelf, lists, language);
  return csvText([sheet.heads, ...Array.from(rows(), (one) => sheet.rows(one)).flat()], true);
}

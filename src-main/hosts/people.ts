import type { PeopleList } from '../../src-shared/contract/history.ts';
import type { ListedContact } from '../../src-shared/domain/person.ts';
import { ownerNames } from '../../src-shared/text/owners.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { peopleColumns } from '../../src-shared/text/people.ts';
import { reasonOf } from '../../src-shared/text/reasons.ts';
import type { ListedRow, Store } from '../store/index.ts';
import { csvText } from './export-file.ts';
import type { ListView } from './list-view.ts';

type Lists = Pick<Store, 'inState' | 'countInState'>;

/** A contact of a list with its reason in words. */
export function listed(row: ListedRow, language: Language): ListedContact {
  const { contactId, name, email, organisation, state, code, said } = row;
  return { contactId, name, email, organisation, state, code, ...reasonOf(code, said, language) };
}

/** Excluded, failed or conflicting contacts with their reason. */
export function peopleView(store: Lists, list: PeopleList, language: Language): ListView<ListedRow> {
  return {
    rows: (page) => store.inState(list, page),
    count: () => store.countInState(list),
    sheet: {
      heads: peopleColumns[language],
      rows(row) {
        const { contactId, name, email, organisation, owner, message } = listed(row, language);
        return [[contactId, name, email ?? '', organisation ?? '', message, ownerNames[language][owner]]];
      },
      item: (row) => listed(row, language),
    },
    lines(row) {
      const { contactId, name, email, message } = listed(row, language);
      return [[contactId, name, email ?? '–', message].join('  ')];
    },
  };
}

/** One page of a list; `search` looks in name, e-mail address, organisation and id, regardless of case. */
export function peoplePage(
  store: Lists,
  query: { readonly list: PeopleList; readonly search: string; readonly offset: number; readonly limit: number },
  language: Language,
): { items: ListedContact[]; total: number } {
  const { list, offset, limit } = query;
  const wanted = query.search.trim().toLowerCase();
  if (wanted === '') {
    const items = Array.from(store.inState(list, { offset, limit }), (row) => listed(row, language));
    return { items, total: store.countInState(list) };
  }
  // What is sealed cannot be searched by the state file: rows are opened one by one, and only the page is kept.
  const items: ListedContact[] = [];
  let total = 0;
  for (const row of store.inState(list)) {
    if (!matches(row, wanted)) continue;
    if (total >= offset && items.length < limit) items.push(listed(row, language));
    total += 1;
  }
  return { items, total };
}

function matches({ name, email, organisation, contactId }: ListedRow, wanted: string): boolean {
  return [name, email, organisation, contactId].some((text) => text?.toLowerCase().includes(wanted) === true);
}

/** A list as CSV, for a window that saves it. */
export function peopleCsv(store: Lists, list: PeopleList, language: Language): string {
  const { rows, sheet } = peopleView(store, list, language);
  return csvText([sheet.heads, ...Array.from(rows(), (row) => sheet.rows(row)).flat()], true);
}

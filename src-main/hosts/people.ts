import { stringify } from 'csv-stringify/sync';
import type { PeopleList } from '../../src-shared/contract/history.ts';
import type { ListedContact } from '../../src-shared/domain/person.ts';
import { ownerNames } from '../../src-shared/text/owners.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { peopleColumns } from '../../src-shared/text/people.ts';
import { reasonOf } from '../../src-shared/text/reasons.ts';
import type { ListedRow, Store } from '../store/index.ts';

/** A contact of a list with its reason in words. */
export function listed(row: ListedRow, language: Language): ListedContact {
  const { contactId, name, email, organisation, state, code, said } = row;
  return { contactId, name, email, organisation, state, code, ...reasonOf(code, said, language) };
}

/** One page of a list; `search` looks in name, e-mail address, organisation and id, regardless of case. */
export function peoplePage(
  store: Store,
  query: { readonly list: PeopleList; readonly search: string; readonly offset: number; readonly limit: number },
  language: Language,
): { items: ListedContact[]; total: number } {
  const wanted = query.search.trim().toLowerCase();
  const items: ListedContact[] = [];
  let total = 0;
  for (const row of store.inState(query.list)) {
    if (wanted !== '' && !matches(row, wanted)) continue;
    if (total >= query.offset && items.length < query.limit) items.push(listed(row, language));
    total += 1;
  }
  return { items, total };
}

function matches({ name, email, organisation, contactId }: ListedRow, wanted: string): boolean {
  return [name, email, organisation, contactId].some((text) => text?.toLowerCase().includes(wanted) === true);
}

/** A list as CSV that a Dutch Excel opens: `;`, byte order mark, and cells that would run as a formula defused. */
export function peopleCsv(store: Store, list: PeopleList, language: Language): string {
  const rows = Array.from(store.inState(list), (row) => {
    const { contactId, name, email, organisation, owner, message } = listed(row, language);
    return [contactId, name, email, organisation, message, ownerNames[language][owner]];
  });
  return stringify([peopleColumns[language], ...rows], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

import type { ConflictItem } from '../../src-shared/domain/conflict.ts';
import { conflictColumns, conflictWords, takenNames } from '../../src-shared/text/conflicts.ts';
import { fill } from '../../src-shared/text/fill.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { ownerNames } from '../../src-shared/text/owners.ts';
import { reasonOf } from '../../src-shared/text/reasons.ts';
import { valueText } from '../../src-shared/text/values.ts';
import type { ConflictRow, Store } from '../store/index.ts';
import type { ListView } from './list-view.ts';
import { listed } from './people.ts';

/** A contact in conflict with the values of every field that waits for a person. */
export function conflictItem(row: ConflictRow, language: Language): ConflictItem {
  const fields = row.fields.map((field) => {
    const decision = row.decided[field.property];
    // A choice for other values than these is void.
    const holds = decision !== undefined && decision.afas === field.afas && decision.spotler === field.spotler;
    return { ...field, decided: holds ? decision.take : null };
  });
  return { ...listed(row, language), fields };
}

type Field = ConflictItem['fields'][number];

/** The conflicts, each with the three values of its fields. */
export function conflictsView(
  store: Pick<Store, 'conflicts' | 'countInState'>,
  language: Language,
): ListView<ConflictRow> {
  return {
    rows: (page) => store.conflicts(page),
    count: () => store.countInState('conflict'),
    sheet: {
      heads: conflictColumns[language],
      rows(row) {
        const { contactId, name, email, organisation, owner, message, fields } = conflictItem(row, language);
        const who = [contactId, name, email ?? '', organisation ?? ''];
        if (fields.length === 0) return [[...who, '', '', message, '', '', '', '', ownerNames[language][owner]]];
        return fields.map((field) => [...who, ...cellsOf(field, language), ownerNames[language][owner]]);
      },
      item: (row) => conflictItem(row, language),
    },
    lines(row) {
      const { contactId, name, email, fields } = conflictItem(row, language);
      return [[contactId, name, email ?? '–'].join('  '), ...fields.flatMap((field) => linesOf(field, language))];
    },
  };
}

function cellsOf({ property, column, why, base, agreed, afas, spotler, decided }: Field, language: Language): string[] {
  const inWords = (value: Field['base']): string => (value === null ? '' : valueText(value, language, 'empty'));
  const last = agreed ? inWords(base) : conflictWords[language].neverAgreed;
  const chosen = decided === null ? '' : takenNames[decided];
  return [property, column, reasonOf(why, null, language).message, last, inWords(afas), inWords(spotler), chosen];
}

function linesOf({ property, column, why, base, agreed, afas, spotler, decided }: Field, language: Language): string[] {
  const words = conflictWords[language];
  const inWords = (value: Field['base']): string => valueText(value, language, 'empty');
  const last = agreed ? inWords(base) : words.neverAgreed;
  return [
    `  ${property} (${column}): ${reasonOf(why, null, language).message}`,
    `    AFAS: ${inWords(afas)}`,
    `    Spotler: ${inWords(spotler)}`,
    `    ${words.agreed}: ${last}`,
    ...(decided === null ? [] : [`    ${fill(words.decided, { side: takenNames[decided] })}`]),
  ];
}

import type { PeopleList } from '../../../src-shared/contract/history.ts';
import type { ProblemCode } from '../../../src-shared/text/problems.ts';

const lists: Partial<Record<ProblemCode, PeopleList>> = {
  'contact.noEmail': 'excluded',
  'contact.invalidEmail': 'excluded',
  'contact.noOrganisation': 'excluded',
  'contact.refused': 'failed',
  'contact.refusedByAfas': 'failed',
  'field.conflict': 'conflict',
};

/** The list in which the people behind a problem are found, by its code; null where they are in none. */
export function listOfProblem(code: string): PeopleList | null {
  return new Map<string, PeopleList>(Object.entries(lists)).get(code) ?? null;
}

import { expect, test } from 'vitest';
import { countOf, firstShown, listOfFinding, valuesOf, wholeList } from './dryRunLists.ts';

const lists = (counts: Partial<Record<'becomesMailable' | 'becomesUnmailable' | 'all', number>>) => ({
  lists: Object.entries(counts).map(([list, count]) => ({ list: list as 'all', count })),
});

test('a list that the report does not name has nobody', () => {
  expect(countOf(lists({ all: 3 }), 'all')).toBe(3);
  expect(countOf(lists({ all: 3 }), 'conflict')).toBe(0);
});

test('who is no longer mailable is open first, then who becomes so, then everybody', () => {
  expect(firstShown(lists({ becomesMailable: 9, becomesUnmailable: 1, all: 20 })).list).toBe('becomesUnmailable');
  expect(firstShown(lists({ becomesMailable: 9, becomesUnmailable: 0, all: 20 })).list).toBe('becomesMailable');
  expect(firstShown(lists({ all: 20 }))).toEqual(wholeList('all'));
});

test('people behind a finding are in a list of the dry run, or nowhere', () => {
  expect(listOfFinding('contact.noEmail')).toBe('excluded');
  expect(listOfFinding('field.conflict')).toBe('conflict');
  expect(listOfFinding('brake.optIn')).toBeNull();
});

test('a permission that nobody knew is unknown, a field without value empty, and of a new contact nothing stands there', () => {
  const difference = { side: 'spotler' as const, what: 'x', message: '', before: null, after: true };
  expect(valuesOf({ ...difference, field: 'permissions.1' }, 'update', 'en')).toEqual({
    before: 'unknown',
    after: 'yes',
  });
  expect(valuesOf({ ...difference, field: 'city', after: 'Delft' }, 'update', 'nl')).toEqual({
    before: '(leeg)',
    after: 'Delft',
  });
  expect(valuesOf({ ...difference, field: 'permissions.1' }, 'create', 'en').before).toBe('–');
});

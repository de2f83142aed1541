import { expect, test } from 'vitest';
import type { SetupColumn } from '../../../../src-shared/domain/setup/catalogue.ts';
import { columnChoices } from './fitsRole.ts';

const column = (id: string, type: SetupColumn['type']): SetupColumn => ({ id, type, label: id, length: null });
const columns = [column('Id', 'int'), column('Email', 'string'), column('Blocked', 'boolean'), column('On', 'date')];

test('a part of the link is carried by a column of a type that can', () => {
  expect(columnChoices('contactId', columns, '')).toEqual(['Id', 'Email']);
  expect(columnChoices('email', columns, 'Email')).toEqual(['Email']);
  expect(columnChoices('blocked', columns, '')).toEqual(['Blocked']);
  expect(columnChoices('changedOn', columns, '')).toEqual(['On']);
});

test('what was chosen and is gone, or does not fit, can still be seen', () => {
  expect(columnChoices('blocked', columns, 'Gone')).toEqual(['Gone', 'Blocked']);
  expect(columnChoices('blocked', columns, 'Email')).toEqual(['Email', 'Blocked']);
});

import { expect, test } from 'vitest';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { makeI18n } from '../../../app/i18n.ts';
import { isPossible } from '../../../ui/pickerOptions.ts';
import { bounceOptions, nothing } from './bounceOptions.ts';

const field = { length: 50, tableLink: false, mandatory: false };
const sides: Sides = {
  columns: [],
  properties: [],
  updateFields: {
    contact: [
      { ...field, id: 'U1', label: 'Bounce', type: 'boolean' },
      { ...field, id: 'Rm', label: 'Remark', type: 'string' },
      { ...field, id: 'Bd', label: 'Since', type: 'date' },
    ],
    person: null,
    organisation: [{ ...field, id: 'Nm', label: 'Name', type: 'string' }],
  },
};

test('the fields made for it stand first and once; a yes/no and a text can be chosen, a date and the name cannot', () => {
  const suggested = [{ entity: 'contact' as const, field: 'U1', label: 'Bounce' }];
  const groups = bounceOptions(sides, suggested, { t: makeI18n('en').t, language: 'en' });
  expect(groups.map(({ label }) => label)).toEqual(['', 'Suggested', 'Contact', 'Person', 'Organisation']);
  const all = groups.flatMap(({ options }) => options);
  expect(all.filter(isPossible).map(({ value }) => value)).toEqual([nothing, 'contact.U1', 'contact.Rm']);
  expect(all.filter((one) => !isPossible(one)).map(({ value }) => value)).toEqual(['contact.Bd', 'organisation.Nm']);
});

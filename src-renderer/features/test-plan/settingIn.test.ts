import { expect, test } from 'vitest';
import { settingIn } from './settingIn.ts';

function form(values: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

test('ids are read however they are set apart, once each, and a domain with its @', () => {
  const given = { organisationId: ' 100 ', contactIds: '1001, 1002;1003\n1001', emailDomain: '@Test.Acme.nl' };
  expect(settingIn(form(given))).toEqual({
    setting: { organisationId: '100', contactIds: ['1001', '1002', '1003'], emailDomain: 'test.acme.nl' },
    wrong: [],
  });
});

test('every field that is wrong is named, and nothing is given', () => {
  expect(settingIn(form({ contactIds: 'a b!', emailDomain: 'acme' }))).toEqual({
    setting: null,
    wrong: ['organisationId', 'contactIds', 'emailDomain'],
  });
});

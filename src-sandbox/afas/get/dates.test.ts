import { expect, test } from 'vitest';
import { refusalOf, sideUnderTest } from '../side-under-test.ts';

/** A side in which one contact was edited at this moment, after everything else. */
const editedAt = async (iso: string) => {
  const under = sideUnderTest();
  under.at(iso);
  const contactId = Number((await under.everyone())[0]?.['ContactId']);
  under.side.acts.editContact({ contactId, fields: { Function: 'Changed' } });
  const since = (value: string, operator = '2') =>
    under.call({
      path: '/connectors/Pont_Contacts',
      query: { filterfieldids: 'ContactChangedOn', filtervalues: value, operatortypes: operator, take: '500' },
    });
  const idsSince = async (value: string, operator?: string): Promise<readonly unknown[]> => {
    const { rows } = JSON.parse((await since(value, operator)).body ?? '') as {
      readonly rows: readonly { readonly ContactId: unknown }[];
    };
    return rows.map(({ ContactId }) => ContactId);
  };
  return { under, contactId, since, idsSince };
};

test('dates are Amsterdam wall time with a false Z', async () => {
  const { under, contactId } = await editedAt('2026-07-01T10:00:00Z');
  expect((await under.rowOf(contactId))?.['ContactChangedOn']).toBe('2026-07-01T12:00:00Z');
});

test('in autumn the same wall time comes twice', async () => {
  const { under, contactId } = await editedAt('2026-10-25T00:30:00Z');
  const first = (await under.rowOf(contactId))?.['ContactChangedOn'];
  under.at('2026-10-25T01:30:00Z');
  under.side.acts.editContact({ contactId, fields: { Function: 'Again' } });
  expect((await under.rowOf(contactId))?.['ContactChangedOn']).toBe(first);
});

test('a date is shown rounded to the second and filtered as stored, so that a filter can miss the row it was read from', async () => {
  const { under, contactId, idsSince } = await editedAt('2026-01-15T11:00:00.600Z');
  expect((await under.rowOf(contactId))?.['ContactChangedOn']).toBe('2026-01-15T12:00:01Z');
  expect(await idsSince('2026-01-15T12:00:01')).toEqual([]);
  expect(await idsSince('2026-01-15T12:00:00')).toEqual([contactId]);
  expect(await idsSince('2026-01-15T12:00:01', '1')).toEqual([]);

  under.side.switches.subSecondDates = false;
  expect((await under.rowOf(contactId))?.['ContactChangedOn']).toBe('2026-01-15T12:00:00Z');
  expect(await idsSince('2026-01-15T12:00:00', '1')).toEqual([contactId]);
});

test('a Z in a date filter is an error, unless switched; then it is ignored', async () => {
  const { under, contactId, since, idsSince } = await editedAt('2026-01-15T11:00:00Z');
  const reply = await since('2026-01-15T00:00:00Z');
  expect(reply.status).toBe(500);
  expect(refusalOf(reply).externalMessage).toContain('ContactChangedOn');
  under.side.switches.rejectZoneInFilter = false;
  expect(await idsSince('2026-01-15T12:00:00Z')).toEqual([contactId]);
});

test('a day alone and dd-mm-yyyy pass; an offset, a fraction or no date at all do not', async () => {
  const { contactId, since, idsSince } = await editedAt('2026-01-15T11:00:00Z');
  expect(await idsSince('2026-01-15')).toEqual([contactId]);
  expect(await idsSince('15-01-2026')).toEqual([contactId]);
  for (const value of ['2026-01-15T12:00:00+01:00', '2026-01-15T12:00:00.000', 'yesterday', '', '2026-02-31']) {
    expect((await since(value)).status, value).toBe(500);
  }
});

test('three changed-on columns in OR find a change of any of the three entities', async () => {
  const under = sideUnderTest({ contacts: 60 });
  const [one, two, three] = (await under.everyone()).filter((row) => row['OrganisationId'] !== null);
  under.at('2026-02-01T09:00:00Z');
  under.side.acts.editContact({ contactId: one?.['ContactId'], fields: { Function: 'x' } });
  under.side.acts.editPerson({ personNo: two?.['PersonNo'], fields: { Language: 'EN' } });
  under.side.acts.editOrganisation({ organisationId: three?.['OrganisationId'], fields: { City: 'Zwolle' } });
  const T = '2026-02-01T10:00:00';
  const found = await under.rows({
    filterfieldids: 'ContactChangedOn;PersonChangedOn;OrganisationChangedOn',
    filtervalues: `${T};${T};${T}`,
    operatortypes: '2;2;2',
    orderbyfieldids: 'ContactId',
  });
  const wanted = (await under.everyone()).filter(
    (row) =>
      row['ContactId'] === one?.['ContactId'] ||
      row['PersonNo'] === two?.['PersonNo'] ||
      row['OrganisationId'] === three?.['OrganisationId'],
  );
  expect(found).toEqual(wanted);
  expect(found.length).toBeGreaterThanOrEqual(3);
});

import { expect, test } from 'vitest';
import { type Row, sideUnderTest } from '../side-under-test.ts';

const setting = async (contacts = 40) => {
  const under = sideUnderTest({ contacts });
  const rows = await under.everyone();
  const [row = {}] = rows;
  under.at('2026-03-02T09:00:00Z');
  return {
    under,
    acts: under.side.acts,
    rows,
    row,
    contactId: Number(row['ContactId']),
    today: '2026-03-02T10:00:00Z',
  };
};

const organisationOf = (rows: readonly Row[], not: unknown): Row =>
  rows.find(({ OrganisationId }) => OrganisationId !== null && OrganisationId !== not) ?? {};

test('every act and every switch explains itself', async () => {
  const { under } = await setting();
  const { acts, actNotes, switches, switchNotes } = under.side;
  expect(Object.keys(actNotes ?? {})).toEqual(Object.keys(acts));
  expect(Object.keys(switchNotes ?? {})).toEqual(Object.keys(switches));
  for (const [name, { values }] of Object.entries(switchNotes ?? {})) {
    if (values !== undefined) expect(values, name).toContain((switches as Record<string, unknown>)[name]);
  }
});

test('editContact sets columns of the contact, texts of 10 kB too, and moves its date alone', async () => {
  const { under, acts, row, contactId, today } = await setting();
  const long = 'Lange functie '.repeat(800);
  acts.editContact({ contactId, fields: { Function: long, Email: null, Events: true, Segment: '30', Bounced: true } });
  expect(await under.rowOf(contactId)).toEqual({
    ...row,
    Function: long,
    Email: null,
    Events: true,
    Segment: '30',
    ContactChangedOn: today,
  });
  expect(acts.contact({ contactId })).toMatchObject({ Bounced: true, ContactChangedOn: today });
});

test('editPerson and editOrganisation show in all their contacts, by number or by contact', async () => {
  const { under, acts, rows, row, contactId, today } = await setting();
  acts.editPerson({ contactId, fields: { LastName: 'Getrouwd' } });
  acts.editOrganisation({ organisationId: row['OrganisationId'], fields: { HouseNumber: '7 bis', PostalCode: null } });
  expect(await under.everyone()).toEqual(
    rows.map((contact) => ({
      ...contact,
      ...(contact['PersonNo'] === row['PersonNo'] ? { LastName: 'Getrouwd', PersonChangedOn: today } : {}),
      ...(contact['OrganisationId'] === row['OrganisationId']
        ? { HouseNumber: '7 bis', PostalCode: null, OrganisationChangedOn: today }
        : {}),
    })),
  );
});

test('wrong parameters are refused with a sentence and change nothing', async () => {
  const { under, acts, rows, contactId } = await setting();
  const wrong: readonly (() => unknown)[] = [
    () => acts.editContact({ contactId, fields: { FirstName: 'x' } }),
    () => acts.editContact({ contactId, fields: { Nonsense: 'x' } }),
    () => acts.editContact({ contactId, fields: { ContactId: 1 } }),
    () => acts.editContact({ contactId, fields: { Newsletter: 'yes' } }),
    () => acts.editContact({ contactId, fields: { Segment: '99' } }),
    () => acts.editContact({ contactId: 1, fields: {} }),
    () => acts.editContact({ contactId: String(contactId), fields: {} }),
    () => acts.editContact({ contactId, fields: {}, more: 1 }),
    () => acts.editPerson({ fields: { LastName: 'x' } }),
    () => acts.editOrganisation({ organisationId: '1', fields: {} }),
    () => acts.createContact({ fields: { LastName: 'x' }, type: 'PRS' }),
    () => acts.mergePersons({ keep: '1', remove: '1' }),
    () => acts.hideRows({ percent: 101 }),
    () => acts.removeColumn({ getConnector: 'Pont_Contacts', column: 'Nonsense' }),
    () => acts.blockGetConnector({ getConnector: 'Nonsense' }),
    () => acts.revokeToken({ credential: 'nonsense' }),
  ];
  for (const attempt of wrong) {
    let thrown: unknown = null;
    try {
      attempt();
    } catch (error) {
      thrown = error;
    }
    // Anything but a plain Error counts as a bug of the sandbox at the control URL.
    expect(Object.getPrototypeOf(thrown), String(attempt)).toBe(Error.prototype);
  }
  expect(await under.everyone()).toEqual(rows);
});

test('createContact: at a known organisation, at a new one, of a known person, and loose', async () => {
  const { under, acts, rows, row, today } = await setting();
  const fields = { LastName: 'Nieuw', Email: 'nieuw@example.nl', Newsletter: true };
  const made = acts.createContact({ organisationId: row['OrganisationId'], fields }) as { readonly contactId: number };
  expect(await under.rowOf(made.contactId)).toMatchObject({
    Type: 'PRS',
    LastName: 'Nieuw',
    Email: 'nieuw@example.nl',
    Newsletter: true,
    Company: row['Company'],
    ContactChangedOn: today,
    OrganisationChangedOn: row['OrganisationChangedOn'],
  });
  const fresh = acts.createContact({ fields: { ...fields, Company: 'Nieuw BV' }, personNo: row['PersonNo'] });
  expect(fresh).toMatchObject({ personNo: row['PersonNo'], organisationId: expect.stringMatching(/^\d{9}$/) });
  const loose = acts.createContact({ fields }) as { readonly contactId: number };
  expect(await under.rowOf(loose.contactId)).toMatchObject({ Type: 'PER', OrganisationId: null });
  const itself = acts.createContact({ type: 'ORG', organisationId: row['OrganisationId'], fields: {} });
  expect(itself).toMatchObject({ personNo: null, organisationId: row['OrganisationId'] });
  expect(await under.everyone()).toHaveLength(rows.length + 4);
});

test('a contact that is blocked stays a row; unblocking undoes it', async () => {
  const { under, acts, row, contactId, today } = await setting();
  acts.blockContact({ contactId });
  expect(await under.rowOf(contactId)).toEqual({ ...row, Blocked: true, ContactChangedOn: today });
  under.side.switches.blockedContactsAppear = false;
  expect(await under.rowOf(contactId)).toBeUndefined();
  acts.unblockContact({ contactId });
  expect(await under.rowOf(contactId)).toEqual({ ...row, ContactChangedOn: today });
});

test('deleteContact leaves no trace and its id is not used again', async () => {
  const { under, acts, rows, row } = await setting();
  const last = Number(rows.at(-1)?.['ContactId']);
  acts.deleteContact({ contactId: last });
  expect(await under.everyone()).toEqual(rows.slice(0, -1));
  const made = acts.createContact({ organisationId: row['OrganisationId'], fields: { LastName: 'x' } });
  expect((made as { readonly contactId: number }).contactId).toBeGreaterThan(last);
});

test('a deleted contact is not found by its codes either, and the person can become contact there again', async () => {
  const { under, acts, rows, row, contactId } = await setting();
  acts.deleteContact({ contactId });
  const codes = { BcCoOga: row['OrganisationId'], BcCoPer: row['PersonNo'] };
  expect((await under.put('KnContact', { ...codes, FuDs: 'x' })).status).toBe(500);
  const person = { Element: { Fields: { MatchPer: '0', BcCo: row['PersonNo'] } } };
  const contact = { Element: { Fields: { ViKc: 'PRS' }, Objects: [{ KnPerson: person }] } };
  const body = {
    KnOrganisation: {
      Element: { Fields: { MatchOga: '0', BcCo: row['OrganisationId'] }, Objects: [{ KnContact: contact }] },
    },
  };
  expect((await under.write('POST', 'KnOrganisation/KnContact', body)).status).toBe(201);
  expect(await under.everyone()).toHaveLength(rows.length);
});

test('movePerson gives a new contact at the other organisation and removes the old one', async () => {
  const { under, acts, rows, row, contactId, today } = await setting();
  const target = organisationOf(rows, row['OrganisationId']);
  const fields = { Email: 'elders@example.nl' };
  const moved = acts.movePerson({ contactId, organisationId: target['OrganisationId'], fields }) as {
    readonly contactId: number;
  };
  expect(moved).toMatchObject({ removedContactId: contactId, personNo: row['PersonNo'] });
  expect(await under.rowOf(contactId)).toBeUndefined();
  expect(await under.rowOf(moved.contactId)).toMatchObject({
    PersonNo: row['PersonNo'],
    OrganisationId: target['OrganisationId'],
    Email: 'elders@example.nl',
    Phone: row['Phone'],
    Newsletter: row['Newsletter'],
    ContactChangedOn: today,
    PersonChangedOn: row['PersonChangedOn'],
  });
});

test('mergePersons moves contacts and leaves one where both were at one organisation', async () => {
  const { under, acts, rows, row, today } = await setting();
  const colleague = rows.find(
    ({ OrganisationId, PersonNo }) => OrganisationId === row['OrganisationId'] && PersonNo !== row['PersonNo'],
  );
  // The first person is contact at two organisations, the colleague at one of them.
  expect(acts.mergePersons({ keep: colleague?.['PersonNo'], remove: row['PersonNo'] })).toMatchObject({
    removedContactIds: [row['ContactId']],
    movedContactIds: [expect.any(Number)],
  });
  const merged = (await under.everyone()).filter(({ PersonNo }) => PersonNo === colleague?.['PersonNo']);
  expect(merged.map(({ LastName, PersonChangedOn }) => [LastName, PersonChangedOn])).toEqual([
    [colleague?.['LastName'], today],
    [colleague?.['LastName'], today],
  ]);
  expect((await under.everyone()).some(({ PersonNo }) => PersonNo === row['PersonNo'])).toBe(false);
  expect(() => acts.editPerson({ personNo: row['PersonNo'], fields: {} })).toThrow('There is no person');
});

test('mergeOrganisations moves contacts and leaves one where a person was at both', async () => {
  const { under, acts, rows, row } = await setting();
  const [first, second] = rows.filter(({ PersonNo }) => PersonNo === row['PersonNo']);
  const there = rows.filter(({ OrganisationId }) => OrganisationId === second?.['OrganisationId']);
  expect(
    acts.mergeOrganisations({ keep: first?.['OrganisationId'], remove: second?.['OrganisationId'] }),
  ).toMatchObject({ removedContactIds: [second?.['ContactId']] });
  const after = await under.everyone();
  expect(after).toHaveLength(rows.length - 1);
  expect(() => acts.editOrganisation({ organisationId: second?.['OrganisationId'], fields: {} })).toThrow(
    'There is no organisation',
  );
  for (const { ContactId } of there.filter((one) => one !== second)) {
    expect(after.find((one) => one['ContactId'] === ContactId)).toMatchObject({
      OrganisationId: first?.['OrganisationId'],
      Company: first?.['Company'],
    });
  }
});

test('hideRows hides about that share of every GetConnector, the same rows each time', async () => {
  const { under, acts, rows } = await setting(2000);
  acts.hideRows({ percent: 60 });
  const shown = await under.everyone();
  expect(shown.length / rows.length).toBeCloseTo(0.4, 1);
  expect(await under.everyone()).toEqual(shown);
  expect((await under.everyone('Pont_NoEmail')).length).toBe(shown.length);
  acts.hideRows({ percent: 100 });
  expect(await under.everyone()).toEqual([]);
  acts.hideRows({ percent: 0 });
  expect(await under.everyone()).toEqual(rows);
});

test('a removed column is gone from rows and unknown to filters; a blocked definition is refused', async () => {
  const { under, acts } = await setting();
  acts.removeColumn({ getConnector: 'Pont_Contacts', column: 'PersonNo' });
  expect((await under.everyone())[0]).not.toHaveProperty('PersonNo');
  const path = '/connectors/Pont_Contacts';
  const query = { filterfieldids: 'PersonNo', filtervalues: '1', operatortypes: '1' };
  expect((await under.call({ path, query })).status).toBe(500);
  acts.restoreColumn({ getConnector: 'Pont_Contacts', column: 'PersonNo' });
  expect((await under.call({ path, query })).status).toBe(200);
  acts.blockGetConnector({ getConnector: 'Pont_Contacts' });
  expect((await under.call({ path, query })).status).toBe(500);
  acts.unblockGetConnector({ getConnector: 'Pont_Contacts' });
  expect((await under.call({ path, query })).status).toBe(200);
});

test('counts adds up what the rows show', async () => {
  const { acts, rows } = await setting();
  const count = (holds: (row: Row) => boolean): number => rows.filter(holds).length;
  expect(acts.counts({})).toEqual({
    contacts: rows.length,
    persons: new Set(rows.map(({ PersonNo }) => PersonNo)).size,
    organisations: new Set(rows.map(({ OrganisationId }) => OrganisationId).filter((no) => no !== null)).size,
    blocked: count(({ Blocked }) => Blocked === true),
    withoutEmail: count(({ Email }) => Email === null),
    withoutOrganisation: count(({ OrganisationId }) => OrganisationId === null),
  });
});

import { expect, test } from 'vitest';
import { refusalOf, sideUnderTest } from '../side-under-test.ts';

type Fields = Readonly<Record<string, unknown>>;

const setting = async () => {
  const under = sideUnderTest();
  const rows = await under.everyone();
  const [row = {}] = rows;
  under.at('2026-03-02T09:00:00Z');
  const below = (contact: Fields, person: Fields | null): object => ({
    KnContact: {
      Element: {
        Fields: contact,
        ...(person === null ? {} : { Objects: [{ KnPerson: { Element: { Fields: person } } }] }),
      },
    },
  });
  const atOrganisation = (contact: Fields, person: Fields | null, no: unknown = row['OrganisationId']) =>
    under.write('POST', 'KnOrganisation/KnContact', {
      KnOrganisation: { Element: { Fields: { MatchOga: '0', BcCo: no }, Objects: [below(contact, person)] } },
    });
  const added = async () => (await under.everyone()).slice(rows.length);
  return { under, row, rows, below, atOrganisation, added };
};

const newPerson = { MatchPer: '7', AutoNum: true, FiNm: 'An', LaNm: 'Bakker', ViGe: 'V' };

test('a new person as contact: the reply names the organisation, never the new contact', async () => {
  const { under, row, rows, atOrganisation, added } = await setting();
  const contact = { PadAdr: true, ViKc: 'PRS', EmAd: 'an@example.nl', [under.side.freeFields.newsletter]: true };
  const reply = await atOrganisation(contact, newPerson);
  expect(reply.status).toBe(201);
  expect(JSON.parse(reply.body ?? '')).toEqual({
    results: { KnOrganisation: { BcId: expect.any(String), BcCo: row['OrganisationId'] } },
  });
  expect(await added()).toMatchObject([
    {
      Type: 'PRS',
      Email: 'an@example.nl',
      Newsletter: true,
      Events: false,
      FirstName: 'An',
      Company: row['Company'],
      ContactChangedOn: '2026-03-02T10:00:00Z',
      PersonChangedOn: '2026-03-02T10:00:00Z',
      OrganisationChangedOn: row['OrganisationChangedOn'],
    },
  ]);
  expect(Number((await added())[0]?.['ContactId'])).toBeGreaterThan(Number(rows.at(-1)?.['ContactId']));
});

test('a known person as contact: only the new contact gets a date', async () => {
  const { rows, row, atOrganisation, added } = await setting();
  const stranger = rows.find(({ OrganisationId }) => OrganisationId !== row['OrganisationId']);
  await atOrganisation({ ViKc: 'PRS' }, { MatchPer: '0', BcCo: stranger?.['PersonNo'] });
  expect(await added()).toMatchObject([
    {
      PersonNo: stranger?.['PersonNo'],
      PersonChangedOn: stranger?.['PersonChangedOn'],
      OrganisationId: row['OrganisationId'],
      ContactChangedOn: '2026-03-02T10:00:00Z',
    },
  ]);
});

test('somebody who already is a contact there is refused', async () => {
  const { row, atOrganisation, added } = await setting();
  const reply = await atOrganisation({ ViKc: 'PRS' }, { MatchPer: '0', BcCo: row['PersonNo'] });
  expect(refusalOf(reply).externalMessage).toBe('Deze persoon is al contact bij deze organisatie.');
  expect(await added()).toEqual([]);
});

test('everything or nothing: a fault in the innermost record leaves all as it was', async () => {
  const { under, row, rows } = await setting();
  const before = under.side.acts.counts({});
  const body = (person: Fields) => ({
    KnOrganisation: {
      Element: [
        {
          Fields: { MatchOga: '0', BcCo: row['OrganisationId'], Nm: 'Half gedaan' },
          Objects: {
            KnContact: {
              Element: [{ Fields: { ViKc: 'PRS' }, Objects: { KnPerson: { Element: { Fields: person } } } }],
            },
          },
        },
      ],
    },
  });
  const post = (person: Fields) => under.write('POST', 'KnOrganisation/KnContact', body(person));
  for (const wrong of [
    { ...newPerson, LaNm: 'x'.repeat(81) },
    { ...newPerson, Xx: 1 },
    { MatchPer: '7', AutoNum: true },
  ]) {
    expect((await post(wrong)).status).toBe(500);
  }
  expect(await under.everyone()).toEqual(rows);
  expect(under.side.acts.counts({})).toEqual(before);
  expect((await post(newPerson)).status).toBe(201);
});

test('a contact needs its person and a known organisation; other objects are refused', async () => {
  const { under, atOrganisation, below, added } = await setting();
  expect((await atOrganisation({ ViKc: 'PRS' }, null)).status).toBe(500);
  expect((await atOrganisation({ ViKc: 'PRS' }, newPerson, '999999999')).status).toBe(500);
  const bank = {
    KnOrganisation: { Element: { Fields: {}, Objects: [{ KnBankAccount: { Element: { Fields: {} } } }] } },
  };
  expect(refusalOf(await under.write('PUT', 'KnOrganisation', bank)).externalMessage).toContain('KnBankAccount');
  const put = { KnOrganisation: { Element: { Fields: {}, Objects: [below({}, newPerson)] } } };
  expect((await under.write('PUT', 'KnOrganisation', put)).status).toBe(500);
  expect((await under.write('PUT', 'KnOrganisation/KnContact', put)).status).toBe(400);
  expect(await added()).toEqual([]);
});

test('a department is a contact without a person', async () => {
  const { atOrganisation, added } = await setting();
  expect((await atOrganisation({ ViKc: 'AFD', ExAd: 'Inkoop', EmAd: 'inkoop@example.nl' }, null)).status).toBe(201);
  expect(await added()).toMatchObject([{ Type: 'AFD', PersonNo: null, LastName: null, PersonChangedOn: null }]);
});

test('KnPerson/KnContact adds a contact of that person, at the organisation named or loose', async () => {
  const { under, rows, row, added } = await setting();
  const person = rows.find(({ OrganisationId, Type }) => Type === 'PRS' && OrganisationId !== row['OrganisationId'])?.[
    'PersonNo'
  ];
  const post = (contact: Fields) =>
    under.write('POST', 'KnPerson/KnContact', {
      KnPerson: {
        Element: {
          Fields: { MatchPer: '0', BcCo: person },
          Objects: [{ KnContact: { Element: { Fields: contact } } }],
        },
      },
    });
  const reply = await post({ ViKc: 'PRS', BcCoOga: row['OrganisationId'], EmAd: 'twee@example.nl' });
  expect(JSON.parse(reply.body ?? '')).toMatchObject({ results: { KnPerson: { BcCo: person } } });
  expect(await added()).toMatchObject([
    { PersonNo: person, OrganisationId: row['OrganisationId'], Email: 'twee@example.nl' },
  ]);
  expect((await post({ ViKc: 'PRS', BcCoOga: '999' })).status).toBe(500);
  expect((await post({})).status).toBe(201);
  expect((await added())[1]).toMatchObject({ Type: 'PER', OrganisationId: null });
});

test('a new organisation may bring its first contact along', async () => {
  const { under, below, added } = await setting();
  const reply = await under.write('POST', 'KnOrganisation', {
    KnOrganisation: {
      Element: {
        Fields: { AutoNum: true, MatchOga: '6', Nm: 'Testorganisatie' },
        Objects: [below({ ViKc: 'PRS', EmAd: 'eerste@example.nl' }, newPerson)],
      },
    },
  });
  expect(reply.status).toBe(201);
  expect(await added()).toMatchObject([{ Company: 'Testorganisatie', Email: 'eerste@example.nl', LastName: 'Bakker' }]);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionFile, type TestPlanSetting } from '../../src-shared/domain/connection.ts';
import { canaryBook } from '../../src-main/testplan/canary-book.ts';
import { guardAfas } from '../../src-main/testplan/guard-afas.ts';
import { guardSpotler } from '../../src-main/testplan/guard-spotler.ts';
import { makePlanWorld, type PlanWorld } from './world.ts';

let world: PlanWorld;
let setting: Required<TestPlanSetting>;
beforeAll(async () => {
  world = await makePlanWorld();
  setting = await world.canaries();
});
afterAll(() => world.close());

const { signal } = new AbortController();
type Row = Record<string, string | number | boolean | null>;
const inAfas = (id: number) => world.act('afas', 'contact', { contactId: id }) as Promise<Row>;

/** A real contact with an address, at an organisation. */
async function somebodyReal(): Promise<Row> {
  for (let id = 1_000; id < 1_200; id += 1) {
    const row = await inAfas(id).catch(() => null);
    const email = row?.['Email'];
    if (typeof email === 'string' && row?.['OrganisationId'] && !email.includes(' ')) return row;
  }
  throw new Error('nobody is real');
}

async function writes(): Promise<number> {
  const { entries } = (await world.control('GET', '/log?limit=20000')) as { entries: { method: string }[] };
  return entries.filter(({ method }) => method !== 'GET').length;
}

/** Runs a case with this setting; expects the fault, and not one write to either side. */
async function refused(testPlan: TestPlanSetting, code: string): Promise<void> {
  await world.control('DELETE', '/log');
  const live = world.start(await world.open(world.connectionWith({ testPlan })), ['T09']);
  await live.done;
  expect(live.fault()?.code).toBe(code);
  expect(await writes()).toBe(0);
}

describe('before anything is written, the canaries must be what they seem', () => {
  it('a canary that points at a real contact is refused', async () => {
    const { ContactId } = await somebodyReal();
    const contactIds = [...setting.contactIds, String(ContactId)];
    await refused({ ...setting, contactIds }, 'testplan.canaryElsewhere');
  });

  it('so is a whole real organisation, which nobody marked', async () => {
    const real = await somebodyReal();
    const contactIds: string[] = [];
    for (let id = 1_000; id < 1_200; id += 1) {
      const row = await inAfas(id).catch(() => null);
      if (row?.['OrganisationId'] === real['OrganisationId']) contactIds.push(String(id));
    }
    const emailDomain = String(real['Email']).split('@').at(-1)?.toLowerCase() ?? '';
    await refused({ organisationId: String(real['OrganisationId']), contactIds, emailDomain }, 'testplan.notMarked');
  });

  it('a contact under the fictitious organisation that is no canary is in the way', async () => {
    const contactIds = setting.contactIds.slice(1);
    await refused({ ...setting, contactIds }, 'testplan.othersThere');
  });

  it('an address that is not under the domain may be somebody’s', async () => {
    await refused({ ...setting, emailDomain: 'pont-other.example' }, 'testplan.canaryAddress');
  });

  it('a domain that somebody else uses is refused, and so is one where anybody can have an address', async () => {
    const { ContactId, Email } = await somebodyReal();
    const contactId = Number(ContactId);
    await world.act('afas', 'editContact', { contactId, fields: { Email: `jan@${setting.emailDomain}` } });
    await refused(setting, 'testplan.domainInUse');
    await world.act('afas', 'editContact', { contactId, fields: { Email } });
    await refused({ ...setting, emailDomain: 'gmail.com' }, 'testplan.publicDomain');
  });

  it('a person who is a canary here and a contact elsewhere is refused', async () => {
    const real = await somebodyReal();
    const { PersonNo } = await inAfas(Number(setting.contactIds[0]));
    const made = (await world.act('afas', 'createContact', {
      personNo: PersonNo,
      organisationId: real['OrganisationId'],
      fields: { Email: 'elders@example.nl' },
    })) as { contactId: number };
    await refused(setting, 'testplan.personElsewhere');
    await world.act('afas', 'deleteContact', { contactId: made.contactId });
  });

  it('a canary that AFAS does not show is named', async () => {
    await refused({ ...setting, contactIds: [...setting.contactIds, '999999'] }, 'testplan.canaryMissing');
  });
});

describe('below the cases, whatever the engine asks', () => {
  const entry = { contactId: '1', personNo: '10', organisationId: '100', name: 'K', email: 'k@pont-test.example' };
  const connection = () => connectionFile.parse(world.connectionWith());
  const book = canaryBook({ organisationId: '100', contactIds: ['1'], emailDomain: 'pont-test.example' }, [entry]);
  const afas = async () => guardAfas((await world.open()).afas, connection(), book);
  const spotler = async () => guardSpotler((await world.open()).spotler, book);

  it.each([
    ['another contact', { connector: 'KnContact', fields: { CdId: 2, ViKc: 'PRS', Bl: true } }],
    ['a canary with somebody else’s person', { connector: 'KnContact', fields: { CdId: 1, BcCoPer: '11' } }],
    ['a canary at a real organisation', { connector: 'KnContact', fields: { CdId: 1, BcCoOga: '101' } }],
    ['another person', { connector: 'KnPerson', fields: { MatchPer: '0', BcCo: '11', FiNm: 'X' } }],
    ['another organisation', { connector: 'KnOrganisation', fields: { MatchOga: '0', BcCo: '101' } }],
    ['no contact at all', { connector: 'KnContact', fields: {} }],
    ['a real address on a canary', { connector: 'KnContact', fields: { CdId: 1, EmAd: 'jan@example.nl' } }],
  ] as const)('a write to AFAS is held back: %s', async (_what, write) => {
    await world.control('DELETE', '/log');
    await expect((await afas()).update(write, signal)).rejects.toMatchObject({ code: 'testplan.notACanary' });
    expect(await writes()).toBe(0);
  });

  it('a write to Spotler is held back: another contact, or a real address on a canary', async () => {
    const guarded = await spotler();
    await world.control('DELETE', '/log');
    for (const one of [
      { externalId: '2', properties: {}, permissions: [] },
      { externalId: '1', properties: { email: 'jan@example.nl' }, permissions: [] },
    ]) {
      await expect(guarded.upsert([one], signal)).rejects.toMatchObject({ code: 'testplan.notACanary' });
    }
    expect(await writes()).toBe(0);
  });

  it('nobody else is read either: no rows, no contact, no address', async () => {
    const real = await somebodyReal();
    const id = String(real['ContactId']);
    const guarded = await afas();
    const query = { getConnector: 'Pont_Contacts', orderBy: ['ContactId'] as const };
    expect(await guarded.read({ ...query, take: 100 }, signal)).toEqual([]);
    for await (const rows of guarded.readAny({ ...query, column: 'ContactId', values: [id] }, signal)) {
      expect(rows).toEqual([]);
    }
    expect(await (await spotler()).contact(id, signal)).toBeNull();
    expect(await (await spotler()).findByEmail(String(real['Email']), signal)).toEqual([]);
  });

  it('an engine that writes to somebody real ends the session, and the write does not arrive', async () => {
    const ports = await world.open();
    const real = await somebodyReal();
    await world.control('DELETE', '/log');
    const live = world.start(
      {
        ...ports,
        async engine(own, order) {
          const result = await ports.engine(own, order);
          const upsert = { externalId: String(real['ContactId']), properties: {}, permissions: [] };
          await own.spotler.upsert([upsert], order.signal);
          return result;
        },
      },
      ['T09', 'T10'],
    );
    const session = await live.done;
    expect(live.fault()?.code).toBe('testplan.notACanary');
    expect(session.cases.every(({ status }) => status === 'queued')).toBe(true);
    const page = (await world.act('spotler', 'contacts')) as { items: { externalIds: Row }[] };
    expect(JSON.stringify(page.items.map(({ externalIds }) => externalIds))).not.toContain(
      `"${String(real['ContactId'])}"`,
    );
  });
});

import type { CaseId } from '../../src-shared/domain/case.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { AfasRow, AfasWrite, SpotlerUpsert } from '../../src-main/engine/ports.ts';
import type { RunOrder, RunPorts } from '../../src-main/engine/run/order.ts';
import type { Engine, PlanPorts } from '../../src-main/testplan/ports.ts';
import type { PlanWorld } from './world.ts';

/**
 * For each case of the test plan one thing that is wrong, in the sandbox or in the engine, and the code of the cause that
 * the case has to name. Each is as narrow as it can be, so that no other case has reason to fail.
 */
export type Defect = {
  readonly id: CaseId;
  readonly what: string;
  readonly cause: string;
  readonly spoil: (ports: PlanPorts, world: PlanWorld, ids: readonly string[]) => PlanPorts | Promise<PlanPorts>;
};

type Change = (
  ports: RunPorts,
  order: RunOrder,
) => Promise<readonly [RunPorts, RunOrder]> | readonly [RunPorts, RunOrder];

/** An engine of which the ports or the order are not as they should be. */
const engine =
  (change: (ids: readonly string[], plan: PlanPorts, world: PlanWorld) => Change): Defect['spoil'] =>
  (plan, world, ids) => {
    const spoilt = change(ids, plan, world);
    return { ...plan, engine: async (ports, order) => plan.engine(...(await spoilt(ports, order))) };
  };

const upserts =
  (edit: (one: SpotlerUpsert, ports: RunPorts) => SpotlerUpsert | null | Promise<SpotlerUpsert | null>): Change =>
  (ports, order) => [
    {
      ...ports,
      spotler: {
        ...ports.spotler,
        async upsert(contacts, signal) {
          const edited = await Promise.all(contacts.map(async (one) => edit(one, ports)));
          const sent = edited.filter((one) => one !== null);
          const answered = await ports.spotler.upsert(sent, signal);
          const unsent = contacts.filter((_, index) => edited[index] === null);
          // Told as done, although it was not.
          return [...answered, ...unsent.map(({ externalId }) => ({ externalId, code: 'OK', message: '' }))];
        },
      },
    },
    order,
  ];

const updates =
  (edit: (write: AfasWrite) => AfasWrite | null): Change =>
  (ports, order) => [
    {
      ...ports,
      afas: {
        ...ports.afas,
        async update(write, signal) {
          const edited = edit(write);
          if (edited !== null) await ports.afas.update(edited, signal);
        },
      },
    },
    order,
  ];

const rows =
  (edit: (row: AfasRow) => AfasRow): Change =>
  (ports, order) => [
    {
      ...ports,
      afas: {
        ...ports.afas,
        read: async (query, signal) => (await ports.afas.read(query, signal)).map(edit),
        async *readAny(lookUp, signal) {
          for await (const page of ports.afas.readAny(lookUp, signal)) yield page.map(edit);
        },
      },
    },
    order,
  ];

const store =
  (change: (of: RunPorts['store']) => Partial<RunPorts['store']>): Change =>
  (ports, order) => [{ ...ports, store: { ...ports.store, ...change(ports.store) } }, order];

const withoutChangeDate =
  (column: string): Change =>
  (ports, order) => {
    const { connection } = order;
    const changedOn = connection.afas.columns.changedOn.filter((one) => one !== column);
    const columns = { ...connection.afas.columns, changedOn };
    return [ports, { ...order, connection: { ...connection, afas: { ...connection.afas, columns } } }];
  };

/** Runs on one state file, counted: the first is the link-up before a case. */
function runsOf(): (ports: RunPorts) => number {
  const counts = new WeakMap<object, number>();
  return ({ store: { keepPage } }) => {
    const count = (counts.get(keepPage) ?? 0) + 1;
    counts.set(keepPage, count);
    return count;
  };
}

const newsletter = (plan: PlanPorts): string => plan.connection.permissions[0]?.write?.field ?? '';
const ofContact = ({ fields }: AfasWrite, id: string | undefined): boolean => String(fields['CdId']) === id;
/** Persons of canaries, from AFAS. */
const personOf = async (world: PlanWorld, id: string | undefined): Promise<unknown> =>
  ((await world.act('afas', 'contact', { contactId: Number(id) })) as Record<string, unknown>)['PersonNo'];

export const defects: readonly Defect[] = [
  {
    id: 'T01',
    what: 'AFAS shows far fewer rows than at the last complete read',
    cause: 'rows.plausible',
    spoil: (plan) => ({ ...plan, lastRows: 1_000 }),
  },
  {
    id: 'T02',
    what: 'a join repeats the row of somebody who is no canary',
    cause: 'ids.unique',
    spoil: (plan) => ({
      ...plan,
      afas: {
        ...plan.afas,
        async read(query, signal) {
          const found = await plan.afas.read(query, signal);
          const [first] = found;
          return query.where === undefined && first !== undefined && query.take > 1 ? [first, ...found] : found;
        },
      },
    }),
  },
  {
    id: 'T03',
    what: 'AFAS refuses the fields of KnOrganisation',
    cause: 'fault',
    async spoil(plan, world) {
      const match = { path: 'metainfo/update/KnOrganisation' };
      await world.control('POST', '/afas/faults', { kind: 'status', status: 401, match, times: 'unlimited' });
      return plan;
    },
  },
  {
    id: 'T04',
    what: 'somebody imports the new contact into Spotler as well',
    cause: 'spotler.once',
    spoil: (plan, world) => ({
      ...plan,
      async engine(ports, order) {
        const result = await plan.engine(ports, order);
        if (result.toSpotler.create !== 1) return result;
        const page = (await world.act('spotler', 'contacts')) as {
          items: { contact: { properties: { email?: string } } }[];
        };
        const email = page.items.at(-1)?.contact.properties.email ?? '';
        if (email.startsWith('nieuw-')) await world.act('spotler', 'importContact', { properties: { email } });
        return result;
      },
    }),
  },
  {
    id: 'T05',
    what: 'the engine invents an address where there is none',
    cause: 'create.count',
    spoil: engine(() =>
      rows((row) => (row['Email'] === null ? { ...row, Email: `${row['ContactId']}@pont-test.example` } : row)),
    ),
  },
  {
    id: 'T06',
    what: 'the row of one contact comes from a cache',
    cause: 'spotler.value',
    spoil: engine(([id]) => rows((row) => (String(row['ContactId']) === id ? { ...row, Phone: '020 0000001' } : row))),
  },
  {
    id: 'T07',
    what: 'the delta does not look at the change date of the person',
    cause: 'spotler.value',
    spoil: engine(() => withoutChangeDate('PersonChangedOn')),
  },
  {
    id: 'T08',
    what: 'the delta does not look at the change date of the organisation',
    cause: 'spotler.value',
    spoil: engine(() => withoutChangeDate('OrganisationChangedOn')),
  },
  {
    id: 'T09',
    what: 'a permission that goes up is not sent',
    cause: 'spotler.permission',
    spoil: engine(() =>
      upserts((one) => {
        const raised = Object.keys(one.properties).length === 0;
        const kept = one.permissions.filter(({ bit, enabled }) => !(raised && bit === 1 && enabled));
        return { ...one, permissions: kept };
      }),
    ),
  },
  {
    id: 'T10',
    what: 'an unsubscribe takes another permission along',
    cause: 'afas.permission',
    spoil: engine(([id], plan) =>
      updates((write) => {
        const other = plan.connection.permissions[2]?.write?.field ?? '';
        const unsubscribes = ofContact(write, id) && write.fields[newsletter(plan)] === false;
        return unsubscribes ? { ...write, fields: { ...write.fields, [other]: false } } : write;
      }),
    ),
  },
  {
    id: 'T11',
    what: 'a global opt-out reaches one permission only',
    cause: 'afas.permission',
    spoil: engine(([, id], plan) =>
      updates((write) => {
        const others = plan.connection.permissions.slice(1).flatMap((one) => one.write?.field ?? []);
        const kept = Object.entries(write.fields).filter(([field]) => !others.includes(field));
        return ofContact(write, id) ? { ...write, fields: Object.fromEntries(kept) } : write;
      }),
    ),
  },
  {
    id: 'T12',
    what: 'the feed of bounces is not read',
    cause: 'bounce.seen',
    spoil: engine(() => (ports, order) => [{ ...ports, spotler: { ...ports.spotler, async *bounces() {} } }, order]),
  },
  {
    id: 'T13',
    what: 'of a form the text is not written',
    cause: 'afas.value',
    async spoil(plan, world, ids) {
      const person = await personOf(world, ids[3]);
      return engine(() => updates((write) => (write.fields['BcCo'] === person ? null : write)))(plan, world, ids);
    },
  },
  {
    id: 'T14',
    what: 'the run does not say that something was kept from AFAS',
    cause: 'problem.told',
    spoil: (plan) => ({
      ...plan,
      async engine(ports, order) {
        const result = await plan.engine(ports, order);
        return { ...result, problems: result.problems.filter(({ code }) => code !== 'field.drift') };
      },
    }),
  },
  {
    id: 'T15',
    what: 'the end of a block raises what somebody had given up',
    cause: 'spotler.permission',
    spoil: engine((ids) =>
      upserts((one) => {
        const raises = one.externalId === ids[5] && one.permissions.some(({ enabled }) => enabled);
        const all = [...one.permissions.filter(({ bit }) => bit !== 1), { bit: 1, enabled: true }];
        return raises ? { ...one, permissions: all } : one;
      }),
    ),
  },
  {
    id: 'T16',
    what: 'an opt-out is not kept for its address',
    cause: 'afas.permission',
    spoil: engine(() =>
      store((of) => ({ optOut: (optOuts) => of.optOut(optOuts.map((one) => ({ ...one, addresses: [] }))) })),
    ),
  },
  {
    id: 'T17',
    what: 'a new address leaves the permissions of somebody who opted out on',
    cause: 'spotler.permission',
    spoil: engine(() =>
      upserts((one) => {
        const opensAgain = 'email' in one.properties && one.permissions.every(({ enabled }) => !enabled);
        return opensAgain ? { ...one, permissions: [] } : one;
      }),
    ),
  },
  {
    id: 'T18',
    what: 'an opt-out is not kept for its person',
    cause: 'spotler.permission',
    spoil: engine(() =>
      store((of) => ({ optOut: (optOuts) => of.optOut(optOuts.map((one) => ({ ...one, personNo: null }))) })),
    ),
  },
  {
    id: 'T19',
    what: 'nobody looks who else has the address of somebody who is gone',
    cause: 'spotler.permission',
    spoil: engine(() => store(() => ({ contactsWithAddress: () => [] }))),
  },
  {
    id: 'T20',
    what: 'whoever is deleted in AFAS is not switched off',
    cause: 'spotler.permission',
    spoil: engine(() =>
      upserts(async (one, { spotler }) => {
        const shown = await spotler.contact(one.externalId, new AbortController().signal);
        return String(shown?.properties['email']).startsWith('weg-') ? null : one;
      }),
    ),
  },
  {
    id: 'T21',
    what: 'the other side wins than was agreed',
    cause: 'afas.value',
    spoil: engine(() => (ports, order) => {
      const { connection } = order;
      const fields = connection.fields.map((field) => ({ ...field, winner: 'spotler' as const }));
      return [ports, { ...order, connection: { ...connection, fields } }];
    }),
  },
  {
    id: 'T22',
    what: 'where both sides changed, only one of them is written',
    cause: 'afas.value',
    async spoil(plan, world, ids) {
      const person = await personOf(world, ids[7]);
      return engine(() => updates((write) => (write.fields['BcCo'] === person ? null : write)))(plan, world, ids);
    },
  },
  {
    id: 'T23',
    what: 'a run with nothing to do writes all the same',
    cause: 'writes.none',
    spoil(plan, _world, [id = '']) {
      const count = runsOf();
      const second = (ports: RunPorts, { full }: RunOrder): boolean => count(ports) === 2 && !full;
      return { ...plan, engine: repeating(plan.engine, (ports, order) => (second(ports, order) ? [touch(id)] : [])) };
    },
  },
  {
    id: 'T24',
    what: 'what Pont wrote itself is written once more',
    cause: 'writes.none',
    spoil(plan) {
      /** By state file: what its last run sent, where that wrote to both sides. */
      const sent = new WeakMap<object, readonly SpotlerUpsert[]>();
      const again = repeating(plan.engine, ({ store: { keepPage } }) => sent.get(keepPage) ?? []);
      return {
        ...plan,
        async engine(ports, order) {
          const written: SpotlerUpsert[] = [];
          const seen = await upserts((one) => (written.push(one), one))(ports, order);
          const result = await again(...seen);
          const both = result.calls.afas.put > 0 && result.calls.spotler.post > 0;
          sent.set(ports.store.keepPage, both ? written : []);
          return result;
        },
      };
    },
  },
  {
    id: 'T25',
    what: 'after a kill the last write to AFAS is repeated without a look',
    cause: 'kill.notTwice',
    spoil(plan) {
      let last: AfasWrite | null = null;
      return {
        ...plan,
        async engine(ports, order) {
          if (last !== null && ports.store.unconfirmedForAfas().length > 0) await ports.afas.update(last, order.signal);
          const [watched] = await updates((write) => (last = write))(ports, order);
          return plan.engine(watched, order);
        },
      };
    },
  },
  {
    id: 'T26',
    what: 'a refused credential is told as a lost connection',
    cause: 'stops.named',
    spoil: (plan) => ({
      ...plan,
      async engine(ports, order) {
        try {
          return await plan.engine(ports, order);
        } catch (thrown) {
          if (!(thrown instanceof Fault) || thrown.kind !== 'credentials') throw thrown;
          throw new Fault('http.connectionLost', { host: 'host' });
        }
      },
    }),
  },
  {
    id: 'T27',
    what: 'the brake on vanished contacts does not hold',
    cause: 'brake.held',
    spoil: engine(() => (ports, order) => {
      const { connection } = order;
      const brakes = { ...connection.brakes, vanish: 'unlimited' as const };
      return [ports, { ...order, connection: { ...connection, brakes } }];
    }),
  },
  {
    id: 'T28',
    what: 'text loses what is not ASCII',
    cause: 'spotler.value',
    spoil: engine(() =>
      upserts((one) => {
        const plain = Object.entries(one.properties).map(([name, value]) => {
          return [name, typeof value === 'string' ? value.replaceAll(/[^\p{ASCII}]/gu, '?') : value] as const;
        });
        return { ...one, properties: Object.fromEntries(plain) };
      }),
    ),
  },
  {
    id: 'T29',
    what: 'contacts are sent ten at a time',
    cause: 'calls.budget',
    spoil: engine(() => (ports, order) => {
      const upsert: RunPorts['spotler']['upsert'] = async (contacts, signal) => {
        if (contacts.length <= 20) return ports.spotler.upsert(contacts, signal);
        const parts = Array.from({ length: Math.ceil(contacts.length / 10) }, (_, n) =>
          contacts.slice(n * 10, n * 10 + 10),
        );
        return (await Promise.all(parts.map((part) => ports.spotler.upsert(part, signal)))).flat();
      };
      return [{ ...ports, spotler: { ...ports.spotler, upsert } }, order];
    }),
  },
  {
    id: 'T30',
    what: 'nobody looks whether a contact is on a static list',
    cause: 'problem.told',
    spoil: engine(() => (ports, order) => {
      const feed: RunPorts['spotler']['updates'] = async function* (window, signal) {
        for await (const page of ports.spotler.updates(window, signal)) {
          yield page.map((contact) => ({ ...contact, temporary: false }));
        }
      };
      return [{ ...ports, spotler: { ...ports.spotler, updates: feed } }, order];
    }),
  },
];

const touch = (externalId: string): SpotlerUpsert => ({
  externalId,
  properties: {},
  permissions: [{ bit: 1, enabled: true }],
});

/** An engine that sends something more where a run wrote nothing. */
function repeating(run: Engine, more: (ports: RunPorts, order: RunOrder) => readonly SpotlerUpsert[]): Engine {
  return async (ports, order) => {
    const extra = more(ports, order);
    const result = await run(ports, order);
    if (extra.length === 0 || result.calls.spotler.post + result.calls.afas.put > 0) return result;
    await ports.spotler.upsert(extra, order.signal);
    return { ...result, calls: ports.calls() };
  };
}

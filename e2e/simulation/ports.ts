import type {
  AfasPort,
  AfasRow,
  SpotlerBounce,
  SpotlerContact,
  SpotlerPort,
  SpotlerUpsert,
} from '../../src-main/engine/ports.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { Process } from './process.ts';
import { createRandom, mixed, type Random } from './random.ts';
import { bounceField, columnsOf, permissions, properties, updateFields } from './schema.ts';
import { canonicalAddress, type HeldSubscriber } from './spotler-world.ts';
import { beforeOf, judgeReach, judgeUpdate, judgeUpsert } from './watch.ts';
import { note, violate, type World } from './world.ts';

const wholeSecond = (at: number): number => Math.floor(at / 1_000) * 1_000;

/** Look-ups by value, as many in a call as fit a query. */
const valuesPerCall = 5;

/** AFAS as the process of a run reaches it. */
export function afasPort(world: World, process: Process): AfasPort {
  const { afas, oracle, script } = world;
  let server: number | null = null;
  const ask = <T>(name: string, answer: () => T): Promise<T> =>
    process.call({
      name,
      side: 'afas',
      write: false,
      apply: () => {
        server = wholeSecond(afas.now());
        return answer();
      },
    });
  const served = (rows: readonly AfasRow[]): readonly AfasRow[] => {
    const { calls, dryRun } = process.watched;
    for (const row of rows) {
      const id = Number(row['ContactId']);
      calls.shownAt.set(id, calls.made);
      if (!dryRun) oracle.servedRow(id);
    }
    return rows;
  };
  const connectors = (['KnContact', 'KnPerson', 'KnOrganisation'] as const).map((id) => ({ id, description: id }));
  const port: AfasPort & {
    readAny(
      lookUp: {
        getConnector: string;
        orderBy: readonly [string, ...string[]];
        column: string;
        values: readonly string[];
      },
      signal: AbortSignal,
    ): AsyncIterable<readonly AfasRow[]>;
    serverNow(): number | null;
  } = {
    access: () =>
      ask('access', () => ({
        environmentId: 'O12345AA',
        appName: 'Pont',
        tokenExpiry: '0',
        getConnectors: [{ id: 'Pont_Contacts', description: 'Contacten' }],
        updateConnectors: connectors,
      })),
    columns: () => ask('columns', () => columnsOf(script.setting.wide)),
    updateFields: (connector) => ask(`updateFields ${connector}`, () => updateFields[connector]),
    read: (query) =>
      ask(`read ${JSON.stringify(query.where ?? 'all')} by ${query.orderBy.join()} ${query.take}`, () =>
        served(afas.read(query)),
      ),
    async *readAny({ orderBy, column, values }) {
      for (let from = 0; from < values.length; from += valuesPerCall) {
        const part = values.slice(from, from + valuesPerCall);
        const where = part.map((value) => [{ column, operator: 'equals' as const, value }]);
        const name = `readAny ${column} ${part.join()}`;
        yield await ask(name, () => served(afas.read({ orderBy, take: Number.MAX_SAFE_INTEGER, where })));
      }
    },
    update(write) {
      const apply = (): void => {
        server = wholeSecond(afas.now());
        judgeUpdate(world, process.watched, write);
        const isKnown = Object.entries(write.fields).every(([field, value]) => shows(world, write, field, value));
        afas.update(write, 'pont');
        noteTouched(world, write);
        const { written } = process.watched;
        written.toAfas += 1;
        // AFAS does not show what a bounce field was told, so after a crash it is told once more.
        if (isKnown && !(bounceField in write.fields)) written.noops.push(`AFAS ${JSON.stringify(write.fields)}`);
        if (!isOptOut(write.fields)) written.toAfasNotOptOut += 1;
      };
      const givesYes = Object.values(write.fields).includes(true);
      return process.call({
        name: `update ${write.connector} ${JSON.stringify(write.fields)}`,
        side: 'afas',
        write: true,
        apply,
        // AFAS works on for a while after a time-out.
        late: givesYes ? undefined : () => lateUpdate(world, () => afas.update(write, 'pont')),
      });
    },
    serverNow: () => server,
  };
  return port;
}

const entityOf = { KnContact: 'contact', KnPerson: 'person', KnOrganisation: 'organisation' } as const;

function shows({ afas }: World, write: Parameters<AfasPort['update']>[0], field: string, value: unknown): boolean {
  const entity = entityOf[write.connector];
  const contact = afas.found(entity, write.fields);
  const column = afas.columnOf(entity, field);
  if (column === undefined || contact === undefined) return true;
  return (afas.row(contact.id)?.[column] ?? '') === value;
}

const permissionFields: ReadonlySet<string> = new Set(permissions.map(({ field }) => field));
const keys: ReadonlySet<string> = new Set(['CdId', 'ViKc', 'BcCoOga', 'BcCoPer']);

/** True when a write takes away a yes and does nothing else. */
function isOptOut(fields: Readonly<Record<string, unknown>>): boolean {
  const sent = Object.entries(fields).filter(([field]) => !keys.has(field));
  return sent.every(([field, value]) => permissionFields.has(field) && value === false);
}

/** A value that came from one contact is a change by hand for the others of the same person or organisation. */
function noteTouched({ afas, touched }: World, write: Parameters<AfasPort['update']>[0]): void {
  const entity = entityOf[write.connector];
  const contact = afas.found(entity, write.fields);
  if (entity === 'contact' || contact === undefined) return;
  for (const field of Object.keys(write.fields)) {
    const column = afas.columnOf(entity, field);
    if (column === undefined) continue;
    for (const id of afas.sharing(contact.id, entity)) touched.afas.add(`${id} ${column}`);
  }
}

function lateUpdate(world: World, apply: () => void): void {
  try {
    apply();
    note(world, () => '   a write to AFAS that seemed lost arrives');
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
  }
}

/** Spotler as the process of a run reaches it. */
export function spotlerPort(world: World, process: Process): SpotlerPort {
  const { spotler, oracle, script } = world;
  const { watched } = process;
  const random = createRandom(mixed(script.seed, world.runs, 99));
  let server: number | null = null;
  const ask = <T>(name: string, answer: () => T): Promise<T> =>
    process.call({
      name,
      side: 'spotler',
      write: false,
      apply: () => {
        server = wholeSecond(spotler.now());
        return answer();
      },
    });
  const show = (contact: HeldSubscriber): SpotlerContact => {
    oracle.servedContact(contact);
    return spotler.shown(contact);
  };

  return {
    properties: () => ask('properties', () => properties),
    contact: (externalId) =>
      ask(`contact ${externalId}`, () => {
        watched.readInSpotler.set(externalId, world.time.now());
        const found = spotler.byId(externalId);
        return found ? show(found) : null;
      }),
    findByEmail: (email) =>
      ask('findByEmail', () =>
        [...spotler.contacts.values()]
          .filter((contact) => canonicalAddress(contact.properties['email']) === canonicalAddress(email))
          .map(show),
      ),
    async *updates(window) {
      const found = await ask(`updates ${windowText(window)}`, () => spotler.changedIn(window));
      for (const page of pagesOf(random, script.setting.feed, found)) {
        // A page shows contacts as they are now; one that changed meanwhile has left the window.
        yield await ask('updates page', () => page.filter((one) => spotler.isIn(window, one.lastChanged)).map(show));
      }
    },
    async *bounces(window) {
      const found = await ask(`bounces ${windowText(window)}`, () =>
        spotler.bounces.filter(({ at }) => spotler.isIn(window, at)),
      );
      for (const page of pagesOf(random, script.setting.feed, found)) {
        yield await ask('bounces page', () =>
          page.flatMap(({ at, kind, key }): SpotlerBounce[] => {
            const contact = spotler.contacts.get(key);
            return contact ? [{ at, kind, contact: spotler.shown(contact) }] : [];
          }),
        );
      }
    },
    upsert(contacts) {
      if (contacts.length > 100) violate(world, 'run.broken', null, `a batch of ${contacts.length}`);
      for (const { externalId, permissions: told } of contacts) {
        for (const { bit } of told.filter(({ enabled }) => enabled)) {
          world.lostRaises.set(`${externalId} ${bit}`, world.time.now());
        }
      }
      const put = (part: readonly SpotlerUpsert[]) => {
        if (spotler.refusesBatch(contacts)) {
          if (contacts.length > 1) for (const { externalId } of contacts) watched.leftOut.add(externalId);
          throw new Fault('spotler.batchRefused', { errorType: 'INVALID_PARAMS', said: '' });
        }
        return part.map((upsert) => putOne(world, process, upsert));
      };
      return process.call({
        name: `upsert ${JSON.stringify(contacts)}`,
        side: 'spotler',
        write: true,
        apply: () => {
          server = wholeSecond(spotler.now());
          return random.shuffled(put(contacts));
        },
        half: () => void put(contacts.slice(0, Math.ceil(contacts.length / 2))),
      });
    },
    serverNow: () => server,
  };
}

const windowText = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `${new Date(from).toISOString()} – ${new Date(to).toISOString()}`;

function putOne(world: World, { watched }: Process, upsert: SpotlerUpsert) {
  const { spotler, oracle } = world;
  judgeUpsert(world, watched, upsert);
  watched.leftOut.delete(upsert.externalId);
  for (const { bit } of upsert.permissions) world.lostRaises.delete(`${upsert.externalId} ${bit}`);
  const before = beforeOf(spotler.target(upsert));
  const shown: Readonly<Record<string, unknown>> = { ...spotler.target(upsert)?.properties };
  const outcome = spotler.upsert(upsert);
  const contact = spotler.byId(upsert.externalId);
  if (outcome.code !== 'OK' || contact === undefined) return outcome;
  const { written } = watched;
  written.toSpotler += 1;
  if (before === null) written.create += 1;
  else {
    written.updated.add(upsert.externalId);
    for (const { bit, enabled } of upsert.permissions) {
      if (before.bits.get(bit) === enabled) continue;
      if (enabled) written.optIn += 1;
      else if (!oracle.near(upsert.externalId, bit).some(({ source }) => source === 'spotler')) written.optOut += 1;
    }
    const isKnown =
      upsert.permissions.every(({ bit, enabled }) => before.bits.get(bit) === enabled) &&
      Object.entries(upsert.properties).every(([name, value]) => (shown[name] ?? null) === value);
    if (isKnown) written.noops.push(`Spotler ${JSON.stringify(upsert)}`);
  }
  judgeReach(world, watched, before, contact, upsert.permissions);
  return outcome;
}

/** Pages of a feed: in any order, overlapping, one now and then twice. */
function pagesOf<T>(random: Random, feed: 'plain' | 'jumbled', items: readonly T[]): T[][] {
  if (feed === 'plain') return items.length === 0 ? [] : [[...items]];
  const rest = random.shuffled(items);
  const pages: T[][] = [];
  for (let from = 0; from < rest.length;) {
    const size = random.between(1, 6);
    pages.push(rest.slice(Math.max(0, from - random.below(2)), from + size));
    from += size;
  }
  const [first] = pages;
  if (first && random.chance(0.3)) pages.push(first);
  return pages;
}

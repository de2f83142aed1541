import type { CheckProgress } from '../../../src-shared/domain/check.ts';
import { type Entity, entity } from '../../../src-shared/domain/connection.ts';
import { type Fact, factOf } from '../../engine/facts.ts';
import { entitiesWritten } from '../../engine/plan/returns.ts';
import type { AfasUpdateConnector } from '../../engine/ports.ts';
import { compare } from './compare.ts';
import type { FactName, FactValues, Writable } from './fact-names.ts';
import type { Ask } from './ports.ts';
import { readAfasPeople } from './read-afas-people.ts';
import { readSpotlerPeople, type SpotlerRead } from './read-spotler-people.ts';

export type Gatherer = {
  /** The fact, asked for once however many checks want it. A cancelled signal rejects; other faults are facts. */
  get<Name extends FactName>(name: Name): Promise<Fact<FactValues[Name]>>;
};

const updateConnectors: Readonly<Record<Entity, AfasUpdateConnector>> = {
  contact: 'KnContact',
  person: 'KnPerson',
  organisation: 'KnOrganisation',
};

/**
 * Facts about both sides, each asked for when a check first wants it. Of people only `people` (all rows of AFAS), `account`
 * (all contacts of Spotler) and `compared` (both) are read; everything else is a call or two.
 */
export function createGatherer(ask: Ask): Gatherer {
  const { connection, ports, signal } = ask;
  const { afas, spotler, clock } = ports;
  const kept = new Map<FactName, Promise<Fact<unknown>>>();
  const progress = splitProgress(ask.onProgress);
  const differences: { afas: number | null; spotler: number | null } = { afas: null, spotler: null };
  let spotlerRead: SpotlerRead | null = null;

  /** Asks, and takes the time: the host's clock reads some moment between asking and the answer. */
  const timed = async <Value>(side: 'afas' | 'spotler', call: () => Promise<Value>): Promise<Value> => {
    const before = clock.now();
    try {
      return await call();
    } finally {
      differences[side] = differenceOf(ports[side].serverNow(), before, clock.now());
    }
  };

  const need = async <Name extends FactName>(name: Name): Promise<FactValues[Name]> => {
    const fact = await get(name);
    if (!fact.ok) throw fact.fault;
    return fact.value;
  };

  const asks: { [Name in FactName]: () => Promise<FactValues[Name]> } = {
    access: () => timed('afas', () => afas.access(signal)),
    properties: () => timed('spotler', () => spotler.properties(signal)),
    async columns() {
      await need('access');
      return afas.columns(connection.afas.getConnector, signal);
    },
    async sample() {
      await need('columns');
      const key = connection.afas.columns.contactId;
      const columns = await need('columns');
      // Without its key the GetConnector cannot be read in order; that it lacks the key is the finding of another check.
      if (!columns.some(({ id }) => id === key)) return [];
      return afas.read({ getConnector: connection.afas.getConnector, orderBy: [key], take: 1 }, signal);
    },
    async writable() {
      const { updateConnectors: present } = await need('access');
      const wanted = entitiesWritten(connection);
      const fields: { [Name in Entity]?: Writable[Name] } = {};
      for (const one of entity.options) {
        const id = updateConnectors[one];
        if (!wanted.has(one) || !present.some((connector) => connector.id === id)) continue;
        fields[one] = await afas.updateFields(id, signal);
      }
      return fields;
    },
    async clocks() {
      await Promise.all([get('access'), get('properties')]);
      return { ...differences };
    },
    async people() {
      return readAfasPeople({ ...ask, columns: await need('columns'), onReading: progress.afas });
    },
    async account() {
      const columns = await need('columns');
      const properties = await need('properties');
      spotlerRead = await readSpotlerPeople({ ...ask, columns, properties, onReading: progress.spotler });
      return spotlerRead.people;
    },
    async compared() {
      await Promise.all([need('people'), need('account')]);
      return compare(ask, spotlerRead);
    },
  };

  const get = <Name extends FactName>(name: Name): Promise<Fact<FactValues[Name]>> => {
    const known = kept.get(name);
    if (known) return known as Promise<Fact<FactValues[Name]>>;
    const asked = factOf<FactValues[Name]>(asks[name]);
    kept.set(name, asked);
    return asked;
  };
  return { get };
}

/** Zero while the host's time, known to the second, lies between asking and the answer. */
function differenceOf(server: number | null, before: number, after: number): number | null {
  if (server === null) return null;
  if (server > after) return server - after;
  return server + 1_000 < before ? server + 1_000 - before : 0;
}

type Reading = CheckProgress['afas'];

function splitProgress(onProgress: Ask['onProgress']): Record<'afas' | 'spotler', (reading: Reading) => void> {
  let shown: CheckProgress = { afas: null, spotler: null };
  const tell = (change: Partial<CheckProgress>): void => {
    shown = { ...shown, ...change };
    onProgress(shown);
  };
  return { afas: (afas) => tell({ afas }), spotler: (spotler) => tell({ spotler }) };
}

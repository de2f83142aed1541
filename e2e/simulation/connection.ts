import { type Connection, connectionFile } from '../../src-shared/domain/connection.ts';
import type { Random } from './random.ts';
import { bounceField, changedOnColumns, permissions, texts } from './schema.ts';

/** A connection from a seed: directions, winners, levels and brakes in every mixture that people could choose. */
export function writeConnection(random: Random): Connection {
  const fields = texts.filter(({ column }) => isMapped(random, column)).map((text) => fieldOf(random, text));
  const mapped = random.chance(0.85) ? permissions : permissions.slice(0, random.between(1, 2));
  const connection = connectionFile.parse({
    version: 1,
    name: 'acme',
    title: 'Acme BV',
    afas: {
      participant: '12345',
      environment: 'production',
      authentication: 'token',
      getConnector: 'Pont_Contacts',
      columns: {
        contactId: 'ContactId',
        personNo: 'PersonNo',
        organisationId: 'OrganisationId',
        email: 'Email',
        blocked: 'Blocked',
        changedOn: random.pick([
          changedOnColumns,
          changedOnColumns,
          changedOnColumns,
          changedOnColumns.slice(0, 1),
          [],
        ]),
      },
    },
    spotler: { dedup: random.pick(['externalId', 'externalId', 'unknown']) },
    fields,
    permissions: mapped.map(({ column, bit, field }) => ({
      afas: column,
      bit,
      direction: random.weighted({ both: 14, toSpotler: 4, toAfas: 1 }),
      write: { entity: 'contact', field },
    })),
    ...(random.chance(0.5) ? { bounce: { write: { entity: 'contact', field: bounceField } } } : {}),
    writeBack: random.weighted({ full: 7, optOutsOnly: 3, none: 2 }),
    brakes: writeBrakes(random),
    schedule: { fullEveryHours: random.pick([1, 6, 6, 24]) },
  });
  return random.chance(0.15) ? asking(connection) : connection;
}

function isMapped(random: Random, column: string): boolean {
  if (column === 'FirstName') return true;
  return random.chance(column === 'Email' ? 0.25 : 0.6);
}

type Text = (typeof texts)[number];

function fieldOf(random: Random, { column, property, entity, field }: Text): object {
  const returns = ['FirstName', 'Phone', 'OrgPhone', 'Email'].includes(column);
  return {
    afas: column,
    spotler: property,
    direction: returns ? random.weighted({ both: 7, toSpotler: 2, toAfas: 1 }) : 'toSpotler',
    winner: random.pick(['afas', 'afas', 'spotler', 'manual']),
    emptyWins: random.chance(0.3),
    ...(returns ? { write: { entity, field } } : {}),
  };
}

function writeBrakes(random: Random): object {
  const loose = { optIn: 'unlimited', optOut: 'unlimited', vanish: 'unlimited' };
  if (!random.chance(0.2)) return loose;
  const tight = { create: 3, update: 3, optIn: 1, optOut: 1, vanish: random.pick([1, '10%']) };
  const kind = random.pick(['create', 'update', 'optIn', 'optOut', 'vanish'] as const);
  return { ...loose, [kind]: tight[kind] };
}

/**
 * A connection that asks for what must never happen, as no connection file could: company name, address and a table link
 * back to AFAS. Planner and writer have to refuse it on their own.
 */
function asking(connection: Connection): Connection {
  const fields = connection.fields.map((mapped) => {
    const text = texts.find(({ column }) => column === mapped.afas);
    if (!text || mapped.write || text.column === 'Email') return mapped;
    return { ...mapped, direction: 'both' as const, write: { entity: text.entity, field: text.field } };
  });
  return { ...connection, fields };
}

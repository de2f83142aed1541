import type { Connection, FieldMapping, WriteTarget } from '../../src-shared/domain/connection.ts';
import type { AfasColumn, SpotlerProperty } from '../engine/ports.ts';

const both = (afas: string, spotler: string, write: WriteTarget): FieldMapping => ({
  afas,
  spotler,
  direction: 'both',
  winner: 'afas',
  emptyWins: false,
  write,
});

/** Fields of the practice environment that some cases need, one of each entity. */
const fields: readonly FieldMapping[] = [
  both('FirstName', 'firstName', { entity: 'person', field: 'FiNm' }),
  both('LastName', 'lastName', { entity: 'person', field: 'LaNm' }),
  both('Phone', 'phoneNumber', { entity: 'contact', field: 'TeNr' }),
  { afas: 'Company', spotler: 'organisation', direction: 'toSpotler', winner: 'afas', emptyWins: false },
];

/**
 * A connection of the practice environment with the fields it does not map itself: there the plan is to show everything
 * it can. A customer's connection is tested as it is, and a case that needs what it does not map is skipped.
 */
export function withPracticeFields(
  connection: Connection,
  columns: readonly AfasColumn[],
  properties: readonly SpotlerProperty[],
): Connection {
  const mapped = (one: FieldMapping): boolean =>
    connection.fields.some(({ afas, spotler }) => afas === one.afas || spotler === one.spotler);
  const there = (one: FieldMapping): boolean =>
    columns.some(({ id }) => id === one.afas) && properties.some(({ name }) => name === one.spotler);
  const added = fields.filter((one) => !mapped(one) && there(one));
  return { ...connection, fields: [...connection.fields, ...added] };
}

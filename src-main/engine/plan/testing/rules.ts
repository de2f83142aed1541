import fc from 'fast-check';
import { type Connection, connectionFile } from '../../../../src-shared/domain/connection.ts';
import { compileMapping, type Mapping } from '../mapping.ts';
import { compileReturns, type Returns, type UpdateField, type UpdateFields } from '../returns.ts';

/** Connection files with random rules over the same columns, properties and permissions. */

export const texts = ['f1', 'f2', 'f3'] as const;
export const bits = [1, 2] as const;

const direction = fc.constantFrom('toSpotler', 'toAfas', 'both');
const target = (field: string) => fc.constant({ entity: 'contact', field });

const fields = texts.map((name) =>
  fc.record({
    afas: fc.constant(`A${name}`),
    spotler: fc.constant(name),
    direction,
    winner: fc.constantFrom('afas', 'spotler', 'manual'),
    emptyWins: fc.boolean(),
    write: target(`U${name}`),
  }),
);
const permissions = bits.map((bit) =>
  fc.record({ afas: fc.constant(`Ab${bit}`), bit: fc.constant(bit), direction, write: target(`Ub${bit}`) }),
);

const afas = {
  participant: '12345',
  environment: 'production',
  authentication: 'token',
  getConnector: 'Pont_Contacts',
  columns: { contactId: 'Id', personNo: 'Person', organisationId: 'Org', email: 'Email', blocked: 'Blocked' },
} as const;

/** A connection file from the parts that matter here; everything else at its default. */
export function connectionOf(parts: Record<string, unknown>): Connection {
  return connectionFile.parse({ version: 1, name: 'acme', title: 'Acme', afas, ...parts });
}

export const connections: fc.Arbitrary<Connection> = fc
  .record({
    writeBack: fc.constantFrom('full', 'optOutsOnly', 'none'),
    fields: fc.tuple(...fields),
    permissions: fc.tuple(...permissions),
    bounce: fc.option(fc.record({ write: target('Ubounce') }), { nil: undefined }),
  })
  .map(connectionOf);

const updateField = (id: string, type: UpdateField['type']): UpdateField => ({ id, type, length: 10, values: null });

export const columns = [
  { id: 'Email', type: 'string' } as const,
  ...texts.map((name) => ({ id: `A${name}`, type: 'string' }) as const),
  ...bits.map((bit) => ({ id: `Ab${bit}`, type: 'boolean' }) as const),
];
export const properties = ['email', ...texts].map((name) => ({ name, type: 'string' }) as const);
export const updateFields: UpdateFields = {
  contact: [
    ...texts.map((name) => updateField(`U${name}`, 'string')),
    ...bits.map((bit) => updateField(`Ub${bit}`, 'boolean')),
    updateField('Ubounce', 'string'),
  ],
  person: [],
  organisation: [],
};

export type Rules = { readonly connection: Connection; readonly mapping: Mapping; readonly returns: Returns };

export const rulesOf = (connection: Connection): Rules => ({
  connection,
  mapping: compileMapping(connection, columns, properties),
  returns: compileReturns(connection, columns, updateFields),
});

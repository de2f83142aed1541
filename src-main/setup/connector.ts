import type { ConnectorLook } from '../../src-shared/contract/setup.ts';
import type { Entity } from '../../src-shared/domain/connection.ts';
import { asFault, Fault } from '../../src-shared/domain/fault.ts';
import type { SetupColumn, SetupUpdateField, SetupUpdateFields } from '../../src-shared/domain/setup/catalogue.ts';
import type { AfasSeen, ConnectorSeen, DraftConnection } from '../../src-shared/domain/setup/draft.ts';
import { masked } from '../../src-shared/domain/setup/mask.ts';
import type { AfasAccess, AfasColumn, AfasPort, AfasRow, AfasUpdateConnector } from '../engine/ports.ts';
import { columnNoteOf, suggestRoles } from './suggest-roles.ts';

const shownRows = 5;

const environmentLetters = { production: 'O', test: 'T', accept: 'A' } as const;

/** What AFAS said about itself, and whether that is the environment that was filled in. */
export function afasSeenOf(access: AfasAccess, { afas }: DraftConnection, at: string): AfasSeen {
  const { environmentId, appName, tokenExpiry, getConnectors, updateConnectors } = access;
  const { participant = '', environment = 'production' } = afas;
  const expected = `${environmentLetters[environment]}${participant.trim()}`;
  // An environment without the usual name tells nothing, so it is not held against anybody.
  const named = /^[A-Z]\d{5}/.test(environmentId);
  const environmentFits = named ? (environmentId.startsWith(expected) ? 'yes' : 'no') : 'unknown';
  return {
    at,
    environmentId,
    appName,
    tokenExpiry,
    environmentFits,
    getConnectors: [...getConnectors],
    updateConnectors: [...updateConnectors],
  };
}

/**
 * A GetConnector as it can be looked at before it is chosen: columns, five rows, and which columns look as if they carry
 * the link. Rows that AFAS refuses are no reason to show nothing: the fault stands in for them.
 */
export async function lookAtConnector(
  afas: AfasPort,
  { getConnector, reveal }: { readonly getConnector: string; readonly reveal: boolean },
  signal: AbortSignal,
): Promise<ConnectorLook> {
  const columns = columnsSeen(await afas.columns(getConnector, signal));
  const { roles, missing } = suggestRoles(columns);
  const orderBy = roles.find(({ role }) => role === 'contactId')?.column ?? columns[0]?.id;
  const look = {
    id: getConnector,
    columns: columns.map((one) => ({ ...one, note: columnNoteOf(one) })),
    roles,
    missing,
  };
  if (orderBy === undefined) return { ...look, rows: [], rowsProblem: null };
  try {
    const rows = await afas.read({ getConnector, orderBy: [orderBy], take: shownRows }, signal);
    return { ...look, rows: rows.map((row) => columns.map(({ id }) => shown(row[id], reveal))), rowsProblem: null };
  } catch (thrown) {
    const fault = asFault(thrown);
    if (fault.kind === 'internal' || fault.kind === 'cancelled') throw fault;
    return { ...look, rows: [], rowsProblem: fault.toData() };
  }
}

/** A cell for people: as it is, or only its shape. */
export function shown(value: AfasRow[string] | undefined, reveal: boolean): string | boolean | null {
  if (value === undefined || value === null) return null;
  if (!reveal) return masked(value);
  return typeof value === 'number' ? String(value) : value;
}

const connectors: Readonly<Record<Entity, AfasUpdateConnector>> = {
  contact: 'KnContact',
  person: 'KnPerson',
  organisation: 'KnOrganisation',
};

/** A chosen GetConnector with its columns, and what AFAS lets be written. Throws `setup.connectorUnknown`. */
export async function readConnector(
  afas: AfasPort,
  asked: string,
  at: string,
  signal: AbortSignal,
): Promise<{ readonly access: AfasAccess; readonly connector: ConnectorSeen }> {
  const access = await afas.access(signal);
  const found = access.getConnectors.find(({ id }) => id.toLowerCase() === asked.toLowerCase());
  if (found === undefined) throw new Fault('setup.connectorUnknown', { connector: asked.slice(0, 120) });
  const columns = columnsSeen(await afas.columns(found.id, signal));
  const allowed = new Set(access.updateConnectors.map(({ id }) => id.toLowerCase()));
  const fields = async (entity: Entity): Promise<SetupUpdateField[] | null> => {
    const connector = connectors[entity];
    return allowed.has(connector.toLowerCase()) ? (await afas.updateFields(connector, signal)).map(fieldSeen) : null;
  };
  const updateFields: SetupUpdateFields = {
    contact: await fields('contact'),
    person: await fields('person'),
    organisation: await fields('organisation'),
  };
  return { access, connector: { at, id: found.id, columns, updateFields } };
}

function columnsSeen(columns: readonly AfasColumn[]): SetupColumn[] {
  return columns.map(({ id, type, label, length }) => ({ id, type, label, length }));
}

type UpdateField = Awaited<ReturnType<AfasPort['updateFields']>>[number];

function fieldSeen({ id, type, label, length, mandatory, values }: UpdateField): SetupUpdateField {
  return { id, type, label, length, mandatory, tableLink: values !== null };
}

/** Roles that are empty get the column that is sure to be meant; whatever a person chose stays. */
export function withSureRoles(connection: DraftConnection, columns: readonly SetupColumn[]): DraftConnection {
  const chosen = { ...connection.afas.columns };
  const sure = suggestRoles(columns).roles.filter(({ certainty }) => certainty === 'sure');
  const has = new Set(columns.map(({ id }) => id));
  for (const { role, column } of sure) {
    if (role === 'changedOn') continue;
    const now = chosen[role];
    if (now === undefined || now.trim() === '' || !has.has(now)) chosen[role] = column;
  }
  const dates = chosen.changedOn?.filter((id) => has.has(id)) ?? [];
  const found = sure.filter(({ role }) => role === 'changedOn').map(({ column }) => column);
  chosen.changedOn = dates.length > 0 ? dates : found;
  return { ...connection, afas: { ...connection.afas, columns: chosen } };
}

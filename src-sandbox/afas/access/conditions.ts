import type { Column } from '../get/column.ts';
import type { GetConnector } from '../get/connector.ts';
import { getConnectors } from '../get/connectors.ts';
import type { Contact } from '../world/types.ts';
import type { CredentialName } from './app-connector.ts';

/** What people in Profit have arranged differently since the start: the acts change it, every request looks at it. */
export type Conditions = {
  readonly revoked: Set<CredentialName>;
  readonly blockedGetConnectors: Set<string>;
  /** Removed column ids by GetConnector id. */
  readonly removedColumns: Map<string, Set<string>>;
  /** Share of the rows that the user's filter authorisation hides, in percent. */
  hiddenPercent: number;
};

export const initialConditions = (): Conditions => ({
  revoked: new Set(),
  blockedGetConnectors: new Set(getConnectors.filter(({ blocked }) => blocked === true).map(({ id }) => id)),
  removedColumns: new Map(),
  hiddenPercent: 0,
});

/** The columns of a definition that are still in it. */
export const presentColumns = (connector: GetConnector, { removedColumns }: Conditions): readonly Column[] => {
  const removed = removedColumns.get(connector.id);
  return removed === undefined ? connector.columns : connector.columns.filter(({ id }) => !removed.has(id));
};

/** Hides the same contacts every time: Knuth's multiplicative hash spreads them evenly over the ids. */
export const authorisedRows = ({ hiddenPercent }: Conditions): ((contact: Contact) => boolean) =>
  hiddenPercent <= 0 ? () => true : ({ id }) => (Math.imul(id, 2654435761) >>> 0) / 4294967296 >= hiddenPercent / 100;

import { z } from 'zod';
import { type Act, act } from '../../server/act.ts';
import { type CredentialName, credentialNames } from '../access/app-connector.ts';
import type { GetConnector } from '../get/connector.ts';
import { getConnectors } from '../get/connectors.ts';
import type { ActContext } from './whom.ts';

const named = (id: string): GetConnector => {
  const connector = getConnectors.find((one) => one.id === id);
  if (connector === undefined) throw new Error(`There is no GetConnector ${id}.`);
  return connector;
};

const definition = z.strictObject({ getConnector: z.string() });
const columnOf = z.strictObject({ getConnector: z.string(), column: z.string() });
const credentials = z.strictObject({ credential: z.enum(credentialNames).optional() });

/** The AFAS administrator rearranges definitions, authorisation and credentials. */
export const arrangeActs = ({ conditions }: ActContext) => {
  const removedFrom = (connector: GetConnector): Set<string> => {
    const removed = conditions.removedColumns.get(connector.id) ?? new Set<string>();
    conditions.removedColumns.set(connector.id, removed);
    return removed;
  };
  const columnNamed = (connector: GetConnector, column: string): string => {
    if (!connector.columns.some(({ id }) => id === column)) {
      throw new Error(`${connector.id} has no column ${column}.`);
    }
    return column;
  };
  const chosen = (credential: CredentialName | undefined): readonly CredentialName[] =>
    credential === undefined ? credentialNames : [credential];

  return {
    blockGetConnector: act('Ticks Blocked on the definition of a GetConnector.', definition, ({ getConnector }) => {
      conditions.blockedGetConnectors.add(named(getConnector).id);
      return { blocked: [...conditions.blockedGetConnectors] };
    }),
    unblockGetConnector: act('Unticks it.', definition, ({ getConnector }) => {
      conditions.blockedGetConnectors.delete(named(getConnector).id);
      return { blocked: [...conditions.blockedGetConnectors] };
    }),

    hideRows: act(
      'The filter authorisation of the user hides this share of the rows of every GetConnector; 0 shows all again.',
      z.strictObject({ percent: z.number().min(0).max(100) }),
      ({ percent }) => {
        conditions.hiddenPercent = percent;
        return { percent };
      },
    ),

    removeColumn: act('Takes a column out of a GetConnector.', columnOf, ({ getConnector, column }) => {
      const connector = named(getConnector);
      removedFrom(connector).add(columnNamed(connector, column));
      return { removed: [...removedFrom(connector)] };
    }),
    restoreColumn: act('Puts it back.', columnOf, ({ getConnector, column }) => {
      const connector = named(getConnector);
      removedFrom(connector).delete(columnNamed(connector, column));
      return { removed: [...removedFrom(connector)] };
    }),

    revokeToken: act(
      'Ends a credential: token, restrictedToken or oauth; without one named all three.',
      credentials,
      ({ credential }) => {
        for (const name of chosen(credential)) conditions.revoked.add(name);
        return { revoked: [...conditions.revoked] };
      },
    ),
    restoreToken: act('Undoes that.', credentials, ({ credential }) => {
      for (const name of chosen(credential)) conditions.revoked.delete(name);
      return { revoked: [...conditions.revoked] };
    }),
  } as const satisfies Record<string, Act>;
};

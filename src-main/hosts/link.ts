import { join } from 'node:path';
import { type Connection, type Secrets, spotlerBaseUrl } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { RunResult } from '../../src-shared/domain/run.ts';
import { type AfasCredential, createAfas } from '../afas/index.ts';
import { afasLanes } from '../afas/lanes.ts';
import type { AfasPort, SpotlerPort } from '../engine/ports.ts';
import { withinLimits } from '../engine/run/limits.ts';
import { createCallLog } from '../http/call-log.ts';
import { createHttpClient, type HttpLimits } from '../http/index.ts';
import type { CallRecord } from '../http/types.ts';
import { createSpotler } from '../spotler/index.ts';
import type { ConnectionFiles } from '../store/connection-files.ts';
import { type Store, openStore } from '../store/index.ts';
import { hasState } from '../store/open.ts';
import { dataKey } from '../vault/data-key.ts';
import type { Vault } from '../vault/port.ts';
import { createSeal } from '../vault/seal.ts';
import { readSecrets } from '../vault/secrets.ts';
import { systemClock } from './system-clock.ts';

/** Both sides of one connection, with a count of the calls made. */
export type Sides = {
  readonly afas: AfasPort;
  readonly spotler: SpotlerPort;
  readonly calls: () => RunResult['calls'];
  /** The last calls, oldest first. */
  readonly recentCalls: () => readonly CallRecord[];
};

/** Spotler documents no limit; two at a time is what its own clients stay under. */
const spotlerLanes = { spotler: 2 };

/** Makes the clients of a connection with its credentials from the vault. */
export async function openSides(connection: Connection, vault: Vault): Promise<Sides> {
  const sides = sidesWith(connection, await readSecrets(vault, connection.name));
  // Whatever uses the sides of a connection that runs in shadow, a run or anything else, reads only.
  return connection.mode === 'shadow' ? { ...sides, ...withinLimits(sides, { mode: 'shadow' }) } : sides;
}

/** Both clients with credentials that are at hand, as those of an environment of made-up people. */
export function sidesWith(connection: Connection, secrets: Secrets): Sides {
  const { afas, spotler, ...log } = createSides(connection);
  return { afas: afas(secrets.afas), spotler: spotler(secrets.spotler), ...log };
}

type Given<Side> = Side | null | undefined;

/**
 * The clients of a connection over one HTTP client, each made of the credential that is given for it; Fault
 * `connection.noSecrets` where it is absent, or of AFAS of another kind than the connection signs in with.
 */
export function createSides(connection: Connection, limits: Partial<HttpLimits> = {}) {
  const { name } = connection;
  const log = createCallLog({ keep: 500 });
  const http = createHttpClient({
    clock: systemClock,
    random: Math.random,
    lanes: { ...afasLanes(), ...spotlerLanes },
    onCall: log.record,
    limits,
  });
  return {
    afas(secrets: Given<AfasSecrets>): AfasPort {
      if (!secrets) throw new Fault('connection.noSecrets', { name, side: 'AFAS' });
      // One fixed language per connection: descriptions of codes follow it, and would otherwise seem to change.
      const language = 'nl';
      const credential = afasCredential(connection, secrets);
      return createAfas({ connection: connection.afas, credential, http, clock: systemClock, language });
    },
    spotler(secrets: Given<SpotlerSecrets>): SpotlerPort {
      if (!secrets) throw new Fault('connection.noSecrets', { name, side: 'Spotler' });
      const baseUrl = spotlerBaseUrl(connection.spotler);
      return createSpotler({ baseUrl, credential: secrets, http, clock: systemClock });
    },
    calls: log.counts,
    recentCalls: log.recent,
  };
}

type AfasSecrets = NonNullable<Secrets['afas']>;
type SpotlerSecrets = NonNullable<Secrets['spotler']>;

function afasCredential(connection: Connection, secrets: AfasSecrets): AfasCredential {
  const wantsOauth = connection.afas.authentication === 'oauth';
  if ('token' in secrets) {
    if (wantsOauth) throw new Fault('connection.noSecrets', { name: connection.name, side: 'AFAS (OAuth)' });
    return { kind: 'token', token: secrets.token };
  }
  if (!wantsOauth) throw new Fault('connection.noSecrets', { name: connection.name, side: 'AFAS (token)' });
  return { kind: 'oauth', ...secrets };
}

/** Opens the state of a connection; close it when done. */
export async function openState(name: string, files: ConnectionFiles, vault: Vault): Promise<Store> {
  const file = join(files.folder(name), 'state.db');
  const seal = createSeal(await dataKey(vault, name, () => hasState(file)));
  return openStore(file, seal);
}

import type { AfasPort, SpotlerPort } from '../engine/ports.ts';
import type { RunPorts } from '../engine/run/order.ts';
import type { StorePort } from '../engine/store-port.ts';

/** Thrown into a run whose process is taken for dead, so that it can do nothing more. */
class Died extends Error {
  override readonly name = 'Died';
}

const never = <T>(): Promise<T> => new Promise<T>(() => {});

export type Killing = {
  readonly ports: RunPorts;
  /** Resolves when the moment of the kill is reached. */
  readonly death: Promise<'died'>;
};

/**
 * Ports of a run that is cut off at its n-th write (from 1), as when its process is killed there: before the other side
 * gets it, or after it carried it out and before its answer is seen. From then on no call comes back and nothing is kept:
 * the state file stays as a kill leaves it.
 */
export function killedAt(ports: RunPorts, write: number, when: 'before' | 'after'): Killing {
  const { promise: death, resolve } = Promise.withResolvers<'died'>();
  let dead = false;
  let writes = 0;
  const die = <T>(): Promise<T> => {
    dead = true;
    resolve('died');
    return never<T>();
  };
  const writing = async <T>(send: () => Promise<T>): Promise<T> => {
    if (dead) return never<T>();
    writes += 1;
    if (writes !== write) return alive(send);
    if (when === 'before') return die<T>();
    await send();
    return die<T>();
  };
  const alive = async <T>(send: () => Promise<T>): Promise<T> => {
    if (dead) return never<T>();
    const value = await send();
    return dead ? never<T>() : value;
  };
  const afas: AfasPort = {
    ...ports.afas,
    access: (signal) => alive(() => ports.afas.access(signal)),
    columns: (connector, signal) => alive(() => ports.afas.columns(connector, signal)),
    read: (query, signal) => alive(() => ports.afas.read(query, signal)),
    update: (one, signal) => writing(() => ports.afas.update(one, signal)),
  };
  const spotler: SpotlerPort = {
    ...ports.spotler,
    contact: (id, signal) => alive(() => ports.spotler.contact(id, signal)),
    upsert: (contacts, signal) => writing(() => ports.spotler.upsert(contacts, signal)),
  };
  return { ports: { ...ports, afas, spotler, store: mortal(ports.store, () => dead) }, death };
}

function mortal(store: StorePort, isDead: () => boolean): StorePort {
  const methods = Object.entries(store).map(([name, method]) => [
    name,
    (...args: unknown[]): unknown => {
      if (isDead()) throw new Died();
      return (method as (...given: unknown[]) => unknown)(...args);
    },
  ]);
  return Object.fromEntries(methods);
}

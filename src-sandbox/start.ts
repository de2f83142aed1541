import { createAfasSide } from './afas/index.ts';
import type { ControlledSide } from './control/parts.ts';
import { serveControl } from './control/serve.ts';
import { createClock, createSideClock } from './server/clock.ts';
import { createFaults } from './server/faults.ts';
import type { Listener } from './server/listen.ts';
import { createLog } from './server/log.ts';
import { serveSide } from './server/side-server.ts';
import type { SandboxSide, SideName } from './server/types.ts';
import { createSpotlerSide } from './spotler/index.ts';

export type SandboxOptions = {
  /** Contacts in AFAS; Spotler starts empty. Default 1000. */
  readonly contacts?: number;
  /** The same seed makes the same people and the same credentials. Default 1. */
  readonly seed?: number;
  /** 0, the default, takes a free port; so for the others. */
  readonly afasPort?: number;
  readonly spotlerPort?: number;
  readonly controlPort?: number;
};

/** What a client needs to connect. Other programs read exactly this as the first line of standard output. */
export type SandboxReady = {
  readonly afas: {
    readonly baseUrl: string;
    readonly token: string;
    readonly restrictedToken: string;
    readonly clientId: string;
    readonly clientSecret: string;
  };
  readonly spotler: { readonly baseUrl: string; readonly key: string; readonly secret: string };
  readonly controlUrl: string;
};

export type Sandbox = { readonly ready: SandboxReady; close(): Promise<void> };

/** Starts both simulators and the control URL on 127.0.0.1. Rejects with the system's error when a port is taken. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const { contacts = 1000, seed = 1, afasPort = 0, spotlerPort = 0, controlPort = 0 } = options;
  const clock = createClock();
  const log = createLog();
  const listeners: Listener[] = [];
  let controlUrl: string | null = null;
  const close = async (): Promise<void> => {
    await Promise.all(listeners.map((listener) => listener.stop()));
  };

  const carry = async <Side extends SandboxSide>(
    name: SideName,
    port: number,
    make: (now: () => number) => Side,
  ): Promise<ControlledSide & { readonly side: Side }> => {
    const sideClock = createSideClock(clock);
    const faults = createFaults();
    const side = make(() => sideClock.now());
    const listener = await serveSide({
      name,
      side,
      port,
      clock: sideClock,
      faults,
      log,
      controlUrl: () => controlUrl,
    });
    listeners.push(listener);
    return { side, faults, clock: sideClock, listener };
  };

  try {
    const afas = await carry('afas', afasPort, (now) => createAfasSide({ people: { seed, contacts }, now }));
    const spotler = await carry('spotler', spotlerPort, (now) => createSpotlerSide({ seed, now }));
    const control = await serveControl(controlPort, { sides: { afas, spotler }, clock, log });
    listeners.push(control);
    const url = (listener: Listener, path = ''): string => `http://127.0.0.1:${listener.port}${path}`;
    controlUrl = url(control);
    const { token, restrictedToken, clientId, clientSecret } = afas.side.secrets;
    const { key, secret } = spotler.side.secrets;
    return {
      ready: {
        afas: { baseUrl: url(afas.listener, afas.side.basePath), token, restrictedToken, clientId, clientSecret },
        spotler: { baseUrl: url(spotler.listener, spotler.side.basePath), key, secret },
        controlUrl,
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};

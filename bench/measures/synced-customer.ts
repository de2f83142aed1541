import type { Bench } from '../bench.ts';
import { type Customer, makeCustomer } from '../customer.ts';
import { demand } from '../measure.ts';
import type { EngineRun } from '../processes.ts';
import { type Sandbox, setClock, startSandbox } from '../sandbox.ts';

export type Synced = {
  readonly sandbox: Sandbox;
  readonly customer: Customer;
  readonly first: EngineRun;
  readonly close: () => Promise<void>;
};

/**
 * A customer after its first sync, which lies two hours back, and after a second run that met the echo of it in
 * Spotler's feed: from here on nothing moves on either side.
 */
export async function syncedCustomer({ engine, say }: Bench, contacts: number): Promise<Synced> {
  say(`a customer with ${contacts} contacts in both systems`);
  const sandbox = await startSandbox(contacts);
  const customer = await makeCustomer(sandbox);
  const close = async (): Promise<void> => {
    await sandbox.close();
    customer.remove();
  };
  try {
    await setClock(sandbox, -2);
    const first = await engine({ data: customer.data, full: false });
    await setClock(sandbox, 0);
    const { toSpotler } = first.result;
    demand(toSpotler.create > contacts * 0.8 && toSpotler.failed === 0, `first sync: ${JSON.stringify(toSpotler)}`);
    const echo = await engine({ data: customer.data, full: false });
    demand(echo.result.read.spotlerChanges === toSpotler.create, `an echo of ${echo.result.read.spotlerChanges}`);
    return { sandbox, customer, first, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

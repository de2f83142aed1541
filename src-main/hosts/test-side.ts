import type { Connection } from '../../src-shared/domain/connection.ts';
import type { CredentialTest, Side } from '../../src-shared/domain/credential.ts';
import { asFault, Fault } from '../../src-shared/domain/fault.ts';
import type { Vault } from '../vault/port.ts';
import { readSide } from '../vault/secrets.ts';
import { createSides } from './link.ts';

/** A person is waiting, so a side that does not answer is not tried for as long as a run would. */
const limits = { attempts: 2, maxWaitMs: 5_000, deadlineMs: 45_000 };

/**
 * Signs in on one side with what the vault holds: metainfo of AFAS, or the properties of the Spotler account. A refusal
 * or an outage is a verdict with its fault; what Pont itself got wrong is thrown, and so is a cancel.
 */
export async function testSide(
  connection: Connection,
  side: Side,
  vault: Vault,
  signal: AbortSignal,
): Promise<CredentialTest> {
  const verdict = (fault: Fault | null, said: { environmentId?: string; appName?: string } = {}): CredentialTest => ({
    at: new Date().toISOString(),
    fault: fault?.toData() ?? null,
    environmentId: said.environmentId?.slice(0, 60) ?? null,
    appName: said.appName?.slice(0, 200) ?? null,
  });
  try {
    const { afas, spotler } = createSides(connection, limits);
    if (side === 'afas') {
      const secrets = await readSide(vault, connection.name, 'afas');
      return verdict(null, await afas(secrets).access(signal));
    }
    const secrets = await readSide(vault, connection.name, 'spotler');
    await spotler(secrets).properties(signal);
    return verdict(null);
  } catch (thrown) {
    const fault = asFault(thrown);
    if (fault.kind === 'internal' || fault.kind === 'cancelled') throw thrown;
    return verdict(fault);
  }
}

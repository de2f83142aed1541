import type { Connection } from '../../../src-shared/domain/connection.ts';
import { Fault } from '../../../src-shared/domain/fault.ts';
import type { AfasPort, SpotlerPort } from '../ports.ts';

type Limits = Pick<Connection, 'mode' | 'pilot'>;
type Sides = { readonly afas: AfasPort; readonly spotler: SpotlerPort };

/** True for contacts that a run may write: everybody, or in a pilot the chosen ones. */
export function inPilot({ pilot }: Limits): (contactId: string) => boolean {
  if (pilot === undefined) return () => true;
  const chosen = new Set(pilot.contactIds);
  return (contactId) => chosen.has(contactId);
}

/**
 * Both sides, through which nothing is written that the connection does not allow, whatever asks for it: the last line
 * behind planning, which does not plan it in the first place. In shadow mode that is every write (`run.shadow`), in a
 * pilot every contact that was not chosen (`run.outsidePilot`). A person or organisation is written for a chosen contact
 * and shared with others; that it is theirs too cannot be told here.
 */
export function withinLimits<Ports extends Sides>(ports: Ports, limits: Limits): Ports {
  if (limits.mode !== 'shadow' && limits.pilot === undefined) return ports;
  const isChosen = inPilot(limits);
  const refuse = (contactIds: readonly string[]): void => {
    if (limits.mode === 'shadow') throw new Fault('run.shadow');
    if (!contactIds.every(isChosen)) throw new Fault('run.outsidePilot');
  };
  const afas: AfasPort = {
    ...ports.afas,
    async update(write, signal) {
      refuse(write.connector === 'KnContact' ? [String(write.fields['CdId'])] : []);
      await ports.afas.update(write, signal);
    },
  };
  const spotler: SpotlerPort = {
    ...ports.spotler,
    async upsert(contacts, signal) {
      refuse(contacts.map(({ externalId }) => externalId));
      return ports.spotler.upsert(contacts, signal);
    },
  };
  return { ...ports, afas, spotler };
}

import type { SpotlerPort } from '../engine/ports.ts';

/**
 * Spotler without the contacts that cases of the test plan had made and that are gone from AFAS again. Spotler cannot remove
 * them, and to a normal run they would look like people who vanished from AFAS. By id: nobody else can be meant.
 */
export function withoutMade(spotler: SpotlerPort, made: ReadonlySet<string>): SpotlerPort {
  if (made.size === 0) return spotler;
  const isMade = (externalId: string | null): boolean => externalId !== null && made.has(externalId);
  return {
    ...spotler,
    async *updates(window, signal) {
      for await (const page of spotler.updates(window, signal)) {
        yield page.filter(({ externalId }) => !isMade(externalId));
      }
    },
    async *bounces(window, signal) {
      for await (const page of spotler.bounces(window, signal)) {
        yield page.filter(({ contact }) => !isMade(contact.externalId));
      }
    },
  };
}

import { Fault } from '../../src-shared/domain/fault.ts';
import type { SpotlerBounce, SpotlerContact, SpotlerPort } from '../engine/ports.ts';
import type { CanaryBook } from './canary-book.ts';

/** A window that begins before this is an inventory of the account: no account is that old. Milliseconds since 1970. */
const inventoryBefore = Date.UTC(2001, 0, 1);
/** As far as a run reaches back behind its last one, and more: what bounced then may come in the feed again. */
const bouncesBackMs = 2 * 3_600_000;

const bounceKey = ({ at, contact: { externalId } }: SpotlerBounce): string => `${externalId} ${at}`;

/**
 * Spotler as a case sees it: canaries and no others, to read and to write. An inventory asks for the canaries one by one
 * instead of paging a whole account. What had bounced before that inventory was made good since, by the clean-up of an
 * earlier case, and is left out.
 */
export function guardSpotler(spotler: SpotlerPort, book: CanaryBook): SpotlerPort {
  const isOurs = ({ externalId, properties }: SpotlerContact): boolean => {
    if (externalId !== null) return book.has(externalId);
    const { email } = properties;
    return typeof email === 'string' && book.isOurAddress(email);
  };
  const oldBounces = new Set<string>();
  return {
    ...spotler,
    contact: async (externalId, signal) => (book.has(externalId) ? spotler.contact(externalId, signal) : null),
    findByEmail: async (email, signal) => (book.isOurAddress(email) ? spotler.findByEmail(email, signal) : []),
    async *updates(window, signal) {
      if (window.from >= inventoryBefore) {
        for await (const page of spotler.updates(window, signal)) yield page.filter(isOurs);
        return;
      }
      const known = await Promise.all(book.entries().map(({ contactId }) => spotler.contact(contactId, signal)));
      yield known.filter((contact) => contact !== null);
    },
    async *bounces(window, signal) {
      if (window.from >= inventoryBefore) {
        for await (const page of spotler.bounces(window, signal)) {
          yield page.filter((bounce) => isOurs(bounce.contact) && !oldBounces.has(bounceKey(bounce)));
        }
        return;
      }
      const recent = { from: window.to - bouncesBackMs, to: window.to };
      for await (const page of spotler.bounces(recent, signal)) for (const one of page) oldBounces.add(bounceKey(one));
    },
    async upsert(contacts, signal) {
      for (const { externalId, properties } of contacts) {
        const { email } = properties;
        const elsewhere = typeof email === 'string' && email !== '' && !book.isOurAddress(email);
        if (!book.has(externalId) || elsewhere) throw new Fault('testplan.notACanary', { what: externalId });
      }
      return spotler.upsert(contacts, signal);
    },
  };
}

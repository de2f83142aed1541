import { z } from 'zod';
import type { SpotlerOutcome, SpotlerUpsert } from '../engine/ports.ts';
import { said } from './judge.ts';
import { read } from './read.ts';

/** Spotler's own limit of one bulk call. */
export const largestBatch = 100;

/**
 * Body of `POST /contact/list`. `purge:false` keeps what is not sent, and within a set the bits that are not sent;
 * null clears a property (assumed: the API does not document clearing).
 */
export function upsertBody(contacts: readonly SpotlerUpsert[]): unknown {
  return {
    update: true,
    purge: false,
    contacts: contacts.map(({ externalId, properties, permissions }) => ({
      externalId,
      properties: permissions.length === 0 ? properties : { ...properties, permissions },
    })),
  };
}

/** Every text that was sent, to be covered when an error repeats it. */
export function sentValues(contacts: readonly SpotlerUpsert[]): readonly string[] {
  return contacts.flatMap(({ properties }) =>
    Object.values(properties).flatMap((value) => (value === null ? [] : [String(value)])),
  );
}

const results = z.array(
  z.object({
    externalId: z.union([z.string(), z.number().transform(String)]).nullish(),
    code: z.string(),
    message: z.string().nullish(),
  }),
);

/**
 * One outcome for each contact that was sent, in that order. Results are matched by externalId, as their order is not
 * documented; a contact that Spotler does not answer for gets the code `MISSING`.
 */
export function outcomes(contacts: readonly SpotlerUpsert[], json: unknown, path: string): readonly SpotlerOutcome[] {
  const byId = new Map(read(results, json, path).map((result) => [result.externalId, result]));
  return contacts.map((contact) => {
    const { externalId } = contact;
    const result = byId.get(externalId);
    if (!result) return { externalId, code: 'MISSING', message: '' };
    // Nobody reads what Spotler says of a contact that it took, and covering values in it takes long.
    const message = result.code === 'OK' ? '' : said(result.message ?? '', sentValues([contact]));
    return { externalId, code: result.code, message };
  });
}

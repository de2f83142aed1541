import { z } from 'zod';
import { propertyType } from '../../src-shared/domain/property-type.ts';
import type { SpotlerProperty, SpotlerPropertyType } from '../engine/ports.ts';

const entry = z.object({ bit: z.number(), description: z.string().nullish() });

const rawProperty = z.object({
  name: z.string().min(1),
  description: z.string().nullish(),
  type: z.string().nullish(),
  entries: z.array(entry).nullish(),
});

/**
 * The answer of `/contact/properties/list`: the visible fields of the account, with the pseudo-properties
 * `externalId` and `testGroup` (the connection refuses those as a mapped field) and the set `permissions`.
 */
export const properties = z.array(
  rawProperty.transform((raw): SpotlerProperty => ({
    name: raw.name,
    description: raw.description || raw.name,
    type: typeOf(raw.type ?? '', raw.entries != null),
    entries: (raw.entries ?? [])
      .filter(({ bit }) => Number.isSafeInteger(bit))
      .map(({ bit, description }) => ({ bit, description: description || String(bit) })),
  })),
);

/**
 * A type that is not in the documented list (of 2022) stays usable as text, since Spotler itself checks what is
 * written and answers per contact; left out, the field would look hidden in the account, which sends people the wrong
 * way. With entries it is a list, whatever it is called: read as text it would always look empty.
 */
function typeOf(type: string, hasEntries: boolean): SpotlerPropertyType {
  return propertyType.options.find((known) => known === type) ?? (hasEntries ? 'set' : 'string');
}

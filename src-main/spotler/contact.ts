import { z } from 'zod';
import type { SpotlerBit, SpotlerBounce, SpotlerContact, SpotlerValue } from '../engine/ports.ts';
import { readMoment } from './moment.ts';

const moment = z.unknown().optional().transform(readMoment);
const id = z.union([z.string(), z.number().transform(String)]).nullish();

/**
 * Permissions and channels carry consent, so they are read strictly: an entry in an unknown form fails the page
 * rather than hide an opt-out. Everything else is read leniently, and unknown keys are ignored.
 */
const set = z.array(z.object({ bit: z.number(), enabled: z.boolean() }));
const channels = z.array(z.object({ name: z.string(), value: z.boolean() }));

const rawContact = z.object({
  externalId: id,
  encryptedId: id,
  lastChanged: moment,
  temporary: z.boolean().nullish(),
  properties: z.looseObject({ permissions: set.nullish() }).nullish(),
  channels: channels.nullish(),
});

/** A Contact of the API. Only filled properties are in it; `channels` is missing where the account does not say. */
export const contact = rawContact.transform((raw): SpotlerContact => {
  const { permissions, ...properties } = raw.properties ?? {};
  return {
    externalId: raw.externalId || null,
    encryptedId: raw.encryptedId || null,
    lastChanged: raw.lastChanged,
    temporary: raw.temporary ?? false,
    properties: singleValues(properties),
    permissions: bits(permissions ?? []),
    mailable: raw.channels?.find((channel) => channel.name === 'EMAIL')?.value ?? null,
  };
});

/**
 * `date` is when it bounced; a type that is not hard is treated as soft, the one with the least consequence. Null
 * without a contact: there is nobody to tell it about.
 */
export const bounce = z
  .object({ date: moment.pipe(z.number()), type: z.string(), contact: contact.nullish() })
  .transform((raw): SpotlerBounce | null =>
    raw.contact ? { at: raw.date, kind: /^hard/i.test(raw.type) ? 'hard' : 'soft', contact: raw.contact } : null,
  );

/** Text and numbers as they are, yes/no as text (Spotler has no such type); sets and empty values left out. */
function singleValues(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, SpotlerValue>> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      if (typeof value === 'string' || typeof value === 'number') return [[name, value] as const];
      return typeof value === 'boolean' ? [[name, String(value)] as const] : [];
    }),
  );
}

/** Bits are 64-bit in the API; one that JSON numbers cannot hold exactly cannot be mapped and is left out. */
function bits(entries: readonly SpotlerBit[]): readonly SpotlerBit[] {
  return entries.filter(({ bit }) => Number.isSafeInteger(bit));
}

import { z } from 'zod';
import { owner } from './owner.ts';

/** A contact of Spotler without an external id; it belongs to no contact of AFAS yet. */
export const waitingItem = z.object({
  contactId: z.null(),
  /** Stands for Spotler's own id; the same in every list. */
  key: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  code: z.literal('contact.waiting'),
  owner,
  message: z.string(),
  /** Contacts of AFAS with the same address; `inSpotler` where Spotler has that contact besides this one. */
  suggestions: z.array(z.object({ contactId: z.string(), name: z.string(), inSpotler: z.boolean() })),
});
export type WaitingItem = z.infer<typeof waitingItem>;

import { z } from 'zod';
import { owner } from './owner.ts';

export const contactState = z.enum(['inSync', 'waiting', 'excluded', 'conflict', 'failed', 'unknown']);
export type ContactState = z.infer<typeof contactState>;

/** One contact in a list: who, what is the matter, who can act. Shown as text, whatever a name contains. */
export const listedContact = z.object({
  contactId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  organisation: z.string().nullable(),
  state: contactState,
  code: z.string(),
  owner,
  message: z.string(),
});
export type ListedContact = z.infer<typeof listedContact>;

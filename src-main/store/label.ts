import type { AfasContact, Base } from '../engine/plan/contact.ts';

/** Name and address for lists; only shown, never compared. */
export type Label = { readonly name: string; readonly email: string | null; readonly organisation: string | null };

/** From the fields that carry a name; AFAS' own address and organisation where they are known. */
export function labelOf(fields: Base['fields'], afas: Pick<AfasContact, 'email' | 'organisationId'> | null): Label {
  const { firstName, infix, lastName, organisation, email } = fields;
  const name = [firstName, infix, lastName].filter((part) => typeof part === 'string').join(' ');
  return {
    name,
    email: afas?.email ?? (typeof email === 'string' ? email : null),
    organisation: typeof organisation === 'string' ? organisation : (afas?.organisationId ?? null),
  };
}

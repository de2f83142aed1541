import type { AfasContact, Base } from '../engine/plan/contact.ts';
import type { Seal } from '../vault/seal.ts';
import { openJson } from './sealed.ts';

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

type Who = { readonly label?: unknown; readonly base?: unknown };

/** The label of a contact or a line: as it was kept, else from its base; null where neither is there. */
export function openLabel(seal: Seal, row: Who | undefined, contactId: string): Label | null {
  if (row?.label instanceof Uint8Array) return openJson<Label>(seal, row.label, `label:${contactId}`);
  if (!(row?.base instanceof Uint8Array)) return null;
  return labelOf(openJson<Base>(seal, row.base, `base:${contactId}`).fields, null);
}

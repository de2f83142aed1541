/**
 * External ids. Every key pair is bound to the contact field that holds its ids; key pairs bound to different fields see
 * different ids on the same contacts, key pairs bound to one field overwrite each other's.
 */
export type IdFields = {
  contact(field: string, externalId: string): number | undefined;
  externalId(field: string, contact: number): string | undefined;
  /** A contact has one id per field and an id one contact: both old bonds are cut. */
  assign(field: string, contact: number, externalId: string): void;
  /** Takes every id from the contact. */
  release(contact: number): void;
  /** All ids of a contact, by field. */
  of(contact: number): Record<string, string>;
};

type Field = { readonly contacts: Map<string, number>; readonly ids: (string | undefined)[] };

export const createIdFields = (): IdFields => {
  const fields = new Map<string, Field>();
  const fieldOf = (name: string): Field => {
    const known = fields.get(name);
    if (known) return known;
    const made: Field = { contacts: new Map(), ids: [] };
    fields.set(name, made);
    return made;
  };
  return {
    contact: (field, externalId) => fields.get(field)?.contacts.get(externalId),
    externalId: (field, contact) => fields.get(field)?.ids[contact],
    assign(name, contact, externalId) {
      const field = fieldOf(name);
      const oldId = field.ids[contact];
      if (oldId === externalId) return;
      const oldHolder = field.contacts.get(externalId);
      if (oldHolder !== undefined) field.ids[oldHolder] = undefined;
      if (oldId !== undefined) field.contacts.delete(oldId);
      field.ids[contact] = externalId;
      field.contacts.set(externalId, contact);
    },
    release(contact) {
      for (const field of fields.values()) {
        const id = field.ids[contact];
        if (id === undefined) continue;
        field.contacts.delete(id);
        field.ids[contact] = undefined;
      }
    },
    of: (contact) =>
      Object.fromEntries(
        [...fields].flatMap(([name, field]) => {
          const id = field.ids[contact];
          return id === undefined ? [] : [[name, id]];
        }),
      ),
  };
};

import type { AfasQuery, AfasRow, AfasWrite } from '../../src-main/engine/ports.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { type HeldRow, matches, sorted } from './afas-filter.ts';
import { type Time, wallTime } from './clock.ts';
import { type EntityName, bounceField, columnOfBit, permissions, texts } from './schema.ts';
import type { Person, Script, Slot } from './script.ts';

/** Who changes something: a person in that system, or Pont. */
export type By = 'human' | 'pont';

type Cell = string | boolean | null;
type Cells = Record<string, Cell>;
type Entity = { cells: Cells; changedOn: number };

export type HeldContact = Entity & {
  readonly id: number;
  personNo: string;
  organisationId: string | null;
};

export const contactIdOf = (slot: Slot): number => 1_000 + slot;

const fieldColumns: Readonly<Record<EntityName, ReadonlyMap<string, string>>> = {
  contact: new Map([
    ...texts.filter(({ entity }) => entity === 'contact').map(({ field, column }) => [field, column] as const),
    ...permissions.map(({ field, column }) => [field, column] as const),
    [bounceField, 'Bounced'] as const,
  ]),
  person: new Map(texts.filter(({ entity }) => entity === 'person').map(({ field, column }) => [field, column])),
  organisation: new Map(
    texts.filter(({ entity }) => entity === 'organisation').map(({ field, column }) => [field, column]),
  ),
};

const freeColumns: ReadonlySet<string> = new Set([...permissions.map(({ column }) => column), 'Bounced']);

/**
 * AFAS in memory: contacts, each a person at an organisation. Values of a person and of an organisation are shared by
 * all their contacts, and only the entity that was touched gets a new change date.
 */
export class AfasWorld {
  readonly contacts = new Map<number, HeldContact>();
  /** Contacts that the authorisation of the credential does not show at present. */
  readonly hidden = new Set<number>();
  /** Contacts that AFAS does not let be written at present. */
  readonly refused = new Set<number>();
  private readonly persons = new Map<string, Entity>();
  private readonly organisations = new Map<string, Entity>();
  private readonly time: Time;
  private readonly setting: Script['setting'];
  private readonly changed: (id: number, by: By) => void;

  constructor(time: Time, setting: Script['setting'], changed: (id: number, by: By) => void) {
    this.time = time;
    this.setting = setting;
    this.changed = changed;
  }

  now(): number {
    return this.time.now() + this.setting.skew.afas;
  }

  add(person: Person, values: Cells = {}): void {
    const { slot, personNo, organisationId } = person;
    const id = contactIdOf(slot);
    const at = this.now();
    if (!this.persons.has(personNo)) {
      this.persons.set(personNo, { cells: { FirstName: person.firstName }, changedOn: at });
    }
    if (organisationId !== null) this.organisationOf(organisationId);
    const cells: Cells = {
      Email: person.email,
      Blocked: person.blocked,
      Phone: person.phone,
      Segment: '100',
      Bounced: null,
      ...Object.fromEntries(([1, 2, 4] as const).map((bit) => [columnOfBit(bit), person.yes[bit]])),
      ...values,
    };
    this.contacts.set(id, { id, personNo, organisationId, cells, changedOn: at });
    this.changed(id, 'human');
  }

  private organisationOf(id: string): Entity {
    const known = this.organisations.get(id);
    if (known) return known;
    const fresh = { cells: { Company: `Bedrijf ${id}`, OrgPhone: null, City: null }, changedOn: this.now() };
    this.organisations.set(id, fresh);
    return fresh;
  }

  /** Sets a cell of a contact, of its person or of its organisation; false when there is nothing to set. */
  edit(id: number, entity: EntityName, column: string, value: Cell, by: By): boolean {
    const contact = this.contacts.get(id);
    if (!contact) return false;
    const record = this.recordOf(contact, entity);
    if (!record) return false;
    record.cells[column] = value === '' ? null : value;
    if (this.setting.freeFieldsMoveDate || !freeColumns.has(column)) record.changedOn = this.now();
    for (const one of this.sharing(id, entity)) this.changed(one, by);
    return true;
  }

  private recordOf(contact: HeldContact, entity: EntityName): Entity | undefined {
    if (entity === 'contact') return contact;
    if (entity === 'person') return this.persons.get(contact.personNo);
    return contact.organisationId === null ? undefined : this.organisations.get(contact.organisationId);
  }

  /** Contacts that show the same record as this one. */
  sharing(contactId: number, entity: EntityName): number[] {
    const contact = this.contacts.get(contactId);
    if (!contact) return [];
    if (entity === 'contact') return [contactId];
    const same = (one: HeldContact): boolean =>
      entity === 'person' ? one.personNo === contact.personNo : one.organisationId === contact.organisationId;
    return [...this.contacts.values()].filter(same).map(({ id }) => id);
  }

  /** A hard delete: no trace is left. */
  remove(id: number): boolean {
    const found = this.contacts.delete(id);
    if (found) this.changed(id, 'human');
    return found;
  }

  /** The contact that each one was before its person moved. */
  readonly movedFrom = new Map<number, number>();

  /** The person goes to another organisation: AFAS makes a new contact with the old one's values. */
  move(id: number, to: Slot, organisationId: string): number | null {
    const old = this.contacts.get(id);
    if (!old) return null;
    this.organisationOf(organisationId);
    const fresh: HeldContact = {
      ...old,
      id: contactIdOf(to),
      cells: { ...old.cells },
      organisationId,
      changedOn: this.now(),
    };
    this.contacts.delete(id);
    this.contacts.set(fresh.id, fresh);
    this.movedFrom.set(fresh.id, id);
    this.changed(id, 'human');
    this.changed(fresh.id, 'human');
    return fresh.id;
  }

  /** Two persons become one: what the other had moves over, except a contact at an organisation that both have. */
  merge(id: number, into: number): boolean {
    const gone = this.contacts.get(id);
    const kept = this.contacts.get(into);
    if (!gone || !kept || gone.personNo === kept.personNo) return false;
    const taken = new Set(
      [...this.contacts.values()]
        .filter(({ personNo }) => personNo === kept.personNo)
        .map((contact) => contact.organisationId),
    );
    const { personNo } = gone;
    for (const contact of [...this.contacts.values()].filter((one) => one.personNo === personNo)) {
      if (taken.has(contact.organisationId)) {
        this.remove(contact.id);
        continue;
      }
      contact.personNo = kept.personNo;
      contact.changedOn = this.now();
      this.changed(contact.id, 'human');
    }
    this.persons.delete(personNo);
    return true;
  }

  show(id: number, shown: boolean): void {
    if (shown) this.hidden.delete(id);
    else this.hidden.add(id);
    this.changed(id, 'human');
  }

  isShown(id: number): boolean {
    return this.contacts.has(id) && !this.hidden.has(id);
  }

  /** The row of a contact, whether or not the credential may see it; null when it does not exist. */
  row(id: number): HeldRow | null {
    const contact = this.contacts.get(id);
    return contact ? this.rowOf(contact) : null;
  }

  private rowOf(contact: HeldContact): HeldRow {
    const person = this.recordOf(contact, 'person');
    const organisation = this.recordOf(contact, 'organisation');
    return {
      ContactId: contact.id,
      PersonNo: contact.personNo,
      OrganisationId: contact.organisationId,
      ...contact.cells,
      FirstName: person?.cells['FirstName'] ?? null,
      Company: organisation?.cells['Company'] ?? null,
      OrgPhone: organisation?.cells['OrgPhone'] ?? null,
      City: organisation?.cells['City'] ?? null,
      ContactChangedOn: wallTime(contact.changedOn),
      PersonChangedOn: person ? wallTime(person.changedOn) : null,
      OrganisationChangedOn: organisation ? wallTime(organisation.changedOn) : null,
    };
  }

  read({ orderBy, take, skip = 0, where }: Omit<AfasQuery, 'getConnector'>): AfasRow[] {
    const rows = [...this.contacts.values()].filter(({ id }) => !this.hidden.has(id)).map((one) => this.rowOf(one));
    const found = sorted(
      rows.filter((row) => matches(row, where)),
      orderBy,
    );
    return found.slice(skip, skip + take).map(asShown);
  }

  /** Writes of one PUT; throws as AFAS refuses. Gives the contacts that show what was written. */
  update({ connector, fields }: AfasWrite, by: By): void {
    const entity = connector === 'KnContact' ? 'contact' : connector === 'KnPerson' ? 'person' : 'organisation';
    const contact = this.found(entity, fields);
    if (!contact) throw refusal(connector, 'bestaat niet');
    if (this.sharing(contact.id, entity).some((id) => this.refused.has(id))) throw refusal(connector, 'ongeldig');
    for (const [field, value] of Object.entries(fields)) {
      const column = fieldColumns[entity].get(field);
      if (column !== undefined)
        this.edit(contact.id, entity, column, typeof value === 'number' ? String(value) : value, by);
      else if (!keyFields.has(field)) throw refusal(connector, `onbekend veld ${field}`);
    }
  }

  /** The column that shows a field of an UpdateConnector. */
  columnOf(entity: EntityName, field: string): string | undefined {
    return fieldColumns[entity].get(field);
  }

  /** The contact whose record these keys address, or one that shares it. */
  found(entity: EntityName, fields: AfasWrite['fields']): HeldContact | undefined {
    const all = [...this.contacts.values()];
    if (entity === 'person') return all.find(({ personNo }) => personNo === fields['BcCo']);
    if (entity === 'organisation') return all.find(({ organisationId }) => organisationId === fields['BcCo']);
    const contact = this.contacts.get(Number(fields['CdId']));
    if (!contact || fields['ViKc'] !== 'PRS') return undefined;
    const fits = fields['BcCoPer'] === contact.personNo && (fields['BcCoOga'] ?? null) === contact.organisationId;
    return fits ? contact : undefined;
  }
}

const keyFields: ReadonlySet<string> = new Set(['CdId', 'ViKc', 'BcCoOga', 'BcCoPer', 'MatchPer', 'MatchOga', 'BcCo']);

function refusal(subject: string, said: string): Fault {
  return new Fault('afas.refused', { subject, said, reference: '0'.repeat(32) });
}

const heldDate = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}$/;

/** As AFAS shows a row: wall time rounded to the second, with a `Z` that is not true. */
function asShown(row: HeldRow): AfasRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [
      column,
      typeof cell === 'string' && heldDate.test(cell) ? shownDate(cell) : cell,
    ]),
  );
}

function shownDate(held: string): string {
  const rounded = Math.round(Date.parse(`${held}Z`) / 1_000) * 1_000;
  return `${new Date(rounded).toISOString().slice(0, 19)}Z`;
}

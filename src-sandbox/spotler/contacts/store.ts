import type { StoredValues } from '../properties/types.ts';
import { createChangeLog, type ChangeLog } from './change-log.ts';
import { createEmailIndex, type EmailIndex } from './email-index.ts';
import { createIdFields, type IdFields } from './id-fields.ts';
import { inactiveReasons, type ContactStatus } from './status.ts';

/** `email` is the account's first field, always there. */
export const emailSlot = 0;

/** What a contact is beside its values. */
type ContactState = {
  readonly status: ContactStatus;
  readonly softBounces: number;
  readonly testGroup: boolean;
};

/** The one contact store of the account. Contacts are numbered from 1 in order of creation and never leave. */
export type Contacts = {
  count(): number;
  add(at: number): number;
  created(contact: number): number;
  values(contact: number): StoredValues;
  /** Replaces all values; false when they are what they were. */
  setValues(contact: number, values: StoredValues): boolean;
  /** The values as stored text, to look for something without opening every contact. */
  row(contact: number): string;
  state(contact: number): ContactState;
  setState(contact: number, state: ContactState): void;
  readonly emails: EmailIndex;
  readonly ids: IdFields;
  readonly changes: ChangeLog;
};

const statuses: readonly ContactStatus[] = ['active', ...inactiveReasons];

const emailOf = (values: StoredValues): string | null => {
  const email = values[emailSlot];
  return typeof email === 'string' ? email : null;
};

/** Without the empty places at the end, so that equal values give equal rows. */
const rowOf = (values: StoredValues): string => {
  const filled = values.findLastIndex((value) => value !== null && value !== undefined);
  return JSON.stringify(values.slice(0, filled + 1));
};

/** Rows are text: a million contacts then weigh a few hundred megabytes and are cheap for the garbage collector. */
export const createContacts = (): Contacts => {
  const rows: string[] = [''];
  const created: number[] = [0];
  const states: number[] = [0];
  const emails = createEmailIndex();

  const values = (contact: number): StoredValues => JSON.parse(rows[contact] ?? '[]') as StoredValues;
  return {
    count: () => rows.length - 1,
    add(at) {
      rows.push('[]');
      created.push(at);
      states.push(0);
      return rows.length - 1;
    },
    created: (contact) => created[contact] ?? 0,
    values,
    setValues(contact, next) {
      const row = rowOf(next);
      if (row === rows[contact]) return false;
      emails.move(contact, emailOf(values(contact)), emailOf(next));
      rows[contact] = row;
      return true;
    },
    row: (contact) => rows[contact] ?? '[]',
    // One small number a contact: status + 16 × soft bounces + 1024 × test group.
    state(contact) {
      const packed = states[contact] ?? 0;
      return { status: statuses[packed & 15] ?? 'active', softBounces: (packed >> 4) & 63, testGroup: packed >= 1024 };
    },
    setState(contact, { status, softBounces, testGroup }) {
      states[contact] = statuses.indexOf(status) + 16 * Math.min(softBounces, 63) + (testGroup ? 1024 : 0);
    },
    emails,
    ids: createIdFields(),
    changes: createChangeLog(),
  };
};

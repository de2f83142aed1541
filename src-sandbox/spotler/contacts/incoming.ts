import type { Account } from '../account.ts';
import { checkValue, type Checked } from '../properties/check.ts';
import type { StoredValue } from '../properties/types.ts';
import { emailSlot } from './store.ts';

/** A contact as a caller sent it, checked: values by slot, null for one that is to be cleared. */
export type Incoming = {
  readonly externalId: string | null;
  readonly testGroup: boolean | null;
  readonly values: ReadonlyMap<number, StoredValue>;
};

type Refused = { readonly refused: string };

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** The externalId of a raw contact; a number counts as its text. Null when absent or empty. */
export const externalIdOf = (raw: unknown): string | null => {
  const id = isRecord(raw) ? raw['externalId'] : undefined;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' ? id : null;
};

/** The values of a contact by slot, or what is wrong with them. One bad property refuses the contact, unless switched. */
const readValues = (
  { fields, switches }: Account,
  properties: Readonly<Record<string, unknown>>,
): Map<number, StoredValue> | Refused => {
  const values = new Map<number, StoredValue>();
  for (const [name, value] of Object.entries(properties)) {
    const property = fields.find(name);
    if (property?.pseudo) continue;
    let checked: Checked;
    if (property && !property.hidden) checked = checkValue(property, value, switches);
    else if (switches.unknownProperty === 'ignored') checked = { kind: 'skip' };
    else checked = { kind: 'bad', message: `Property is invalid: ${name}` };

    if (checked.kind === 'bad' && switches.badProperty === 'rejectsContact') return { refused: checked.message };
    if (property && checked.kind === 'value') values.set(property.slot, checked.value);
    if (property && checked.kind === 'clear') values.set(property.slot, null);
  }
  return values;
};

/**
 * Reads `{externalId, testGroup, properties}`. Everything else of the contact object cannot be modified and is not read:
 * several clients send `channels` and get success.
 */
export const readIncoming = (account: Account, raw: unknown): Incoming | Refused => {
  if (!isRecord(raw)) return { refused: 'Contact is missing' };
  const { properties = {}, testGroup = null } = raw;
  if (!isRecord(properties)) return { refused: 'Properties are invalid' };
  if (testGroup !== null && typeof testGroup !== 'boolean') return { refused: 'Property is invalid: testGroup' };
  const externalId = externalIdOf(raw);
  if (externalId !== null && externalId.length > 255) return { refused: 'Property is invalid: externalId' };
  const values = readValues(account, properties);
  return 'refused' in values ? values : { externalId, testGroup, values };
};

/** The e-mail address that came along, if any. */
export const incomingEmail = (incoming: Incoming): string | null => {
  const email = incoming.values.get(emailSlot);
  return typeof email === 'string' ? email : null;
};

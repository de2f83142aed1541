import { z } from 'zod';
import { act, type Act } from '../../server/act.ts';
import type { Account } from '../account.ts';
import { propertyTypes, type Property } from '../properties/types.ts';

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'letters, digits and _ only');
const bit = z.int().positive();
const description = z.string().min(1);

const known = (account: Account, wanted: string): Property => {
  const property = account.fields.find(wanted);
  if (!property) throw new Error(`There is no property ${wanted}.`);
  return property;
};
const knownSet = (account: Account, wanted: string): Property => {
  const property = known(account, wanted);
  if (property.type !== 'set') throw new Error(`Property ${wanted} is not a set.`);
  return property;
};
const shown = ({ name: called, description: text, type, entries, hidden }: Property): unknown => ({
  name: called,
  description: text,
  type,
  hidden,
  ...(type === 'set' ? { entries } : {}),
});

/** What the account's owner sets up: fields, options, key pairs, and the de-duplication that Spotler sets for them. */
export const ownerActs = (account: Account): Record<string, Act> => ({
  addProperty: act(
    'Adds a database field.',
    z.strictObject({
      name,
      description: description.optional(),
      type: z.enum(propertyTypes),
      entries: z.array(z.strictObject({ bit, description })).default([]).describe('options, of a set only'),
      hidden: z.boolean().default(false),
    }),
    ({ name: called, description: text, type, entries, hidden }) => {
      if (account.fields.find(called)) throw new Error(`There is a property ${called} already.`);
      if (type !== 'set' && entries.length > 0) throw new Error('Only a set has entries.');
      const ranked = entries.map((entry, index) => ({ ...entry, rank: index + 1 }));
      return shown(account.fields.add({ name: called, description: text ?? called, type, entries: ranked, hidden }));
    },
  ),
  removeProperty: act(
    'Removes a database field with everything in it.',
    z.strictObject({ name }),
    ({ name: called }) => {
      if (known(account, called).pseudo || called === 'email') throw new Error(`Property ${called} cannot be removed.`);
      account.fields.remove(called);
      return { removed: called };
    },
  ),
  hideProperty: act(
    'Makes a field invisible, or visible again with hidden false: for the API it then does not exist.',
    z.strictObject({ name, hidden: z.boolean().default(true) }),
    ({ name: called, hidden }) => {
      known(account, called);
      return shown(account.fields.change(called, { hidden }));
    },
  ),
  setEntry: act(
    'Adds an option to a set, or renames the one with this bit.',
    z.strictObject({ property: name.default('permissions'), bit, description }),
    ({ property: called, bit: wanted, description: text }) => {
      const { entries } = knownSet(account, called);
      const renamed = entries.map((entry) => (entry.bit === wanted ? { ...entry, description: text } : entry));
      const isNew = !entries.some((entry) => entry.bit === wanted);
      const added = isNew ? [{ bit: wanted, description: text, rank: entries.length + 1 }] : [];
      return shown(account.fields.change(called, { entries: [...renamed, ...added] }));
    },
  ),
  removeEntry: act(
    'Removes an option from a set.',
    z.strictObject({ property: name.default('permissions'), bit }),
    ({ property: called, bit: unwanted }) => {
      const { entries } = knownSet(account, called);
      if (!entries.some((entry) => entry.bit === unwanted))
        throw new Error(`Property ${called} has no bit ${unwanted}.`);
      return shown(account.fields.change(called, { entries: entries.filter((entry) => entry.bit !== unwanted) }));
    },
  ),
  setDedup: act(
    'Sets the de-duplication rules, in order of weight.',
    z.strictObject({
      rules: z
        .array(z.enum(['externalId', 'email']))
        .min(1)
        .max(2),
    }),
    ({ rules }) => {
      account.dedup = rules;
      return { dedup: account.dedup };
    },
  ),
  createKeyPair: act(
    'Makes a second authentication. With a field of its own it has ids of its own; with a field in use both overwrite each other’s.',
    z.strictObject({ name: z.string().min(1).default('Tweede koppeling'), field: name }),
    ({ name: called, field }) => account.keys.create(called, field),
  ),
  revokeKey: act(
    'Removes an authentication; without key the first one.',
    z.strictObject({ key: z.string().optional() }),
    ({ key }) => {
      account.keys.setRevoked(key ?? account.keys.first.key, true);
      return { revoked: key ?? account.keys.first.key };
    },
  ),
  restoreKey: act(
    'Puts a removed authentication back; without key the first one.',
    z.strictObject({ key: z.string().optional() }),
    ({ key }) => {
      account.keys.setRevoked(key ?? account.keys.first.key, false);
      return { restored: key ?? account.keys.first.key };
    },
  ),
});

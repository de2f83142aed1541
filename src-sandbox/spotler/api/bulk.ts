import { externalIdOf, readIncoming } from '../contacts/incoming.ts';
import { intentOf, postContact } from '../contacts/write.ts';
import type { Answer } from './call.ts';
import { invalidParams, ok } from './failure.ts';
import { flag, requestBody } from './request-body.ts';

const maxContacts = 100;

/**
 * POST /contact/list with `{update, purge, contacts}`: at most 100. Too many, or one without externalId, refuses the whole
 * call before anything is stored; everything else is a code per contact, in the order of the request.
 */
export const addContacts: Answer = (call) => {
  const read = requestBody(call);
  if ('reply' in read) return read.reply;
  const { body } = read;
  const update = flag(body, 'update');
  const purge = flag(body, 'purge');
  const contacts: unknown = body['contacts'];
  if (update === null || purge === null || !Array.isArray(contacts)) return invalidParams('Request body is invalid');
  if (contacts.length > maxContacts) return invalidParams(`Too many contacts provided (max is ${maxContacts})`);
  if (contacts.some((contact) => externalIdOf(contact) === null))
    return invalidParams('Contact without externalId found');

  const order = { field: call.keyPair.field, intent: intentOf(call.account, update), purge };
  const results = contacts.map((raw: unknown) => {
    const incoming = readIncoming(call.account, raw);
    const { code, message } =
      'refused' in incoming
        ? ({ code: 'PROPERTY_INVALID', message: incoming.refused } as const)
        : postContact(call.account, incoming, order);
    return { externalId: externalIdOf(raw), code, message };
  });
  return ok(results);
};

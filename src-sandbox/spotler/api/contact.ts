import type { SandboxReply } from '../../server/types.ts';
import { anonymise } from '../contacts/anonymise.ts';
import { externalIdOf, readIncoming } from '../contacts/incoming.ts';
import { makeInactive } from '../contacts/make-inactive.ts';
import { contactView } from '../contacts/view.ts';
import { intentOf, postContact, putContact, type Written } from '../contacts/write.ts';
import { contactOfPath, type Answer, type Call } from './call.ts';
import { contactNotFound, failure, invalidParams, noContent, ok } from './failure.ts';
import { flag, requestBody } from './request-body.ts';

/** The outcome of a single write. Duplicates and opt-outs are 400, never 409; CONTACT_OPTOUT stored all the same too. */
const replyFor = ({ account }: Call, { code, message }: Written): SandboxReply => {
  switch (code) {
    case 'OK':
      return noContent();
    case 'PROPERTY_INVALID':
      return failure(400, 'INVALID_PROPERTY', message);
    case 'CONTACT_ALREADY_EXISTS':
      return failure(400, account.switches.duplicateErrorType, message);
    case 'CONTACT_UNKNOWN':
      return failure(404, 'CONTACT_NOT_FOUND', message);
    case 'CONTACT_OPTOUT':
      return failure(400, 'CONTACT_OPTOUT', message);
    case 'NO_ACTIVE_CHANNEL':
      return failure(400, 'INVALID_PARAMS', message);
    case 'ERROR':
      return failure(500, 'BACKEND_EXCEPTION', message);
  }
};

/** GET /contact/{externalId}. */
export const getContact: Answer = (call) => {
  const contact = contactOfPath(call);
  return contact === null ? contactNotFound() : ok(contactView(call.account, contact, call.viewer));
};

/** POST /contact with `{update, purge, contact}`; 204. */
export const addContact: Answer = (call) => {
  const read = requestBody(call);
  if ('reply' in read) return read.reply;
  const update = flag(read.body, 'update');
  const purge = flag(read.body, 'purge');
  if (update === null || purge === null) return invalidParams('Request body is invalid');
  if (externalIdOf(read.body['contact']) === null) return invalidParams('Contact without externalId found');
  const incoming = readIncoming(call.account, read.body['contact']);
  if ('refused' in incoming) return failure(400, 'INVALID_PROPERTY', incoming.refused);
  return replyFor(
    call,
    postContact(call.account, incoming, { field: call.keyPair.field, intent: intentOf(call.account, update), purge }),
  );
};

/** PUT /contact/{externalId} with `{purge, contact}`; 204. `update` has no meaning here. */
export const updateContact: Answer = (call) => {
  const read = requestBody(call);
  if ('reply' in read) return read.reply;
  const purge = flag(read.body, 'purge');
  if (purge === null) return invalidParams('Request body is invalid');
  const contact = contactOfPath(call);
  if (contact === null) return contactNotFound();
  const incoming = readIncoming(call.account, read.body['contact']);
  if ('refused' in incoming) return failure(400, 'INVALID_PROPERTY', incoming.refused);
  return replyFor(call, putContact(call.account, contact, incoming, { field: call.keyPair.field, purge }));
};

/** POST /subscription/subscribe with a bare Contact, whose externalId is not required; 204. */
export const subscribeContact: Answer = (call) => {
  const read = requestBody(call);
  if ('reply' in read) return read.reply;
  const incoming = readIncoming(call.account, read.body);
  if ('refused' in incoming) return failure(400, 'INVALID_PROPERTY', incoming.refused);
  return replyFor(
    call,
    postContact(call.account, incoming, { field: call.keyPair.field, intent: 'upsert', purge: false }),
  );
};

/** PUT /contact/anonymize/{externalId}; 204, irreversible. The nearest thing to a delete that the API has. */
export const anonymizeContact: Answer = (call) => {
  const contact = contactOfPath(call);
  if (contact === null) return contactNotFound();
  anonymise(call.account, contact);
  return noContent();
};

/** PUT /contact/inactivate/{externalId}; 204. In use by one client, not in the documentation of 2022. */
export const inactivateContact: Answer = (call) => {
  if (!call.account.switches.inactivateEndpoint) return failure(404, 'RESOURCE_NOT_FOUND', 'Resource not found');
  const contact = contactOfPath(call);
  if (contact === null) return contactNotFound();
  makeInactive(call.account, contact, 'api');
  return noContent();
};

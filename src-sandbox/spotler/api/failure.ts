import type { SandboxReply } from '../../server/types.ts';

type ErrorType =
  | 'INVALID_PARAMS'
  | 'ID_NOTUNIQUE'
  | 'AUTH_NOT_FOUND'
  | 'NOT_AUTHORIZED'
  | 'CONTACT_NOT_FOUND'
  | 'CONTACT_OPTOUT'
  | 'CONTACT_ALREADY_EXISTS'
  | 'INVALID_PROPERTY'
  | 'BACKEND_EXCEPTION'
  | 'RESOURCE_NOT_FOUND';

/** Exactly this, without charset: the vendor's own client takes any other Content-Type for an unknown error. */
const json = { 'content-type': 'application/json' };

export const failure = (status: number, errorType: ErrorType, message: string, note?: string): SandboxReply => ({
  status,
  headers: json,
  body: JSON.stringify({ errorType, message }),
  ...(note === undefined ? {} : { note }),
});

export const contactNotFound = (): SandboxReply => failure(404, 'CONTACT_NOT_FOUND', 'Contact not found');
export const invalidParams = (message: string): SandboxReply => failure(400, 'INVALID_PARAMS', message);

export const ok = (body: unknown): SandboxReply => ({ status: 200, headers: json, body: JSON.stringify(body) });
export const noContent = (): SandboxReply => ({ status: 204 });

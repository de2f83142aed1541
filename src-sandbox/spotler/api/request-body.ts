import type { SandboxReply } from '../../server/types.ts';
import type { Call } from './call.ts';
import { failure, invalidParams } from './failure.ts';

type RequestBody = { readonly body: Readonly<Record<string, unknown>> } | { readonly reply: SandboxReply };

const isJson = (contentType: string | undefined): boolean => /^application\/json\s*(;|$)/i.test(contentType ?? '');

/** A JSON object, or the reply that refuses what came instead. The service also reads XML; the sandbox does not. */
export const requestBody = ({ request }: Call): RequestBody => {
  if (!isJson(request.headers['content-type'])) {
    return { reply: failure(415, 'INVALID_PARAMS', 'Unsupported media type') };
  }
  try {
    const body: unknown = JSON.parse(request.body);
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return { body: body as Readonly<Record<string, unknown>> };
  } catch {
    // Falls through: unreadable JSON is as wrong as JSON of another shape.
  }
  return { reply: invalidParams('Request body is invalid') };
};

/** `update` or `purge`: absent is false; null when it is not a yes or no. */
export const flag = (body: Readonly<Record<string, unknown>>, name: 'update' | 'purge'): boolean | null => {
  const value = body[name] ?? false;
  return typeof value === 'boolean' ? value : null;
};

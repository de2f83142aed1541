/** AFAS refuses calls above 75 MB in total; more than this is no page of contacts. */
export const maxBodyBytes = 80_000_000;

/** Codes of the errors below; the cause chain of what axios throws carries them on. */
export const bodyTruncated = 'PONT_BODY_TRUNCATED';
export const bodyTooLarge = 'PONT_BODY_TOO_LARGE';

/**
 * The body as text, read into one buffer and decoded once. Stops as soon as it is larger than `maxBytes`.
 * A stream that breaks, or ends before the declared length, is an error with code `bodyTruncated`: half an answer
 * must never pass for a whole one.
 */
export async function readBody(response: Response, maxBytes: number): Promise<string> {
  const declared = declaredLength(response.headers);
  if (declared > maxBytes) {
    await response.body?.cancel();
    throw bodyError(bodyTooLarge);
  }
  if (!response.body) return '';
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw bodyError(bodyTruncated, cause);
    });
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw bodyError(bodyTooLarge);
    }
    chunks.push(value);
  }
  if (size < declared) throw bodyError(bodyTruncated);
  const [first] = chunks;
  return new TextDecoder().decode(chunks.length === 1 && first ? first : Buffer.concat(chunks, size));
}

/** Zero when unknown; a compressed answer declares its length before decompression, which says nothing here. */
function declaredLength(headers: Headers): number {
  if (headers.has('content-encoding')) return 0;
  const length = Number(headers.get('content-length') ?? 0);
  return Number.isFinite(length) ? length : 0;
}

function bodyError(code: string, cause?: unknown): Error {
  return Object.assign(new Error(code, cause === undefined ? undefined : { cause }), { code });
}

import { bodyTooLarge, bodyTruncated } from './read-body.ts';

/** Why no answer came: before anything was sent, for want of trust, or with the request possibly received. */
export type WhyLost = 'notSent' | 'tls' | 'truncated' | 'tooLarge' | 'broken';

export type LostAnswer = { readonly why: WhyLost; readonly code: string };

/**
 * Codes of Node (`ECONNREFUSED`), of its fetch (`UND_ERR_…`) and of Chromium (`net::ERR_…`, which Electron's fetch
 * puts in the message) that say that no connection was made.
 */
const notSent: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_NAME_NOT_RESOLVED',
  'ERR_NAME_RESOLUTION_FAILED',
  'ERR_CONNECTION_REFUSED',
  'ERR_CONNECTION_FAILED',
  'ERR_CONNECTION_TIMED_OUT',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_PROXY_CONNECTION_FAILED',
  'ERR_TUNNEL_CONNECTION_FAILED',
]);

const tls = /^(CERT_|ERR_CERT_|ERR_SSL_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH$|EPROTO$)/;

/** Codes of a connection that broke while in use. Anything else that is thrown is a bug, not the line. */
const broken =
  /^(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|UND_ERR_.*|ERR_NETWORK|ERR_STREAM_.*|ERR_(CONNECTION|EMPTY|NETWORK|TIMED|INCOMPLETE|CONTENT|HTTP2|QUIC)_?.*|ERR_FAILED)$/;

/** What a thrown thing says about the line, looking through its causes; null when it says nothing about it. */
export function whyLost(thrown: unknown): LostAnswer | null {
  const codes = [...codesOf(thrown)];
  const first = (test: (code: string) => boolean): string | undefined => codes.find(test);
  const verdicts: readonly (readonly [WhyLost, string | undefined])[] = [
    ['tooLarge', first((code) => code === bodyTooLarge)],
    ['truncated', first((code) => code === bodyTruncated)],
    ['notSent', first((code) => notSent.has(code))],
    ['tls', first((code) => tls.test(code))],
    ['broken', first((code) => broken.test(code))],
  ];
  for (const [why, code] of verdicts) if (code !== undefined) return { why, code };
  return null;
}

/** Every code in an error and its causes, innermost last; depth is bounded against cycles. */
function* codesOf(thrown: unknown): Generator<string> {
  let error = thrown;
  for (let depth = 0; depth < 6 && error instanceof Error; depth++) {
    if ('code' in error && typeof error.code === 'string') {
      // A connection attempt that the system gave up on and a silent connection share this code.
      const connecting = 'syscall' in error && error.syscall === 'connect';
      yield connecting && error.code === 'ETIMEDOUT' ? 'UND_ERR_CONNECT_TIMEOUT' : error.code;
    }
    const chromium = /net::(ERR_[A-Z0-9_]+)/.exec(error.message)?.[1];
    if (chromium !== undefined) yield chromium;
    error = error.cause;
  }
}

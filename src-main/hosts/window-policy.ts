import { randomBytes } from 'node:crypto';

/** What index.html carries where each response puts its own nonce. */
const noncePlaceholder = '__NONCE__';

/** A nonce for one response: 128 bits, as CSP asks. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(noncePlaceholder, nonce);
}

/**
 * What the window may load, the same under Electron and on the loopback address: only its own files. The nonce is for
 * the style elements that the component library makes while it runs; scripts get none, they are files. `img-src`
 * includes data: for the icons inside the stylesheet.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** On every answer of a host, whatever it answers: nothing is guessed, kept, shared or named to others. */
export const hostHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

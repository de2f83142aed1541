import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { windowFile } from './window-file.ts';
import { contentSecurityPolicy, hostHeaders, newNonce, withNonce } from './window-policy.ts';

type WindowReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer> | string | null;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Answers a request for a file of the window: GET and HEAD only, nothing outside the folder, each with its own nonce. */
export async function windowReply(windowDir: string, method: string, pathname: string): Promise<WindowReply> {
  if (method !== 'GET' && method !== 'HEAD') return bare(405, { Allow: 'GET, HEAD' });
  const file = windowFile(windowDir, pathname);
  const content = file === null ? null : await readOrNull(file);
  if (file === null || content === null) return bare(404);
  const nonce = newNonce();
  const type = types[extname(file)] ?? 'application/octet-stream';
  const body = extname(file) === '.html' ? withNonce(content.toString('utf8'), nonce) : content;
  return {
    status: 200,
    headers: {
      ...hostHeaders,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Content-Type': type,
      'Content-Length': String(Buffer.byteLength(body)),
    },
    body: method === 'HEAD' ? null : body,
  };
}

function bare(status: number, headers: Readonly<Record<string, string>> = {}): WindowReply {
  return { status, headers: { ...hostHeaders, ...headers }, body: null };
}

async function readOrNull(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

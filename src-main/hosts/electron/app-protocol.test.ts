import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appScheme, serveWindow } from './app-protocol.ts';

let folder: string;
let handle: (request: Request) => Response | Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pont-window-'));
  await writeFile(join(folder, 'index.html'), '<meta name="csp-nonce" content="__NONCE__">');
  serveWindow({ handle: (_scheme, handler) => void (handle = handler) }, folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('the page comes with a policy that holds its nonce', async () => {
  const response = await handle(new Request('app://pont/'));
  const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? '';

  expect(nonce).not.toContain('__');
  expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('other hosts, other methods and other folders get nothing', async () => {
  expect((await handle(new Request('app://evil/'))).status).toBe(404);
  expect((await handle(new Request('app://pont/', { method: 'POST' }))).status).toBe(405);
  expect((await handle(new Request('app://pont/..%2f..%2f..%2fetc%2fpasswd'))).status).toBe(404);
});

test('the scheme is an origin of its own and gets round no policy', () => {
  expect(appScheme.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true });
});

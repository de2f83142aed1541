import { once } from 'node:events';
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { expect, test } from '../fixtures.ts';
import { words } from '../words.ts';

/** Status of a request as no browser lets a page send it. */
async function knock(address: string, path: string, headers: OutgoingHttpHeaders): Promise<number | undefined> {
  const { port } = new URL(address);
  const method = path === '/' ? 'GET' : 'POST';
  const sent = request({ host: '127.0.0.1', port, path, method, headers }).end(method === 'POST' ? '{}' : undefined);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

test('a name that was pointed at this machine, another page, and a caller without the token stay out', async ({
  appUnderTest: { address },
}) => {
  const at = address ?? '';
  const authorization = `Bearer ${at.split('#token=')[1]}`;
  const json = { 'content-type': 'application/json' };

  expect(await knock(at, '/', { host: 'rebound.example' })).toBe(421);
  expect(await knock(at, '/rpc/app/state', { ...json, authorization, host: 'rebound.example' })).toBe(421);
  expect(await knock(at, '/rpc/app/state', { ...json, authorization, origin: 'http://evil.example' })).toBe(403);
  expect(await knock(at, '/rpc/app/state', json)).toBe(401);
  expect(await knock(at, '/rpc/app/state', { ...json, authorization })).toBe(200);
});

test('a window opened without the token says so and shows nothing', async ({ appUnderTest: { address, page } }) => {
  const other = await page.context().newPage();
  await other.goto(new URL(address ?? '').origin);

  await expect(other.getByText(words('en', 'host.noAccess'), { exact: true })).toBeVisible();
});

test('the token leaves the address bar, and a script that gets into the page does not run', async ({
  appUnderTest: { page },
}) => {
  expect(page.url()).not.toContain('token');
  const other = await page.context().newPage();
  await other.goto(new URL(page.url()).origin);

  const ran = await other.evaluate(`{
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    'injected' in window;
  }`);

  expect(ran).toBe(false);
});

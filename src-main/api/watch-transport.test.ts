import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as NodeHandler } from '@orpc/server/node';
import { expect, test, vi } from 'vitest';
import type { contract } from '../../src-shared/contract/index.ts';
import { createCheckJobs } from './check-jobs.ts';
import { type Jobs, createJobs } from './jobs.ts';
import { createRouter } from './router.ts';
import { fakeServices } from './testing/fake-services.ts';

type Client = ContractRouterClient<typeof contract>;

/** A router that tells how many readers are watching. */
function setup() {
  const { services, held } = fakeServices();
  const report = vi.fn();
  const made = createJobs({ runs: services.runs, report });
  let readers = 0;
  const watched = async function* (jobId: string, signal?: AbortSignal): ReturnType<Jobs['watch']> {
    const views = made.watch(jobId, signal);
    readers += 1;
    try {
      yield* views;
    } finally {
      readers -= 1;
    }
  };
  const jobs = { ...made, watch: watched };
  const checkJobs = createCheckJobs({ run: services.checks.run, report });
  const router = createRouter({ services, jobs, checkJobs, host: 'loopback', report });
  return { router, held, readers: () => readers };
}

async function leaves(client: Client, readers: () => number): Promise<void> {
  const { jobId } = await client.sync.start({ connection: 'acme' });
  const reading = new AbortController();
  const views = await client.sync.watch({ jobId }, { signal: reading.signal });
  await views.next();
  expect(readers()).toBe(1);

  reading.abort();

  await vi.waitFor(() => expect(readers()).toBe(0));
}

test('over HTTP a reader that stops is let go while the run goes on', async () => {
  const { router, held, readers } = setup();
  const handler = new NodeHandler(router);
  const server = createServer((request, response) => void handler.handle(request, response, { prefix: '/rpc' }));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rpc`;

  await leaves(createORPCClient(new FetchLink({ url })), readers);

  expect(held[0]?.signal.aborted).toBe(false);
  server.closeAllConnections();
  server.close();
});

test('over a MessagePort a reader that stops is let go while the run goes on', async () => {
  const { router, held, readers } = setup();
  const { port1, port2 } = new MessageChannel();
  new PortHandler(router).upgrade(port1);
  port1.start();
  port2.start();

  await leaves(createORPCClient(new PortLink({ port: port2 })), readers);

  expect(held[0]?.signal.aborted).toBe(false);
  port2.close();
});

test('a window that closes its port is let go', async () => {
  const { router, readers } = setup();
  const { port1, port2 } = new MessageChannel();
  new PortHandler(router).upgrade(port1);
  port1.start();
  port2.start();
  const client: Client = createORPCClient(new PortLink({ port: port2 }));
  const { jobId } = await client.sync.start({ connection: 'acme' });
  const views = await client.sync.watch({ jobId });
  await views.next();

  port2.close();

  await vi.waitFor(() => expect(readers()).toBe(0));
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Connection, connectionFile } from '../../../src-shared/domain/connection.ts';
import { sandboxControl } from './sandbox-control.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server on this machine that answers every request with this. */
async function serving(body: string): Promise<string> {
  const server = createServer((_request, response) => response.end(body)).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const connection = (afas: string | undefined, spotler: string | undefined): Connection =>
  connectionFile.parse({
    version: 1,
    name: 'acme',
    title: 'Acme',
    afas: {
      participant: '12345',
      environment: 'production',
      authentication: 'token',
      getConnector: 'C',
      columns: { contactId: 'ContactId', personNo: 'PersonNo', organisationId: 'OrganisationId', email: 'Email' },
      ...(afas === undefined ? {} : { baseUrl: afas }),
    },
    spotler: spotler === undefined ? {} : { baseUrl: spotler },
  });

const says = (controlUrl: string): string => JSON.stringify({ controlUrl });

test('both sides on this machine that name the same control URL are a sandbox', async () => {
  const side = await serving(says('http://127.0.0.1:9'));
  expect(await sandboxControl(connection(side, side))).not.toBeNull();
});

test('a customer is never taken for one: not by one side, by another answer, nor by a control URL elsewhere', async () => {
  const one = await serving(says('http://127.0.0.1:9'));
  const other = await serving(says('http://127.0.0.1:10'));
  const silent = await serving('{"metainfo":1}');
  const elsewhere = await serving(says('https://evil.example'));
  expect(await sandboxControl(connection(undefined, undefined))).toBeNull();
  expect(await sandboxControl(connection(one, undefined))).toBeNull();
  expect(await sandboxControl(connection(undefined, one))).toBeNull();
  expect(await sandboxControl(connection(one, other))).toBeNull();
  expect(await sandboxControl(connection(one, silent))).toBeNull();
  expect(await sandboxControl(connection(elsewhere, elsewhere))).toBeNull();
});

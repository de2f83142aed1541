import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLoopbackHost } from './loopback.ts';
import { sendReply } from './send.ts';
import type { SandboxRequest } from './types.ts';

export type Listener = {
  readonly port: number;
  /** False while stopped: connections are refused, as when a host is down. */
  listening(): boolean;
  /** Stops listening and breaks every open connection. */
  stop(): Promise<void>;
  /** Listens again on the same port. */
  start(): Promise<void>;
};

/** AFAS takes bodies up to 75 MB and answers 413 itself above that; this only keeps a runaway caller out of memory. */
const maxBodyBytes = 100_000_000;

const readBody = async (incoming: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) return null;
    chunks.push(chunk);
  }
  return chunks.length === 0 ? '' : Buffer.concat(chunks).toString('utf8');
};

const lowerHeaders = (incoming: IncomingMessage): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
};

/**
 * An HTTP/1.1 server with keep-alive on 127.0.0.1. Port 0 takes a free one. Rejects with the system's error when the
 * port is taken. Requests whose Host header is not this machine are answered 421 and go no further.
 */
export const listenOnLoopback = async (
  port: number,
  onRequest: (request: SandboxRequest, response: ServerResponse) => Promise<void>,
): Promise<Listener> => {
  const receive = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { host } = incoming.headers;
    if (!isLoopbackHost(host)) {
      sendReply(response, { status: 421, headers: { 'content-type': 'text/plain' }, body: 'Only for this machine.\n' });
      return;
    }
    const body = await readBody(incoming);
    if (body === null) {
      sendReply(response, { status: 413, headers: { connection: 'close' }, body: '' });
      return;
    }
    const hangUp = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) hangUp.abort();
    });
    const url = incoming.url ?? '/';
    const question = url.indexOf('?');
    await onRequest(
      {
        method: incoming.method ?? 'GET',
        path: question === -1 ? url : url.slice(0, question),
        rawQuery: question === -1 ? '' : url.slice(question + 1),
        headers: lowerHeaders(incoming),
        body,
        origin: `http://${host.toLowerCase()}`,
        signal: hangUp.signal,
      },
      response,
    );
  };

  const server = createServer((incoming, response) => {
    // A caller that breaks off while its body arrives ends here; there is nobody left to answer.
    receive(incoming, response).catch(() => response.destroy());
  });
  // Longer than clients keep idle connections, so that the server never closes one just as a request is on its way.
  server.keepAliveTimeout = 120_000;

  const listen = (on: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(on, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(port);
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    listening: () => server.listening,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    start: () => (server.listening ? Promise.resolve() : listen(bound)),
  };
};

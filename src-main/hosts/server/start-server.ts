import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { Fault } from '../../../src-shared/domain/fault.ts';
import { createCheckJobs } from '../../api/check-jobs.ts';
import { createJobs } from '../../api/jobs.ts';
import { createRouter } from '../../api/router.ts';
import type { Services } from '../../api/services.ts';
import type { Report } from '../../api/typed-error.ts';
import { reportUnexpected } from '../report-unexpected.ts';
import { runSchedule } from '../schedule/run-schedule.ts';
import { hostHeaders } from '../window-policy.ts';
import { windowReply } from '../window-reply.ts';
import { admit } from './admission.ts';

/** The largest input of the contract is far below this. */
const maxBodyBytes = 1024 * 1024;
/** How long closing waits for runs to stop where they can be resumed, and then for readers to take the last look. */
const runsMayTakeMs = 15_000;
const readersMayTakeMs = 1_000;

type ServerOptions = {
  readonly services: Services;
  /** Folder of the built window, with index.html. */
  readonly windowDir: string;
  /** A free one when left out. */
  readonly port?: number;
  readonly report?: Report;
};

export type RunningServer = {
  /** Address with the token of this start in its fragment, which browsers do not send and do not log. */
  readonly url: string;
  readonly port: number;
  /** Cancels the runs, lets readers take the last look, then ends what is left. */
  close(): Promise<void>;
};

/** Serves the window and its API on 127.0.0.1. Fault `serve.portTaken` when the port asked for is in use. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { services, windowDir, report = reportUnexpected } = options;
  const token = randomBytes(32).toString('base64url');
  const jobs = createJobs({ runs: services.runs, report });
  const checkJobs = createCheckJobs({ run: services.checks.run, report });
  const rpc = new RPCHandler(createRouter({ services, jobs, checkJobs, host: 'loopback', report }), {
    plugins: [new BodyLimitPlugin({ maxBodySize: maxBodyBytes })],
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const admission = admit(knockOf(request), port, token);
    for (const [name, value] of Object.entries(hostHeaders)) response.setHeader(name, value);
    if (admission.to === 'door') {
      response.writeHead(admission.status, { ...admission.headers, Connection: 'close' }).end();
    } else if (admission.to === 'window') {
      const { status, headers, body } = await windowReply(windowDir, request.method ?? 'GET', admission.pathname);
      response.writeHead(status, headers).end(body ?? undefined);
    } else {
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: {} });
      if (!matched) response.writeHead(404).end();
    }
  };

  const server = createServer((request, response) => {
    // Once closing, a connection that was kept alive for a next request would hold the server open for nothing.
    response.once('close', () => setImmediate(() => server.listening || server.closeIdleConnections()));
    answer(request, response).catch((thrown: unknown) => {
      // A reader that hangs up in the middle is not an error of ours.
      if (!response.destroyed) report(thrown);
      response.destroy();
    });
  });
  const port = await listen(server, options.port ?? 0);
  const stopSchedule = runSchedule({ schedule: services.schedule, jobs, report });

  return {
    url: `http://127.0.0.1:${port}/#token=${token}`,
    port,
    async close() {
      stopSchedule();
      await Promise.race([
        Promise.all([jobs.close(), checkJobs.close()]),
        after(runsMayTakeMs, undefined, { ref: false }),
      ]);
      const closed = once(server, 'close');
      server.close();
      await Promise.race([closed, after(readersMayTakeMs, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
}

function knockOf(request: IncomingMessage) {
  const { host, origin, authorization } = request.headers;
  return { method: request.method ?? 'GET', target: request.url ?? '/', host, origin, authorization };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE') {
      throw new Fault('serve.portTaken', { port });
    }
    throw thrown;
  }
  return (server.address() as AddressInfo).port;
}

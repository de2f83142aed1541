import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SideClock } from './clock.ts';
import type { Fault } from './fault.ts';
import type { FaultList } from './faults.ts';
import { listenOnLoopback, type Listener } from './listen.ts';
import type { RequestLog } from './log.ts';
import { redactHeaders, redactQuery } from './redact.ts';
import { sendReply, sendSlowly, sendTruncated } from './send.ts';
import type { SandboxReply, SandboxRequest, SandboxSide, SideName } from './types.ts';

type Parts = {
  readonly name: SideName;
  readonly side: Pick<SandboxSide, 'handle'>;
  readonly port: number;
  readonly clock: SideClock;
  readonly faults: FaultList;
  readonly log: RequestLog;
  /** Where this sandbox is controlled; null as long as that is not known. */
  readonly controlUrl?: () => string | null;
};

/** A path of the server itself, outside both APIs: by it a client learns that it speaks to a sandbox, and which. */
const selfPath = '/sandbox';

/** What went out; null when the connection broke instead. */
type Outcome = { readonly sent: SandboxReply | null; readonly note?: string };

const reset = (response: ServerResponse): void => {
  response.socket?.resetAndDestroy();
};

/** Carries one side: hands its requests on, records each, and lets the faults strike that were asked for. */
export const serveSide = async ({ name, side, port, clock, faults, log, controlUrl }: Parts): Promise<Listener> => {
  let closing = new AbortController();
  let inFlight = 0;

  /** Waits also when the caller is gone (a slow server works on), but not when the sandbox stops. */
  const wait = (ms: number): Promise<void> =>
    sleep(ms, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);

  const applied = async (request: SandboxRequest): Promise<SandboxReply> => {
    try {
      return await side.handle(request);
    } catch (error) {
      const note = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return {
        status: 500,
        headers: { 'content-type': 'text/plain' },
        body: 'The sandbox itself failed; its request log says why.\n',
        note,
      };
    }
  };

  const hungUp = (request: SandboxRequest): Promise<void> =>
    new Promise((resolve) => {
      if (request.signal.aborted) return resolve();
      request.signal.addEventListener('abort', () => resolve(), { once: true });
      closing.signal.addEventListener('abort', () => resolve(), { once: true });
    });

  /** The reply as it would have been, with waiting before and after it. */
  const applyWithDelays = async (request: SandboxRequest, striking: readonly Fault[]): Promise<SandboxReply> => {
    for (const fault of striking) if (fault.kind === 'delay' && fault.when === 'before') await wait(fault.ms);
    if (striking.some((fault) => fault.kind === 'appliedTwice')) await applied(request);
    const reply = await applied(request);
    for (const fault of striking) if (fault.kind === 'delay' && fault.when === 'after') await wait(fault.ms);
    return reply;
  };

  const strike = async (
    request: SandboxRequest,
    response: ServerResponse,
    striking: readonly Fault[],
  ): Promise<Outcome> => {
    const instead = striking.find(
      (fault) => fault.kind === 'status' || fault.kind === 'garbage' || fault.kind === 'reset',
    );
    if (instead) {
      for (const fault of striking) if (fault.kind === 'delay') await wait(fault.ms);
      if (instead.kind === 'reset') {
        reset(response);
        return { sent: null };
      }
      const made: SandboxReply =
        instead.kind === 'status'
          ? { status: instead.status, headers: instead.headers ?? {}, body: instead.body ?? '' }
          : {
              status: 200,
              headers: { 'content-type': instead.contentType ?? 'text/html' },
              body: instead.body ?? '<html><body><h1>Onderhoud</h1></body></html>',
            };
      sendReply(response, made, clock.now());
      return { sent: made };
    }

    const reply = await applyWithDelays(request, striking);
    const note = reply.note === undefined ? {} : { note: reply.note };
    for (const fault of striking) {
      if (fault.kind === 'truncate') {
        sendTruncated(response, reply, clock.now());
        return { sent: null, ...note };
      }
      if (fault.kind === 'slowBody') {
        await sendSlowly(response, reply, clock.now(), fault.ms, wait);
        return { sent: reply, ...note };
      }
      if (fault.kind === 'appliedThenTimeout') {
        await (fault.holdMs === undefined ? hungUp(request) : Promise.race([wait(fault.holdMs), hungUp(request)]));
        reset(response);
        return { sent: null, ...note };
      }
    }
    sendReply(response, reply, clock.now());
    return { sent: request.signal.aborted ? null : reply, ...note };
  };

  const listener = await listenOnLoopback(port, async (request, response) => {
    const control = request.path === selfPath ? controlUrl?.() : null;
    if (control) {
      const body = JSON.stringify({ controlUrl: control });
      sendReply(response, { status: 200, headers: { 'content-type': 'application/json' }, body }, clock.now());
      return;
    }
    const startedAt = performance.now();
    inFlight += 1;
    const entry = log.add(
      {
        at: new Date().toISOString(),
        side: name,
        method: request.method,
        path: request.path,
        rawQuery: redactQuery(request.rawQuery),
        headers: redactHeaders(request.headers),
        requestBytes: Buffer.byteLength(request.body),
        inFlight,
      },
      request.body,
    );
    const striking = faults.take(request);
    entry.faults = striking.map((fault) => fault.kind);
    const skewMs = striking.reduce(
      (total, fault) => total + (fault.kind === 'clockSkew' ? fault.seconds * 1000 : 0),
      0,
    );
    let outcome: Outcome = { sent: null };
    try {
      outcome = await clock.withSkew(skewMs, () => strike(request, response, striking));
    } finally {
      inFlight -= 1;
      const { sent, note } = outcome;
      const durationMs = performance.now() - startedAt;
      log.finish(
        entry,
        { status: sent?.status ?? null, durationMs, ...(note === undefined ? {} : { note }) },
        sent?.body ?? '',
      );
    }
  });

  return {
    ...listener,
    stop: () => {
      closing.abort();
      return listener.stop();
    },
    start: () => {
      closing = new AbortController();
      return listener.start();
    },
  };
};

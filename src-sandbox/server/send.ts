import type { ServerResponse } from 'node:http';
import type { SandboxReply } from './types.ts';

/** 204 and 304 have no body and no Content-Length. */
const bodiless = (status: number): boolean => status === 204 || status === 304;

const writeHead = (response: ServerResponse, reply: SandboxReply, length: number, now?: number): void => {
  if (now !== undefined) {
    response.sendDate = false;
    response.setHeader('date', new Date(now).toUTCString());
  }
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (!bodiless(reply.status)) response.setHeader('content-length', length);
  response.statusCode = reply.status;
};

/** Sends the reply in one piece with its Content-Length; `now` (milliseconds) makes the Date header. */
export const sendReply = (response: ServerResponse, reply: SandboxReply, now?: number): void => {
  const body = reply.body ?? '';
  writeHead(response, reply, Buffer.byteLength(body), now);
  response.end(bodiless(reply.status) ? undefined : body);
};

/** Declares the whole length, sends half the body and closes the connection. */
export const sendTruncated = (response: ServerResponse, reply: SandboxReply, now: number): void => {
  const body = Buffer.from(reply.body ?? '');
  // A reply without a body cannot be cut short; it claims one that never comes.
  writeHead(response, bodiless(reply.status) ? { ...reply, status: 200 } : reply, Math.max(body.length, 2), now);
  response.flushHeaders();
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
};

/** Headers at once, then the body in ten pieces spread over `ms`. */
export const sendSlowly = async (
  response: ServerResponse,
  reply: SandboxReply,
  now: number,
  ms: number,
  wait: (ms: number) => Promise<void>,
): Promise<void> => {
  if (bodiless(reply.status)) return sendReply(response, reply, now);
  const body = Buffer.from(reply.body ?? '');
  const piece = Math.max(1, Math.ceil(body.length / 10));
  writeHead(response, reply, body.length, now);
  response.flushHeaders();
  for (let at = 0; at < body.length && !response.destroyed; at += piece) {
    await wait(ms / 10);
    response.write(body.subarray(at, at + piece));
  }
  response.end();
};

import { Fault } from '../../src-shared/domain/fault.ts';
import { maxBodyBytes } from './read-body.ts';
import type { HttpCall } from './types.ts';
import type { LostAnswer } from './why-lost.ts';

export type Lost = LostAnswer | { readonly why: 'timedOut'; readonly seconds: number };

/**
 * The fault that a missing answer means. A write that must not be repeated blindly becomes `http.outcomeUnknown`
 * as soon as its request may have been received; nothing sent or nothing trusted is certain either way.
 */
export function lostFault(lost: Lost, repeat: HttpCall['repeat'], host: string, cause: unknown): Fault {
  const options = { cause };
  if (lost.why === 'notSent') return new Fault('http.unreachable', { host }, options);
  if (lost.why === 'tls') return new Fault('http.tls', { host, reason: lost.code }, options);
  if (repeat === 'once') return new Fault('http.outcomeUnknown', { host }, options);
  if (lost.why === 'timedOut') return new Fault('http.timedOut', { host, seconds: lost.seconds }, options);
  if (lost.why === 'truncated') return new Fault('http.truncated', { host }, options);
  if (lost.why === 'broken') return new Fault('http.connectionLost', { host }, options);
  return new Fault('http.answerTooLarge', { host, megabytes: maxBodyBytes / 1_000_000 }, options);
}

import type { Fault } from '../../src-shared/domain/fault.ts';
import type { Clock } from '../engine/ports.ts';
import type { HttpAnswer, HttpCall, HttpClient, HttpRequest } from '../http/types.ts';

export type Script = {
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly requests: HttpRequest[];
  readonly calls: HttpCall[];
};

type Step = Partial<HttpAnswer> & { readonly json?: unknown };

/** For tests: an HttpClient that gives these answers in turn, each attempt one; transient faults are tried again. */
export function scripted(steps: readonly Step[], now: () => number = () => 1_700_000_000_000): Script {
  const requests: HttpRequest[] = [];
  const calls: HttpCall[] = [];
  const clock: Clock = { now, sleep: () => Promise.resolve(), breathe: () => Promise.resolve() };

  async function send(call: HttpCall): Promise<HttpAnswer> {
    calls.push(call);
    for (let attempt = 1; ; attempt += 1) {
      const step = steps[requests.length];
      if (!step) throw new Error(`no answer scripted for ${call.label}`);
      requests.push(await call.request(attempt));
      const text = step.json === undefined ? (step.text ?? '') : JSON.stringify(step.json);
      const answer = { status: step.status ?? 200, headers: step.headers ?? {}, text };
      const fault = call.judge(answer);
      if (fault === null) return answer;
      if (!isRepeated(fault) || !steps[requests.length]) throw fault;
    }
  }

  return { http: { send }, clock, requests, calls };
}

function isRepeated(fault: Fault): boolean {
  return fault.kind === 'transient' || fault.kind === 'throttled';
}

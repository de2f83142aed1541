import type { Fault, FaultSetting } from './fault.ts';
import type { SandboxRequest } from './types.ts';

export type FaultList = {
  add(setting: FaultSetting): Fault;
  /** Spent faults stay listed with their counts until deleted. */
  list(): readonly Fault[];
  /** False when there is none with this id. */
  remove(id: number): boolean;
  clear(): void;
  /** The faults that strike this request, in the order they were added; counts them. */
  take(request: Pick<SandboxRequest, 'method' | 'path' | 'rawQuery' | 'body'>): readonly Fault[];
  /** How far the clock of the whole side is off, in milliseconds, whoever asks. */
  standingSkewMs(): number;
};

type Entry = {
  readonly fault: Fault;
  readonly fits: (request: Pick<SandboxRequest, 'method' | 'path' | 'rawQuery' | 'body'>) => boolean;
};

/** Delays and clock skew combine with others; of the rest one strikes per request, so that a row of them plays in turn. */
const combines = (fault: Fault): boolean => fault.kind === 'delay' || fault.kind === 'clockSkew';

const spent = (fault: Fault): boolean => fault.times !== 'unlimited' && fault.struck >= fault.times;

const matcher = (match: FaultSetting['match']): Entry['fits'] => {
  const [path, query, body] = [match?.path, match?.query, match?.body].map((source) =>
    source === undefined ? undefined : new RegExp(source),
  );
  const method = match?.method?.toUpperCase();
  return (request) =>
    (method === undefined || request.method === method) &&
    (path === undefined || path.test(request.path)) &&
    (query === undefined || query.test(request.rawQuery)) &&
    (body === undefined || body.test(request.body));
};

export const createFaults = (): FaultList => {
  let entries: Entry[] = [];
  let nextId = 1;
  return {
    add(setting) {
      const fault: Fault = { id: nextId, matched: 0, struck: 0, ...setting };
      nextId += 1;
      entries.push({ fault, fits: matcher(setting.match) });
      return fault;
    },
    list: () => entries.map((entry) => entry.fault),
    remove(id) {
      const before = entries.length;
      entries = entries.filter((entry) => entry.fault.id !== id);
      return entries.length < before;
    },
    clear() {
      entries = [];
    },
    take(request) {
      const striking: Fault[] = [];
      let decided = false;
      for (const { fault, fits } of entries) {
        if (spent(fault) || (decided && !combines(fault)) || !fits(request)) continue;
        const turn = fault.matched - fault.after;
        fault.matched += 1;
        if (turn < 0 || turn % fault.every !== 0) continue;
        fault.struck += 1;
        striking.push(fault);
        decided ||= !combines(fault);
      }
      return striking;
    },
    standingSkewMs: () =>
      entries.reduce(
        (total, { fault }) =>
          fault.kind === 'clockSkew' && fault.times === 'unlimited' && fault.match === undefined
            ? total + fault.seconds * 1000
            : total,
        0,
      ),
  };
};

import type { SideName } from './types.ts';

/** One request as a side received it. `status` and `durationMs` are null while it is in flight, or when no answer went out. */
type LogEntry = {
  /** Rises by one per request, over both sides. */
  readonly number: number;
  /** Wall-clock time of arrival, ISO 8601. */
  readonly at: string;
  readonly side: SideName;
  readonly method: string;
  readonly path: string;
  readonly rawQuery: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly requestBytes: number;
  /** Requests in flight at this side on arrival, this one included. */
  readonly inFlight: number;
  status: number | null;
  durationMs: number | null;
  responseBytes: number;
  /** Kinds of the faults that struck. */
  faults: readonly string[];
  note?: string;
  requestBody?: string;
  responseBody?: string;
};

export type NewEntry = Omit<LogEntry, 'number' | 'status' | 'durationMs' | 'responseBytes' | 'faults' | 'requestBody'>;

export type RequestLog = {
  add(entry: NewEntry, requestBody: string): LogEntry;
  finish(
    entry: LogEntry,
    outcome: { status: number | null; durationMs: number; note?: string },
    responseBody: string,
  ): void;
  /** Entries with a number above `since`, oldest first. */
  read(query: { since: number; side?: SideName; limit: number }): LogEntry[];
  /** Number of the newest entry; 0 before the first. */
  last(): number;
  clear(side?: SideName): void;
  /** Bodies are kept only while this is on: they hold people's data and weigh much. */
  keepBodies: boolean;
};

const capacity = 20_000;
const bodyBudgetChars = 32_000_000;

/** The last 20,000 requests in memory; with bodies on, the newest 32 million characters of them. */
export const createLog = (): RequestLog => {
  let entries: LogEntry[] = [];
  let number = 0;
  let bodyChars = 0;
  let firstWithBody = 0;

  const dropBodies = (entry: LogEntry): void => {
    bodyChars -= (entry.requestBody?.length ?? 0) + (entry.responseBody?.length ?? 0);
    delete entry.requestBody;
    delete entry.responseBody;
  };
  const trim = (): void => {
    for (; firstWithBody < entries.length; firstWithBody += 1) {
      if (bodyChars <= bodyBudgetChars) break;
      const entry = entries[firstWithBody];
      if (entry) dropBodies(entry);
    }
    // Cut in blocks, so that a full log does not shift twenty thousand places per request.
    if (entries.length >= capacity * 1.25) {
      const cut = entries.length - capacity;
      for (const entry of entries.slice(0, cut)) dropBodies(entry);
      entries = entries.slice(cut);
      firstWithBody = Math.max(0, firstWithBody - cut);
    }
  };

  const log: RequestLog = {
    keepBodies: false,
    add(entry, requestBody) {
      number += 1;
      const added: LogEntry = { number, ...entry, status: null, durationMs: null, responseBytes: 0, faults: [] };
      if (log.keepBodies && requestBody !== '') {
        added.requestBody = requestBody;
        bodyChars += requestBody.length;
      }
      entries.push(added);
      trim();
      return added;
    },
    finish(entry, outcome, responseBody) {
      entry.status = outcome.status;
      entry.durationMs = Math.round(outcome.durationMs * 1000) / 1000;
      entry.responseBytes = outcome.status === null ? 0 : Buffer.byteLength(responseBody);
      if (outcome.note !== undefined) entry.note = outcome.note;
      if (log.keepBodies && outcome.status !== null && responseBody !== '') {
        entry.responseBody = responseBody;
        bodyChars += responseBody.length;
        trim();
      }
    },
    read({ since, side, limit }) {
      const found: LogEntry[] = [];
      for (const entry of entries.slice(-capacity)) {
        if (found.length === limit) break;
        if (entry.number > since && (side === undefined || entry.side === side)) found.push(entry);
      }
      return found;
    },
    last: () => number,
    clear(side) {
      entries = side === undefined ? [] : entries.filter((entry) => entry.side !== side);
      firstWithBody = 0;
      bodyChars = 0;
      for (const entry of entries) bodyChars += (entry.requestBody?.length ?? 0) + (entry.responseBody?.length ?? 0);
    },
  };
  return log;
};

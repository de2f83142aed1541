/**
 * How one side of the sandbox (AFAS or Spotler) looks to the HTTP server that carries it: raw requests in, raw
 * replies out. Faults (status, delay, reset, truncated body, applied-but-timed-out) are made by the server, so that
 * both sides have the same ones.
 */
export type SandboxRequest = {
  readonly method: string;
  /** As received: not decoded, not normalised. */
  readonly path: string;
  /** Everything after the `?`, as received; empty without one. */
  readonly rawQuery: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** `http://127.0.0.1:PORT`, or `localhost` where the caller wrote that: for signatures over the full URL. */
  readonly origin: string;
  /** Aborts when the caller hangs up. */
  readonly signal: AbortSignal;
};

export type SandboxReply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the request log only and never sent: what a person who debugs wants to know, such as why a signature failed. */
  readonly note?: string;
};

/** Answers one request. May take its time; never throws for bad input. */
export type SandboxHandler = (request: SandboxRequest) => SandboxReply | Promise<SandboxReply>;

/** An act of a person on one side, as the control URL offers it, for instance `edit` or `unsubscribe`. */
export type SandboxAct = (params: Readonly<Record<string, unknown>>) => unknown;

export type SwitchValue = string | number | boolean;

/** What the control URL's index says about an act; `params` is a JSON Schema or a plain description. */
export type ActNote = { readonly about: string; readonly params?: unknown };

/** What the control URL's index says about a switch; with `values` nothing else is accepted. */
export type SwitchNote = { readonly about: string; readonly values?: readonly SwitchValue[] };

/** What a side gives to the sandbox: its HTTP face, the acts of people, its switches and a look inside. */
export type SandboxSide = {
  readonly handle: SandboxHandler;
  readonly acts: Readonly<Record<string, SandboxAct>>;
  readonly actNotes?: Readonly<Record<string, ActNote>>;
  /** Everything the API documents mark as assumed, by name; the control URL reads and sets them. */
  readonly switches: Record<string, SwitchValue>;
  readonly switchNotes?: Readonly<Record<string, SwitchNote>>;
};

export type SideName = 'afas' | 'spotler';

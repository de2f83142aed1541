export type SeenRequest = {
  readonly url: URL;
  readonly rawUrl: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};

/** What one request gets: an answer, an error as a real fetch throws it, or a silence that only an abort ends. */
export type Scripted = Response | Error | 'silence' | ((request: SeenRequest) => Response | Promise<Response>);

export type ScriptedFetch = { readonly fetch: typeof fetch; readonly seen: readonly SeenRequest[] };

/** A fetch that answers from a script, in order, and remembers what it was asked. Beyond the script it throws. */
export function scriptedFetch(...script: readonly Scripted[]): ScriptedFetch {
  const seen: SeenRequest[] = [];
  return {
    seen,
    fetch: async (input, init) => {
      const rawUrl = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
      const request: SeenRequest = {
        url: new URL(rawUrl),
        rawUrl,
        method: init?.method ?? 'GET',
        headers: Object.fromEntries(new Headers(init?.headers)),
        body: typeof init?.body === 'string' ? init.body : undefined,
      };
      const step = script[seen.length];
      seen.push(request);
      init?.signal?.throwIfAborted();
      if (step === undefined)
        throw new Error(`unscripted request ${seen.length}: ${request.method} ${request.url.pathname}`);
      if (step === 'silence') return silence(init?.signal);
      if (step instanceof Error) throw step;
      return typeof step === 'function' ? step(request) : step;
    },
  };
}

function silence(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** A JSON answer. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** The error of Node's fetch around a system error such as `ECONNREFUSED`. */
export function fetchError(code: string, extra: object = {}): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code, ...extra }) });
}

/** A body whose stream breaks after `text`. */
export function brokenBody(text: string, headers: Record<string, string> = {}): Response {
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (text !== '') controller.enqueue(new TextEncoder().encode(text));
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body, { status: 200, headers });
}

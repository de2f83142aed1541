import type { SandboxReply } from '../server/types.ts';
import { type AfasSide, type AfasSideOptions, createAfasSide } from './index.ts';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

type Call = {
  readonly method?: string;
  /** Below the base path, not encoded any further. */
  readonly path: string;
  readonly query?: string | Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

type SideOptions = Partial<Omit<AfasSideOptions, 'now' | 'people'>> & {
  readonly contacts?: number;
  readonly seed?: number;
};

export const afasToken = (token: string): string => `AfasToken ${Buffer.from(token).toString('base64')}`;

/** A side with a clock that stands still until it is set, and raw requests to it as a client would send them. */
export const sideUnderTest = (options: SideOptions = {}) => {
  const { contacts = 40, seed = 3, ...others } = options;
  let nowMs = Date.UTC(2026, 0, 15, 11, 0, 0);
  const side: AfasSide = createAfasSide({ people: { seed, contacts }, now: () => nowMs, ...others });

  const call = async ({ method = 'GET', path, query = '', headers = {}, body = '' }: Call): Promise<SandboxReply> =>
    side.handle({
      method,
      path: `${side.basePath}${path}`,
      rawQuery: typeof query === 'string' ? query : new URLSearchParams(query).toString(),
      headers: { authorization: afasToken(side.secrets.token), ...headers },
      body,
      origin: 'http://127.0.0.1:4101',
      signal: new AbortController().signal,
    });

  const json = async (request: Call): Promise<unknown> => JSON.parse((await call(request)).body ?? '');

  const rows = async (query: Readonly<Record<string, string>> = {}, connector = 'Pont_Contacts'): Promise<Row[]> => {
    const reply = await call({ path: `/connectors/${connector}`, query });
    if (reply.status !== 200) throw new Error(`${reply.status} ${reply.body}`);
    return (JSON.parse(reply.body ?? '') as { readonly rows: Row[] }).rows;
  };

  const everyone = (connector?: string): Promise<Row[]> =>
    rows({ skip: '-1', take: '-1', orderbyfieldids: 'ContactId' }, connector);

  const write = (method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, headers = {}): Promise<SandboxReply> =>
    call({ method, path: `/connectors/${path}`, body: JSON.stringify(body), headers });

  const rowOf = async (contactId: number): Promise<Row | undefined> =>
    (await rows({ filterfieldids: 'ContactId', filtervalues: String(contactId), operatortypes: '1' }))[0];

  return {
    side,
    call,
    json,
    rows,
    everyone,
    rowOf,
    write,
    put: (connector: string, fields: Readonly<Record<string, unknown>>, headers = {}): Promise<SandboxReply> =>
      write('PUT', connector, { [connector]: { Element: { Fields: fields } } }, headers),
    at: (iso: string): void => {
      nowMs = Date.parse(iso);
    },
    wait: (ms: number): void => {
      nowMs += ms;
    },
  };
};

/** What AFAS says in a refusal. */
export const refusalOf = (
  reply: SandboxReply,
): { readonly externalMessage: string; readonly errorNumber: number; readonly profitLogReference: string } =>
  JSON.parse(reply.body ?? '');

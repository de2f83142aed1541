import type { SandboxHandler, SandboxReply, SandboxRequest } from '../../server/types.ts';
import type { Account } from '../account.ts';
import type { KeyPair } from '../keys.ts';
import type { Nonces } from '../oauth/nonces.ts';
import { queryParameters } from '../oauth/parameters.ts';
import { verify, type Verdict } from '../oauth/verify.ts';
import type { TimestampFormat } from '../time/instants.ts';
import type { Version } from './call.ts';
import { failure } from './failure.ts';
import { route } from './routes.ts';

export const basePath = '/integrationservice';
const frozenBasePath = '/integrationservice-1.1.0';

/** Version and the path behind the base; null outside both bases. */
const split = (path: string): { version: Version; rest: string } | null => {
  for (const [base, version] of [
    [frozenBasePath, 'frozen'],
    [basePath, 'current'],
  ] as const) {
    if (path === base || path.startsWith(`${base}/`)) return { version, rest: path.slice(base.length) };
  }
  return null;
};

const html = (status: number, title: string): SandboxReply => ({
  status,
  headers: { 'content-type': 'text/html;charset=utf-8' },
  body: `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
});

const refuse = ({ switches }: Account, verdict: Extract<Verdict<KeyPair>, { ok: false }>): SandboxReply => {
  const { errorType, message, note } = verdict;
  const status = switches.authErrorStatus;
  if (switches.authErrorBody === 'empty') return { status, note };
  if (switches.authErrorBody === 'html') return { ...html(status, 'Unauthorized'), note };
  return failure(status, errorType, message, note);
};

const formatFor = ({ switches }: Account, version: Version): TimestampFormat => {
  if (switches.timestampFormat !== 'byVersion') return switches.timestampFormat;
  return version === 'frozen' ? 'epochMs' : 'isoAmsterdam';
};

const acceptsJson = (accept: string | undefined): boolean =>
  accept === undefined || /application\/(json|\*)|\*\/\*/i.test(accept);

/** The account's HTTP face: base path, authentication, licence, route. */
export const createHandler =
  (account: Account, nonces: Nonces): SandboxHandler =>
  (request: SandboxRequest): SandboxReply => {
    const { switches, keys } = account;
    const target = split(request.path);
    if (target === null) return html(404, 'Not Found');
    if (switches.encodedSlash === 'refused' && /%2f/i.test(request.path)) return html(400, 'Bad Request');

    const verdict = verify(request, {
      keyPair: (key) => keys.find(key),
      nonces,
      nowMs: account.now(),
      skewSeconds: switches.timestampSkewSeconds,
      replay: switches.nonceReplay,
    });
    if (!verdict.ok) return refuse(account, verdict);
    if (!switches.licence) return failure(403, 'NOT_AUTHORIZED', 'No licence for the REST API');
    if (!acceptsJson(request.headers['accept'])) return failure(406, 'INVALID_PARAMS', 'Not acceptable');

    const routed = route(request.method, target.rest, target.version);
    if (routed.kind === 'noResource') return failure(404, 'RESOURCE_NOT_FOUND', 'Resource not found');
    if (routed.kind === 'noMethod') {
      const reply = failure(405, 'RESOURCE_NOT_FOUND', 'Method not allowed');
      return { ...reply, headers: { ...reply.headers, allow: routed.allow } };
    }
    const query = new Map(queryParameters(request.rawQuery).toReversed());
    const { keyPair } = verdict;
    return routed.answer({
      account,
      keyPair,
      version: target.version,
      request,
      query,
      path: routed.path,
      viewer: { field: keyPair.field, format: formatFor(account, target.version) },
    });
  };

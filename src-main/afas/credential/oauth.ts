import { z } from 'zod';
import { Fault } from '../../../src-shared/domain/fault.ts';
import type { Clock } from '../../engine/ports.ts';
import type { HttpClient } from '../../http/types.ts';
import { judge } from '../errors/judge.ts';
import { readJson } from '../read-json.ts';
import type { Authorisation } from './authorisation.ts';

/** Renewed this long before the end, so that no call leaves with a token that dies under way. */
const earlyMs = 60_000;
const timeoutMs = 30_000;

/** `expires_in` is 3600 in the example of AFAS; it is optional in RFC 6749 and some servers send it as text. */
const tokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(3600),
});

type Grant = { readonly header: string; readonly renewAt: number };

export type OAuthOptions = {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly http: HttpClient;
  readonly clock: Clock;
};

/**
 * OAuth 2.0 client credentials at `{base}/oauth/token`. One renewal serves all callers that wait for it; it belongs to
 * none of them, so cancelling one call does not take the token away from the others.
 */
export function oauthAuthorisation({ baseUrl, clientId, clientSecret, http, clock }: OAuthOptions): Authorisation {
  let grant: Grant | null = null;
  let renewal: Promise<Grant> | null = null;

  async function renew(): Promise<Grant> {
    const answer = await http.send({
      side: 'afas',
      lane: 'afas.signIn',
      label: 'oauth/token',
      repeat: 'read',
      timeoutMs,
      request: () => ({
        method: 'POST',
        url: `${baseUrl}/oauth/token`,
        headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
        }).toString(),
      }),
      judge: (reply) => {
        const fault = judge(reply, { task: 'signIn', subject: 'OAuth', baseUrl });
        return fault ?? (readJson(reply.text) === undefined ? new Fault('afas.truncated', { subject: 'OAuth' }) : null);
      },
    });
    const parsed = tokenAnswer.safeParse(readJson(answer.text));
    if (!parsed.success) throw new Fault('afas.unexpectedShape', { subject: 'OAuth' });
    const lifeMs = parsed.data.expires_in * 1000;
    return {
      header: `Bearer ${parsed.data.access_token}`,
      renewAt: clock.now() + Math.max(lifeMs - earlyMs, lifeMs / 2),
    };
  }

  async function renewOnce(): Promise<Grant> {
    try {
      grant = await renew();
      return grant;
    } finally {
      renewal = null;
    }
  }

  return {
    header() {
      if (grant && clock.now() < grant.renewAt) return grant.header;
      renewal ??= renewOnce();
      return renewal.then(({ header }) => header);
    },
    refused(header) {
      if (header === '') return false;
      if (grant?.header === header) grant = null;
      return true;
    },
  };
}

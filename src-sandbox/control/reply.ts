import type { SandboxReply } from '../server/types.ts';

export const answer = (value: unknown, status = 200): SandboxReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: `${JSON.stringify(value ?? null)}\n`,
});

/** `{"error": "one sentence"}`. */
export const refusal = (status: number, error: string): SandboxReply => answer({ error }, status);

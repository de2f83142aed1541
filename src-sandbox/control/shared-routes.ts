import { z } from 'zod';
import { sentence } from '../server/sentence.ts';
import type { SandboxReply } from '../server/types.ts';
import { isSideName, type ControlCall, type ControlParts } from './parts.ts';
import { answer, refusal } from './reply.ts';

const clockSetting = z.union([
  z.strictObject({ offsetSeconds: z.number().min(-1e10).max(1e10) }),
  z.strictObject({ frozen: z.iso.datetime({ offset: true }) }),
]);

/** PUT /clock with `{"offsetSeconds": n}` or `{"frozen": "2026-01-02T03:04:05Z"}`; an offset of 0 is real time. */
export const setClock = ({ clock }: ControlParts, { body }: ControlCall): SandboxReply => {
  const parsed = clockSetting.safeParse(body);
  if (!parsed.success)
    return refusal(400, 'The clock takes {"offsetSeconds": number} or {"frozen": "ISO 8601 instant"}.');
  clock.set(parsed.data);
  return answer(clock.read());
};

const whole = (text: string | null, otherwise: number): number | null =>
  text === null ? otherwise : /^\d{1,15}$/.test(text) ? Number(text) : null;

/** GET /log?side=&since=&limit=: entries numbered above `since`, oldest first. */
export const readLog = ({ log }: ControlParts, { request }: ControlCall): SandboxReply => {
  const query = new URLSearchParams(request.rawQuery);
  const side = query.get('side') ?? undefined;
  const since = whole(query.get('since'), 0);
  const limit = whole(query.get('limit'), 20_000);
  if (side !== undefined && !isSideName(side)) return refusal(400, 'side is afas or spotler.');
  if (since === null || limit === null) return refusal(400, 'since and limit are whole numbers.');
  return answer({ entries: log.read({ since, limit, ...(side === undefined ? {} : { side }) }), last: log.last() });
};

/** DELETE /log?side=: the numbers go on. */
export const clearLog = ({ log }: ControlParts, { request }: ControlCall): SandboxReply => {
  const side = new URLSearchParams(request.rawQuery).get('side') ?? undefined;
  if (side !== undefined && !isSideName(side)) return refusal(400, 'side is afas or spotler.');
  log.clear(side);
  return answer({ last: log.last() });
};

/** PUT /log with `{"keepBodies": true}`. */
export const setLog = ({ log }: ControlParts, { body }: ControlCall): SandboxReply => {
  const parsed = z.strictObject({ keepBodies: z.boolean() }).safeParse(body);
  if (!parsed.success) return refusal(400, sentence(parsed.error));
  log.keepBodies = parsed.data.keepBodies;
  return answer({ keepBodies: log.keepBodies });
};

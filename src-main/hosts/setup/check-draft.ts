import type { CheckFinding, CheckStatus } from '../../../src-shared/domain/check.ts';
import type { Connection } from '../../../src-shared/domain/connection.ts';
import type { ChecksSeen, Draft } from '../../../src-shared/domain/setup/draft.ts';
import { connectionForAsking } from '../../setup/sides.ts';
import { checksPrintOf } from '../../setup/view.ts';
import type { CheckSubject } from '../check-connection.ts';
import { createSides } from '../link.ts';
import { awake, hashOf, type SetupRooms, secretsOf, update } from './rooms.ts';

/** A draft as the checks look at it: as far as it is filled in, with clients for both its sides. */
export async function draftSubject(rooms: SetupRooms, id: string): Promise<CheckSubject> {
  const draft = await awake(rooms, id);
  const connection = connectionForAsking(draft, ['afas', 'spotler']);
  const secrets = await secretsOf(rooms, draft);
  const sides = createSides(connection);
  const ports = { afas: sides.afas(secrets.afas), spotler: sides.spotler(secrets.spotler) };
  return { connection, sides: ports, history: null, close: () => undefined };
}

export function draftConnection(rooms: SetupRooms, id: string): Connection {
  return connectionForAsking(rooms.drafts.get(id), ['afas', 'spotler']);
}

/** Keeps with the draft how its checks came out; some run once more leave the others as they were. */
export function keepChecks(rooms: SetupRooms, id: string, print: string, findings: readonly CheckFinding[]): void {
  update(rooms, id, (draft) => ({
    ...draft,
    seen: { ...draft.seen, checks: checksSeenOf(draft.seen.checks, { at: rooms.now(), print, findings }) },
  }));
}

/** What the checks of a draft are about; checks of another text say nothing of it. */
export const checksPrint = (draft: Draft): string => checksPrintOf(draft, hashOf);

type Outcome = { readonly at: string; readonly print: string; readonly findings: readonly CheckFinding[] };

function checksSeenOf(before: ChecksSeen | null, { at, print, findings }: Outcome): ChecksSeen {
  const kept = before?.print === print ? before.statuses : {};
  const statuses = { ...kept, ...Object.fromEntries(findings.map(({ id, status }) => [id, status] as const)) };
  const ids = (wanted: CheckStatus) => Object.keys(statuses).filter((id) => statuses[id] === wanted);
  const count = (wanted: CheckStatus) => ids(wanted).length;
  return {
    at,
    print,
    statuses,
    pass: count('pass'),
    warn: count('warn'),
    fail: count('fail'),
    skip: count('skip'),
    failing: ids('fail'),
  };
}

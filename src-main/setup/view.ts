import type { DraftView } from '../../src-shared/contract/setup.ts';
import { completeConnection, fingerprintText, sidesText } from '../../src-shared/domain/setup/document.ts';
import type { Draft } from '../../src-shared/domain/setup/draft.ts';
import { draftIssues } from '../../src-shared/domain/setup/issues.ts';
import { mayGoLive, stepStates } from '../../src-shared/domain/setup/states.ts';

type Besides = {
  readonly credentials: DraftView['credentials'];
  /** Names of all connections. */
  readonly names: readonly string[];
  /** Short text for a long one, equal for equal texts. */
  readonly hash: (text: string) => string;
};

/** Of the configuration as it is now; null while it is not complete. */
export function fingerprintOf({ connection }: Draft, hash: Besides['hash']): string | null {
  const complete = completeConnection(connection);
  return complete === null ? null : hash(fingerprintText(complete));
}

/** Of the part that the requirement checks look at. */
export function checksPrintOf({ connection }: Draft, hash: Besides['hash']): string {
  return hash(sidesText(connection));
}

/** A draft with everything that follows from it. */
export function viewOf(draft: Draft, { credentials, names, hash }: Besides): DraftView {
  const { version: _, ...rest } = draft;
  const { of } = draft;
  const fingerprint = fingerprintOf(draft, hash);
  const steps = stepStates(draft, {
    issues: draftIssues(draft.connection, { seen: draft.seen, taken: names.filter((name) => name !== of), of }),
    configured: { afas: credentials.afas.configured, spotler: credentials.spotler.configured },
    fingerprint,
    checksPrint: checksPrintOf(draft, hash),
  });
  return { ...rest, credentials, steps, fingerprint, mayGoLive: mayGoLive(steps) };
}

import { canonicalText } from './document.ts';
import type { Draft, DraftConnection } from './draft.ts';
import type { DraftPatch, StepAnswers } from './patch.ts';

/** A draft with a save carried out, and without what the save made void. */
export function applyPatch(draft: Draft, { change, at, confirm }: DraftPatch): Draft {
  const answered = change === undefined ? draft.connection : withAnswers(draft.connection, change);
  // The name of a connection is also its folder and its place in the vault: a draft made from one keeps it.
  const connection = draft.of === null ? answered : { ...answered, name: draft.of };
  const confirmed =
    confirm === undefined || draft.confirmed.includes(confirm) ? draft.confirmed : [...draft.confirmed, confirm];
  return withoutVoid(draft, { ...draft, connection, confirmed, at: at ?? draft.at });
}

/** A draft whose credential of one side is another one now: whatever was seen with the old one may not hold. */
export function withOtherCredential(draft: Draft, side: 'afas' | 'spotler'): Draft {
  const seen = { ...draft.seen, checks: null, dryRun: null };
  return side === 'afas'
    ? { ...draft, seen: { ...seen, afas: null, connector: null }, trouble: { ...draft.trouble, afas: null } }
    : { ...draft, seen: { ...seen, spotler: null }, trouble: { ...draft.trouble, spotler: null } };
}

/** Another AFAS, or another Spotler, was seen than is filled in now. Checks and dry run show that they are stale themselves. */
function withoutVoid(before: Draft, after: Draft): Draft {
  const otherAfas = differs(whichAfas(before.connection), whichAfas(after.connection));
  const otherSpotler = differs(before.connection.spotler.baseUrl ?? '', after.connection.spotler.baseUrl ?? '');
  const afas = otherAfas ? { afas: null, connector: null } : {};
  const spotler = otherSpotler ? { spotler: null } : {};
  const trouble = {
    afas: otherAfas ? null : after.trouble.afas,
    spotler: otherSpotler ? null : after.trouble.spotler,
  };
  return { ...after, seen: { ...after.seen, ...afas, ...spotler }, trouble };
}

function whichAfas({ afas }: DraftConnection) {
  const { participant = '', environment = '', baseUrl = '', authentication = '', integrationId = '' } = afas;
  return { participant: participant.trim(), environment, baseUrl: baseUrl.trim(), authentication, integrationId };
}

function differs(before: unknown, after: unknown): boolean {
  return canonicalText(before) !== canonicalText(after);
}

function withAnswers(connection: DraftConnection, { step, answers }: StepAnswers): DraftConnection {
  switch (step) {
    case 'requirements':
    case 'dryRun':
      return connection;
    case 'afas': {
      const { columns, ...others } = answers;
      const afas = merged(connection.afas, others);
      return { ...connection, afas: { ...afas, columns: merged(connection.afas.columns, columns ?? {}) } };
    }
    case 'spotler':
      return { ...connection, spotler: merged(connection.spotler, answers) };
    case 'customer':
    case 'fields':
    case 'permissions':
    case 'goLive':
      return merged(connection, answers);
  }
}

/** An answer that is absent stays, null takes it away. */
function merged<Part extends object>(before: Part, answers: Readonly<Record<string, unknown>>): Part {
  const after = { ...before } as Record<string, unknown>;
  for (const [key, value] of Object.entries(answers)) {
    if (value === null) delete after[key];
    else if (value !== undefined) after[key] = value;
  }
  return after as Part;
}

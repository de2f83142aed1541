import { createHash } from 'node:crypto';
import type { DraftView } from '../../../src-shared/contract/setup.ts';
import type { Connection, Secrets } from '../../../src-shared/domain/connection.ts';
import { asFault, Fault } from '../../../src-shared/domain/fault.ts';
import type { Draft } from '../../../src-shared/domain/setup/draft.ts';
import { applyPatch } from '../../../src-shared/domain/setup/edit.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import { viewOf } from '../../setup/view.ts';
import type { ConnectionFiles } from '../../store/connection-files.ts';
import type { DraftFiles } from '../../store/draft-files.ts';
import type { Vault } from '../../vault/port.ts';
import { configuredSides, hints, readSecrets } from '../../vault/secrets.ts';

/** What setting up works with. */
export type SetupRooms = {
  readonly drafts: DraftFiles;
  readonly files: ConnectionFiles;
  readonly vault: Vault;
  /** The practice customer, whose two sides run on this machine while Pont is open. */
  readonly practice: {
    is(name: string): boolean;
    /** Sees to it that it is there and runs. */
    start(): Promise<Connection>;
  };
  readonly language: () => Language;
  /** As ISO text. */
  readonly now: () => string;
};

export type Side = 'afas' | 'spotler';

/** A short name for a long text, equal for equal texts. Configurations hold no secrets, so it need not hide anything. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 24);
}

/** What a draft signs in with: what was entered for it, else what the connection that it changes has. */
export async function secretsOf({ vault }: SetupRooms, { id, of }: Draft): Promise<Secrets> {
  const inherited = of === null ? {} : await readSecrets(vault, of);
  return { ...inherited, ...(await readSecrets(vault, id)) };
}

/** A draft with everything that follows from it. A locked vault shows what is configured, without hints. */
export async function show(rooms: SetupRooms, draft: Draft): Promise<DraftView> {
  const { vault, files } = rooms;
  const own = configuredSides(vault, draft.id);
  const inherited = draft.of === null ? { afas: false, spotler: false } : configuredSides(vault, draft.of);
  const ends = vault.state() === 'open' ? await endsOf(rooms, draft) : { afas: null, spotler: null };
  const credential = (side: Side) => ({ configured: own[side] || inherited[side], hint: ends[side] });
  const credentials = { afas: credential('afas'), spotler: credential('spotler') };
  return viewOf(draft, { credentials, names: files.list().map(({ name }) => name), hash: hashOf });
}

/** A secret that cannot be opened shows no end; the step that needs it says what is the matter. */
async function endsOf(rooms: SetupRooms, draft: Draft): Promise<ReturnType<typeof hints>> {
  try {
    return hints(await secretsOf(rooms, draft));
  } catch (thrown) {
    if (thrown instanceof Fault) return { afas: null, spotler: null };
    throw thrown;
  }
}

/** Changes a draft as it is on disk now: a save that came while the other side was asked is not overwritten. */
export function update({ drafts, now }: SetupRooms, id: string, change: (draft: Draft) => Draft): Draft {
  const changed = { ...change(drafts.get(id)), savedAt: now() };
  drafts.save(changed);
  return changed;
}

/**
 * A draft before either side is asked. The practice customer is somewhere else each time it starts, so its addresses are
 * filled in anew.
 */
export async function awake(rooms: SetupRooms, id: string): Promise<Draft> {
  const draft = rooms.drafts.get(id);
  if (draft.of === null || !rooms.practice.is(draft.of)) return draft;
  const { afas, spotler } = await rooms.practice.start();
  if (draft.connection.afas.baseUrl === afas.baseUrl) return draft;
  return update(rooms, id, (one) => {
    const moved = applyPatch(one, { change: { step: 'afas', answers: { baseUrl: afas.baseUrl } } });
    return applyPatch(moved, { change: { step: 'spotler', answers: { baseUrl: spotler.baseUrl } } });
  });
}

/** Asks one side something; what goes wrong there is kept with the draft until the side answers again. */
export async function asking<T>(rooms: SetupRooms, id: string, side: Side, ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask();
    update(rooms, id, (draft) => ({ ...draft, trouble: { ...draft.trouble, [side]: null } }));
    return answer;
  } catch (thrown) {
    const fault = asFault(thrown);
    if (isOfTheOtherSide(fault)) {
      const trouble = { at: rooms.now(), fault: fault.toData() };
      update(rooms, id, (draft) => ({ ...draft, trouble: { ...draft.trouble, [side]: trouble } }));
    }
    throw thrown;
  }
}

/** What Pont itself lacks, or somebody cancelled, says nothing about the other side. */
function isOfTheOtherSide({ kind, code }: Fault): boolean {
  return kind !== 'internal' && kind !== 'cancelled' && !/^(setup|vault|connection|folder)\./.test(code);
}

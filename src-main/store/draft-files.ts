import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../src-shared/domain/fault.ts';
import { type Draft, draft, draftId } from '../../src-shared/domain/setup/draft.ts';
import { writeWhole } from './write-whole.ts';

export type DraftFiles = {
  /** Newest first. One that cannot be read is left out and stays on disk. */
  list(): Draft[];
  /** Faults `setup.draftUnknown`, `setup.draftDamaged`. */
  get(id: string): Draft;
  /** On disk, whole, when this returns. */
  save(draft: Draft): void;
  /** Removes everything of the draft; one that is not there is no fault. */
  remove(id: string): void;
  /** The folder that holds everything of a draft. */
  folder(id: string): string;
};

const fileName = 'draft.json';

/** Drafts as files: `<data>/drafts/<id>/draft.json`. Without secrets and without values of people. */
export function draftFiles(dataFolder: string): DraftFiles {
  const root = join(dataFolder, 'drafts');
  const folder = (id: string): string => join(root, draftId.parse(id));
  const fileOf = (id: string): string => join(folder(id), fileName);

  const get = (id: string): Draft => {
    if (!existsSync(fileOf(id))) throw new Fault('setup.draftUnknown', { draft: id });
    const parsed = draft.safeParse(readJson(fileOf(id)));
    if (!parsed.success) throw new Fault('setup.draftDamaged', { draft: id });
    return parsed.data;
  };

  return {
    list() {
      const ids = existsSync(root) ? readdirSync(root).filter((name) => draftId.safeParse(name).success) : [];
      return ids.flatMap((id) => readable(() => get(id)) ?? []).toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    },
    get,
    save(one) {
      inFolder(root, () => {
        mkdirSync(folder(one.id), { recursive: true, mode: 0o700 });
        writeWhole(fileOf(one.id), `${JSON.stringify(draft.parse(one), null, 2)}\n`);
      });
    },
    remove(id) {
      if (!existsSync(folder(id))) return;
      // Under another name first: what a removal that is cut short leaves behind is no draft.
      const going = join(root, `gone-${id}`);
      inFolder(root, () => {
        rmSync(going, { recursive: true, force: true });
        renameSync(folder(id), going);
        rmSync(going, { recursive: true, force: true });
      });
    },
    folder,
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function readable(read: () => Draft): Draft | null {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}

function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw new Fault('folder.unusable', { folder }, { cause: thrown });
  }
}

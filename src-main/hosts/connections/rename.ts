import { Fault } from '../../../src-shared/domain/fault.ts';
import type { ConnectionFiles } from '../../store/connection-files.ts';
import type { Vault } from '../../vault/port.ts';
import { copySecrets, forgetSecrets } from '../../vault/secrets.ts';
import { atRest } from './at-rest.ts';

type Rooms = { readonly files: ConnectionFiles; readonly vault: Vault };

/**
 * Gives a connection another name: its folder, its secrets and its data key. The folder moves in one step of the file
 * system, and a note inside it says that secrets exist under both names; wherever Pont is ended, the connection works
 * under the one name or the other, and `settleRenames` takes away what is left under the name that is not used.
 */
export async function renameConnection(rooms: Rooms, from: string, to: string): Promise<void> {
  const { files, vault } = rooms;
  files.get(from);
  if (from === to) return;
  if (files.has(to)) throw new Fault('connection.nameTaken', { name: to });
  await atRest(files, from, async (beforeFolder) => {
    files.beginRename({ from, to });
    try {
      await copySecrets(vault, from, to);
      beforeFolder();
      files.move({ from, to });
    } catch (thrown) {
      await settle(rooms, { from, to, at: from });
      throw thrown;
    }
    await settle(rooms, { from, to, at: to });
  });
}

/** Finishes renames that were under way when Pont was ended. Needs an open vault. */
export async function settleRenames(rooms: Rooms): Promise<void> {
  for (const renaming of rooms.files.unfinishedRenames()) await settle(rooms, renaming);
}

type Unfinished = ReturnType<ConnectionFiles['unfinishedRenames']>[number];

/** `at` is where the folder is: under its new name the rename is completed, under its old one it is taken back. */
async function settle({ files, vault }: Rooms, { from, to, at }: Unfinished): Promise<void> {
  const unused = at === to ? from : to;
  if (at === to) files.save(files.get(to));
  if (!files.has(unused)) await forgetSecrets(vault, unused);
  files.endRename(at);
}

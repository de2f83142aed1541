import { Fault } from '../../../src-shared/domain/fault.ts';
import type { SetupService } from '../../api/setup-service.ts';
import { wholeConnection } from '../../setup/sides.ts';
import { forgetSecrets, readSecrets, writeSecrets } from '../../vault/secrets.ts';
import { type SetupRooms, show, update } from './rooms.ts';
import type { Versions } from './versions.ts';

/**
 * Makes a draft the connection. Done in an order in which a kill at any moment leaves a draft that can go live again: the
 * draft is the last to go.
 */
export async function goLive(
  rooms: SetupRooms,
  automatic: (name: string, on: boolean) => Promise<void>,
  versions: Versions,
  { draft: id, automatic: runsByItself }: Parameters<SetupService['goLive']>[0],
): Promise<{ name: string }> {
  const { drafts, files, vault } = rooms;
  const { mayGoLive, steps } = await show(rooms, drafts.get(id));
  if (!mayGoLive) {
    const open = steps.filter(({ step, state, issues }) => (step === 'goLive' ? issues.length > 0 : state !== 'done'));
    throw new Fault('setup.notReady', { steps: open.map(({ step }) => step).join(', ') });
  }
  const draft = drafts.get(id);
  const connection = wholeConnection(draft);
  const { name } = connection;
  const known = files.list().some((one) => one.name === name);
  // What was changed elsewhere since this draft was made stays in the list of versions.
  if (known) versions.note(files.get(name), 'elsewhere');
  await writeSecrets(vault, name, await readSecrets(vault, id));
  if (draft.of === null) update(rooms, id, (one) => ({ ...one, of: name }));
  files.save(connection);
  versions.note(connection, known ? 'change' : 'goLive');
  await automatic(name, runsByItself);
  await forgetSecrets(vault, id);
  drafts.remove(id);
  return { name };
}

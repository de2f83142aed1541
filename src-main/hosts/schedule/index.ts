import type { ScheduleView } from '../../../src-shared/contract/schedule.ts';
import type { Connection } from '../../../src-shared/domain/connection.ts';
import { Fault } from '../../../src-shared/domain/fault.ts';
import type { RunRecord } from '../../../src-shared/domain/run.ts';
import type { Services } from '../../api/services.ts';
import type { ConnectionFiles } from '../../store/connection-files.ts';
import { keepSchedule, readSchedule } from '../../store/schedule-file.ts';
import type { Vault } from '../../vault/port.ts';
import { type LastRun, nextDue } from './next-due.ts';

type Rooms = {
  readonly files: ConnectionFiles;
  readonly vault: Pick<Vault, 'state'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly isRunning: (name: string) => boolean;
  /** Newest first. */
  readonly runs: (name: string, limit: number) => Promise<readonly RunRecord[]>;
};

export type Schedules = Services['schedule'] & {
  /** A run of a connection began now. */
  noteStart(name: string): void;
};

/** Runs looked at for the last one that counts; the others are dry runs. */
const looked = 20;

/** Which connections run by themselves, and when each of them is due. */
export function schedules({ files, vault, now, isRunning, runs }: Rooms): Schedules {
  const started = new Map<string, LastRun>();

  const lastOf = async (connection: Connection): Promise<LastRun | null> => {
    const known = started.get(connection.name);
    if (known !== undefined && isRunning(connection.name)) return known;
    const counts = ({ dryRun }: RunRecord) => !dryRun || connection.mode === 'shadow';
    const record = (await runs(connection.name, looked)).find(counts);
    const kept = record ? { startedAt: Date.parse(record.startedAt), fault: record.fault?.kind ?? null } : null;
    // A run that failed before it was noted in the history still counts: it is not tried again at once.
    return known !== undefined && (kept === null || known.startedAt > kept.startedAt) ? known : kept;
  };

  const dueAt = async (connection: Connection): Promise<number | null> => {
    const { automatic, since } = readSchedule(files.folder(connection.name));
    if (!automatic || vault.state() !== 'open') return null;
    const { everyMinutes } = connection.schedule;
    return nextDue({ everyMinutes, last: await lastOf(connection), since, now: now() });
  };

  return {
    async show(name): Promise<ScheduleView> {
      const connection = files.get(name);
      const { automatic } = readSchedule(files.folder(name));
      const at = await dueAt(connection);
      const late = at !== null && at <= now();
      return {
        connection: name,
        automatic,
        everyMinutes: connection.schedule.everyMinutes,
        nextAt: at === null ? null : new Date(at).toISOString(),
        waitsFor: automatic && vault.state() !== 'open' ? 'vault' : late && isRunning(name) ? 'run' : null,
      };
    },
    async setAutomatic(name, automatic) {
      files.get(name);
      const before = readSchedule(files.folder(name));
      if (before.automatic !== automatic) keepSchedule(files.folder(name), { automatic, since: now() });
    },
    async due() {
      const due: { readonly name: string; readonly at: number }[] = [];
      for (const connection of files.list()) {
        // Trouble of one connection keeps no other from its turn; its own run will name it.
        const at = await dueAt(connection).catch((thrown: unknown) => {
          if (thrown instanceof Fault) return null;
          throw thrown;
        });
        if (at !== null && at <= now() && !isRunning(connection.name)) due.push({ name: connection.name, at });
      }
      return due.toSorted((a, b) => a.at - b.at).map(({ name }) => name);
    },
    noteStart(name) {
      started.set(name, { startedAt: now(), fault: null });
    },
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../../src-shared/domain/fault.ts';
import { writeWhole } from './write-whole.ts';

const kept = z.object({ automatic: z.boolean(), since: z.number() });
export type KeptSchedule = z.infer<typeof kept>;

/** Nobody switched it on: a connection that was only imported does not begin to run by itself. */
const off: KeptSchedule = { automatic: false, since: 0 };

/** Whether runs of a connection start by themselves, and since when; apart from its configuration, which it is not. */
export function readSchedule(connectionFolder: string): KeptSchedule {
  const file = join(connectionFolder, 'schedule.json');
  if (!existsSync(file)) return off;
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return off;
  }
}

export function keepSchedule(connectionFolder: string, schedule: KeptSchedule): void {
  try {
    writeWhole(join(connectionFolder, 'schedule.json'), JSON.stringify(schedule));
  } catch (thrown) {
    throw new Fault('folder.unusable', { folder: connectionFolder }, { cause: thrown });
  }
}

import { amsterdamWall } from '../../../src-shared/domain/amsterdam.ts';
import type { Connection } from '../../../src-shared/domain/connection.ts';
import type { RunKind } from '../../../src-shared/domain/run.ts';
import type { FullRead } from '../store-port.ts';

/** How far a delta reaches back behind the one before: AFAS rounds what it shows to seconds and filters finer. */
const overlapMs = 10 * 60_000;
const hourMs = 3_600_000;

type Known = {
  readonly full: boolean;
  readonly fullRead: FullRead | null;
  readonly afasCursor: number | null;
  readonly mappingPrint: string;
  /** True while contacts were missing for the first time: whether they are gone shows in another full read only. */
  readonly anyVanishing: boolean;
  readonly now: number;
};

/**
 * A delta reads what changed since the last run. A full read is due when it was asked for, when there is nothing to
 * build on, when the mapping or what may return changed, when contacts may have vanished, when the GetConnector shows no
 * change dates, and every `fullEveryHours`: deleted rows, and what moves no change date, show only there.
 */
export function runKindOf(connection: Connection, known: Known): RunKind {
  const { full, fullRead, afasCursor, mappingPrint, now } = known;
  if (full || fullRead === null || afasCursor === null || fullRead.mappingPrint !== mappingPrint) return 'full';
  if (known.anyVanishing || connection.afas.columns.changedOn.length === 0) return 'full';
  const age = now - fullRead.at;
  // A read from the future: the clock of this machine was wrong then or is wrong now.
  return age < 0 || age >= connection.schedule.fullEveryHours * hourMs ? 'full' : 'delta';
}

/**
 * From where a delta reads, in Amsterdam wall time without zone: AFAS keeps local time and takes no `Z`. When the clock
 * went back since the cursor, wall times of an hour repeat, and a change after it can carry a time before it.
 */
export function deltaFrom(cursor: number, now: number): string {
  const from = cursor - overlapMs;
  const wentBack = offsetOf(now) < offsetOf(from);
  return amsterdamWall(wentBack ? from - hourMs : from);
}

function offsetOf(instant: number): number {
  return Math.round((Date.parse(`${amsterdamWall(instant)}Z`) - instant) / 60_000);
}

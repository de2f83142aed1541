import type { CheckInfo } from '../../../src-shared/contract/checks.ts';
import type { CheckStatus } from '../../../src-shared/domain/check.ts';
import type { CheckBoard, Placed } from './checkBoard.ts';

/** How a check stands: judged, being judged now, or not asked for yet. */
export type CheckStanding = CheckStatus | 'judging' | 'notRun';

export type CheckLine = {
  readonly info: CheckInfo;
  readonly standing: CheckStanding;
  readonly placed: Placed | null;
  /** Checks that fail themselves and from which this one follows; only of one that is skipped. */
  readonly causes: readonly string[];
};

export type CheckGroup = { readonly side: CheckSide; readonly lines: readonly CheckLine[] };
export type CheckSide = 'A' | 'S' | 'X';

const sides: readonly CheckSide[] = ['A', 'S', 'X'];
const rank: Readonly<Record<CheckStanding, number>> = { fail: 0, skip: 1, warn: 2, judging: 3, notRun: 3, pass: 4 };

/**
 * All checks by side. While they are judged they stay where they are; afterwards what fails comes first, what follows
 * from it right behind it, then points of attention, then what is in order.
 */
export function arrange(infos: readonly CheckInfo[], board: CheckBoard): readonly CheckGroup[] {
  const going = board.job !== null && board.job.state !== 'ended';
  const lines = infos.map((info) => lineOf(info, board));
  return sides.map((side) => {
    const own = lines.filter(({ info }) => info.id.startsWith(side));
    return { side, lines: going ? own : ordered(own) };
  });
}

function lineOf(info: CheckInfo, { job, placed }: CheckBoard): CheckLine {
  const own = placed.get(info.id) ?? null;
  if (own) {
    const { status } = own.finding;
    return { info, standing: status, placed: own, causes: status === 'skip' ? causesOf(info.id, placed) : [] };
  }
  const asked = job !== null && job.state !== 'ended' && (job.only?.includes(info.id) ?? true);
  return { info, standing: asked ? 'judging' : 'notRun', placed: null, causes: [] };
}

/** The checks at the root of one that is skipped: those that were judged and fail. */
export function causesOf(id: string, placed: CheckBoard['placed'], seen = new Set<string>()): readonly string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const finding = placed.get(id)?.finding;
  if (finding?.status === 'fail') return [id];
  return [...new Set((finding?.waitsFor ?? []).flatMap((one) => causesOf(one, placed, seen)))];
}

function ordered(lines: readonly CheckLine[]): CheckLine[] {
  const byRank = lines.toSorted((one, other) => rank[one.standing] - rank[other.standing]);
  const followers = byRank.filter(({ standing }) => standing === 'skip');
  const placedBehind = new Set<CheckLine>();
  const result: CheckLine[] = [];
  for (const line of byRank) {
    if (line.standing === 'skip') continue;
    result.push(line);
    if (line.standing !== 'fail') continue;
    for (const follower of followers) {
      if (placedBehind.has(follower) || !follower.causes.includes(line.info.id)) continue;
      placedBehind.add(follower);
      result.push(follower);
    }
  }
  // What follows from a check of the other side stands behind what fails here.
  const rest = followers.filter((one) => !placedBehind.has(one));
  const lastOpen = result.findLastIndex(({ standing }) => standing === 'fail' || standing === 'skip');
  return result.toSpliced(lastOpen + 1, 0, ...rest);
}

/** How many checks stand how. */
export function tally(groups: readonly CheckGroup[]): Readonly<Record<CheckStanding, number>> {
  const counts = { pass: 0, warn: 0, fail: 0, skip: 0, judging: 0, notRun: 0 };
  for (const { lines } of groups) for (const { standing } of lines) counts[standing] += 1;
  return counts;
}

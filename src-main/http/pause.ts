/** The shortest wait between two attempts, in milliseconds. */
export const basePauseMs = 500;

/**
 * The next wait by decorrelated jitter: random between the base and three times the previous wait, capped. Callers that
 * failed together spread out, and each next wait tends to be longer. `previous` is 0 before the first.
 */
export function nextPauseMs(previous: number, maxMs: number, random: () => number): number {
  const ceiling = Math.max(basePauseMs, previous) * 3;
  return Math.min(maxMs, Math.round(basePauseMs + random() * (ceiling - basePauseMs)));
}

/** What a measure has to stay under, in the order in which they are shown. */
export const limits = {
  fullRead: 1.3,
  firstSync: 1.3,
  deltaScale: 1.5,
  memoryScale: 1.3,
  memoryPeakMB: 350,
  writesPerContact: 1,
  eventLoopP99Ms: 50,
} as const;

export type MeasureId = keyof typeof limits;

export type Measure = {
  readonly id: MeasureId;
  readonly value: number;
  readonly limit: number;
  readonly holds: boolean;
  /** What the value was made of: seconds, counts. */
  readonly details: Readonly<Record<string, unknown>>;
};

export function measure(id: MeasureId, value: number, details: Measure['details']): Measure {
  const rounded = Math.round(value * 1000) / 1000;
  return { id, value: rounded, limit: limits[id], holds: rounded <= limits[id], details };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

type Spent = { readonly seconds: number; readonly cpuSeconds: number };

/**
 * What engine and bare loop took, by the clock and of the processor. The second is less disturbed by what else the machine
 * does, but leaves out waiting.
 */
export function sideBySide(engine: readonly Spent[], bare: readonly Spent[]): Record<string, unknown> {
  const cpu = (runs: readonly Spent[]): number[] => runs.map(({ cpuSeconds }) => round(cpuSeconds));
  const seconds = (runs: readonly Spent[]): number[] => runs.map((run) => round(run.seconds));
  return {
    engineSeconds: seconds(engine),
    bareSeconds: seconds(bare),
    engineCpuSeconds: cpu(engine),
    bareCpuSeconds: cpu(bare),
    cpuRatio: round(median(cpu(engine)) / median(cpu(bare))),
  };
}

export const round = (value: number): number => Math.round(value * 1000) / 1000;

/** A measurement that cannot be trusted is none. */
export function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`not measured: ${what}`);
}

/** One line for each measure; a missed one says by how much. */
export function table(measures: readonly Measure[]): string {
  const rows = measures.map(({ id, value, limit, holds }) => {
    const over = holds ? '' : `  over by ${round(value - limit)} (${Math.round((value / limit - 1) * 100)} %)`;
    return `${id.padEnd(18)}${String(value).padStart(10)}  <= ${String(limit).padEnd(5)}  ${holds ? 'holds' : 'MISSED'}${over}`;
  });
  return rows.join('\n');
}

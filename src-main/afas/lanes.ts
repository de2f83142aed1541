/**
 * How many calls to one AFAS environment run at a time. AFAS allows 5 to 8 in parallel and locks rows while it reads,
 * so one reader, at most `writes` writers (2 unless the connection says otherwise), and the sign-in beside them.
 */
export function afasLanes(writes = 2): Readonly<Record<AfasLane, number>> {
  return { 'afas.read': 1, 'afas.write': Math.min(4, Math.max(1, writes)), 'afas.signIn': 1 };
}

export type AfasLane = 'afas.read' | 'afas.write' | 'afas.signIn';

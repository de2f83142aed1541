import type { Connection } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import type { Facts } from '../engine/facts.ts';
import { judgeForRun } from './run-checks.ts';
import { detailOf } from './say.ts';

/**
 * The fault that keeps a run from starting: the first blocking check that fails, by its own cause; null when none. Judged on
 * what the run has asked both sides anyway: nobody's row is read for it.
 */
export function blockingFault(connection: Connection, facts: Facts, now: number): Fault | null {
  const failed = judgeForRun(connection, facts, now);
  const [first] = failed;
  if (first === undefined) return null;
  const { check, finding } = first;
  if ('fault' in finding) return finding.fault;
  return new Fault('requirements.notMet', {
    checks: failed.map((one) => one.check.id).join(', '),
    detailNl: detailOf(check.id, finding.said, 'nl'),
    detailEn: detailOf(check.id, finding.said, 'en'),
  });
}

import { z } from 'zod';
import {
  caseId,
  planSession,
  type PlanSession,
  requirementId,
  requirementIds,
} from '../../../src-shared/domain/case.ts';
import type { Case } from '../case.ts';
import { canonicalJson } from './canonical.ts';

/** The report as data: the session with all its evidence, what proves each requirement, and a hash over both. */
export const reportDocument = z.object({
  format: z.literal('pont-test-report'),
  version: z.literal(1),
  session: planSession,
  requirements: z.array(z.object({ id: requirementId, cases: z.array(caseId) })),
  hash: z.string(),
});
export type ReportDocument = z.infer<typeof reportDocument>;

type Sha256 = (text: string) => string;

/** Makes the report of a session. `sha256` gives hexadecimal digits. */
export function reportOf(session: PlanSession, cases: readonly Case[], sha256: Sha256): ReportDocument {
  const requirements = requirementIds.map((id) => ({
    id,
    cases: cases.filter((one) => one.requirements.includes(id)).map((one) => one.id),
  }));
  const content = { format: 'pont-test-report' as const, version: 1 as const, session, requirements };
  return { ...content, hash: sha256(canonicalJson(content)) };
}

/** True when a report is as it was made; null when it is no report of this kind. */
export function isUnchanged(report: unknown, sha256: Sha256): boolean | null {
  if (!reportDocument.safeParse(report).success) return null;
  const { hash, ...content } = report as ReportDocument;
  return sha256(canonicalJson(content)) === hash;
}

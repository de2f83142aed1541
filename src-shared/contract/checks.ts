import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { checkFinding, checkId, checkProgress, checkSeverity, foundList, foundPerson } from '../domain/check.ts';
import { connectionName } from '../domain/connection.ts';
import { faultData } from '../domain/fault.ts';
import { guide } from '../domain/guide.ts';
import { owner } from '../domain/owner.ts';
import { auditorItem } from '../domain/auditor.ts';
import { procedure } from './base.ts';

const jobId = z.string().max(60);

/** What is checked: a connection that is kept, or the draft of a wizard. */
export const checkSubject = z.union([
  z.strictObject({ connection: connectionName }),
  z.strictObject({ draft: z.string().min(1).max(60) }),
]);
export type CheckSubjectId = z.infer<typeof checkSubject>;

const about = z.object({ title: z.string(), what: z.string() });

/** A check before it is judged, so that a window can show all of them from the start. */
export const checkInfo = z.object({
  id: checkId,
  severity: checkSeverity,
  owner,
  needs: z.array(checkId),
  lists: z.array(foundList),
  nl: about,
  en: about,
});
export type CheckInfo = z.infer<typeof checkInfo>;

/** One look at a check job. The first event of a watch is the state as it is, so a window can join at any moment. */
export const checkJobView = z.object({
  jobId,
  subject: checkSubject,
  /** The checks chosen; null for all. */
  only: z.array(checkId).nullable(),
  startedAt: z.string(),
  state: z.enum(['running', 'cancelling', 'ended']),
  progress: checkProgress,
  /** Those judged so far, in the order in which they came. */
  findings: z.array(checkFinding),
  /** Set when a fault ended the job; the findings until then stand. */
  fault: faultData.nullable(),
});
export type CheckJobView = z.infer<typeof checkJobView>;

const lists = z.array(foundList).min(1).max(foundList.options.length);
const document = z.object({ fileName: z.string(), content: z.string() });

export const checks = {
  /** Every check there is, in the order in which people read them. */
  list: procedure.output(z.array(checkInfo)),
  /** Judges all checks, or those in `only` with what stands in their way. Each verdict comes as soon as it is there. */
  start: procedure
    .input(z.strictObject({ subject: checkSubject, only: z.array(checkId).min(1).max(60).optional() }))
    .output(z.object({ jobId })),
  /** Streams the job until it ended, at most about ten events a second. */
  watch: procedure.input(z.strictObject({ jobId })).output(eventIterator(checkJobView)),
  /** Stops reading; what was judged by then stands. */
  cancel: procedure.input(z.strictObject({ jobId })).output(z.object({ jobId })),
  /** One page of the people that this job found; `search` looks in name, e-mail, organisation and id. */
  people: procedure
    .input(
      z.strictObject({
        jobId,
        lists,
        search: z.string().max(200).default(''),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ items: z.array(foundPerson), total: z.int().nonnegative() })),
  /** All of them as CSV for a Dutch Excel. */
  peopleCsv: procedure
    .input(z.strictObject({ jobId, lists }))
    .output(z.object({ fileName: z.string(), csv: z.string() })),
  /**
   * What is to be done, as a page that stands on its own or as text for an e-mail. For the AFAS administrator unless `owners`
   * says otherwise; `auditor` is the Auditor's report of AFAS, whose points come along. Counts people, names nobody.
   */
  todo: procedure
    .input(
      z.strictObject({
        jobId,
        format: z.enum(['html', 'text']),
        owners: z.array(owner).min(1).max(4).default(['afasAdmin']),
        auditor: z.string().max(500_000).optional(),
      }),
    )
    .output(document),
  /** The points in a pasted report of AFAS' own AppConnector Auditor. Fault `auditor.unreadable` for any other text. */
  readAuditor: procedure
    .input(z.strictObject({ report: z.string().min(1).max(500_000) }))
    .output(z.object({ items: z.array(auditorItem), unknown: z.array(z.string()) })),
  /** The implementation manual made for this connection. Asks AFAS what is there already, where it can be reached. */
  guide: procedure.input(z.strictObject({ subject: checkSubject })).output(guide),
  /** The same to print or hand over: one HTML file, or a PDF (base64) where the host can make one, else null. */
  guideFile: procedure
    .input(z.strictObject({ subject: checkSubject, format: z.enum(['html', 'pdf']) }))
    .output(document.nullable()),
};

import { z } from 'zod';
import { owner } from './owner.ts';

/** Ids of the requirement checks: A = AFAS, S = Spotler, X = both. */
export const checkId = z.string().regex(/^[ASX]\d{2}$/);

export const checkStatus = z.enum(['pass', 'warn', 'fail', 'skip']);
export type CheckStatus = z.infer<typeof checkStatus>;

/** blocking: no run starts while it fails. warn: it costs something, or keeps somebody out, and a run can go on. */
export const checkSeverity = z.enum(['blocking', 'warn']);
export type CheckSeverity = z.infer<typeof checkSeverity>;

/** Lists of people that checks find; who is in them can be asked while the result is kept. */
export const foundList = z.enum([
  'twice',
  'noOrganisation',
  'noEmail',
  'invalidEmail',
  'sharedAddress',
  'noExternalId',
  'foreignId',
  'optedOutInSpotler',
  'optedOutInAfas',
  'changedElsewhere',
]);
export type FoundList = z.infer<typeof foundList>;

/** A path in the menu of Profit or Spotler, as each language names it. */
const menuPath = z.object({ nl: z.string(), en: z.string() });

const aboutVerdict = {
  id: checkId,
  status: checkStatus,
  severity: checkSeverity,
  owner,
  /** Where something can be done about it; empty for a check that passes or waits. */
  menu: z.array(menuPath),
  /** Checks that have to pass first, for one that is skipped. */
  waitsFor: z.array(checkId),
  /** Lists of people behind the finding, with how many are in each. */
  people: z.array(z.object({ list: foundList, count: z.int().positive() })),
};

const sentences = { title: z.string(), detail: z.string(), remedy: z.string() };

/** One verdict as people read it: cause in `detail`, way out in `remedy`. A skipped check names what it waits for. */
export const checkVerdict = z.object({ ...aboutVerdict, ...sentences });
export type CheckVerdict = z.infer<typeof checkVerdict>;

/** The same in both languages, for a window whose reader may change language while it looks. */
export const checkFinding = z.object({ ...aboutVerdict, nl: z.object(sentences), en: z.object(sentences) });
export type CheckFinding = z.infer<typeof checkFinding>;

const count = z.int().nonnegative();

/** How far reading one side is; `total` is an estimate, null where there is nothing to estimate from. */
const reading = z.object({ done: count, total: count.nullable() });

/** What a check job is reading now: null for a side that is not being read. */
export const checkProgress = z.object({ afas: reading.nullable(), spotler: reading.nullable() });
export type CheckProgress = z.infer<typeof checkProgress>;

/** Somebody in a list that a check found. Shown as text, whatever a name contains. */
export const foundPerson = z.object({
  /** The ContactId; for somebody whom only Spotler has, the external id or Spotler's own id. */
  contactId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  organisation: z.string().nullable(),
  code: z.string(),
  owner,
  message: z.string(),
});
export type FoundPerson = z.infer<typeof foundPerson>;

import { Fault } from '../../src-shared/domain/fault.ts';
import type { TestPlanSetting } from '../../src-shared/domain/connection.ts';

/** A canary as AFAS addresses it. `email` is as it was found; it may change during a case, within the domain. */
export type CanaryEntry = {
  readonly contactId: string;
  readonly personNo: string | null;
  readonly organisationId: string;
  readonly name: string;
  readonly email: string | null;
};

/** Who may be written to while the test plan runs. Only verified contacts get into it. */
export type CanaryBook = {
  readonly setting: TestPlanSetting;
  readonly organisationIds: readonly string[];
  entries(): readonly CanaryEntry[];
  has(contactId: string): boolean;
  get(contactId: string): CanaryEntry;
  hasPerson(personNo: string): boolean;
  /** True for an address under the canaries' own domain. */
  isOurAddress(email: string): boolean;
  add(entry: CanaryEntry): void;
};

/** A book of these entries; every one of them has been verified, now or, after an interruption, before its case began. */
export function canaryBook(setting: TestPlanSetting, verified: readonly CanaryEntry[]): CanaryBook {
  const entries = new Map(verified.map((entry) => [entry.contactId, entry]));
  const organisationIds = [setting.organisationId, setting.secondOrganisationId].filter((id) => id !== undefined);
  return {
    setting,
    organisationIds,
    entries: () => [...entries.values()],
    has: (contactId) => entries.has(contactId),
    get(contactId) {
      const found = entries.get(contactId);
      if (!found) throw new Fault('testplan.notACanary', { what: contactId });
      return found;
    },
    hasPerson: (personNo) => [...entries.values()].some((entry) => entry.personNo === personNo),
    isOurAddress: (email) => email.trim().toLowerCase().endsWith(`@${setting.emailDomain}`),
    add: (entry) => void entries.set(entry.contactId, entry),
  };
}

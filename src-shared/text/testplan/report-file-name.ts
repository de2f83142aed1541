import type { PlanSession } from '../../domain/case.ts';
import type { Language } from '../language.ts';

const names = { nl: 'testrapport', en: 'test-report' } as const satisfies Record<Language, string>;

/** The name under which a report is saved, for instance `acme-testrapport-2026-11-25.html`. */
export function reportFileName(
  { connection, startedAt }: Pick<PlanSession, 'connection' | 'startedAt'>,
  ending: string,
  language: Language,
): string {
  return `${connection}-${names[language]}-${startedAt.slice(0, 10)}.${ending}`;
}

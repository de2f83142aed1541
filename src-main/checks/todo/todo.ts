import type { AuditorItem } from '../../../src-shared/domain/auditor.ts';
import type { CheckFinding } from '../../../src-shared/domain/check.ts';
import type { Connection } from '../../../src-shared/domain/connection.ts';
import type { Owner } from '../../../src-shared/domain/owner.ts';
import { todoSentences } from '../../../src-shared/text/checks/todo.ts';
import { guideSay } from '../../../src-shared/text/guide/index.ts';
import type { Language } from '../../../src-shared/text/language.ts';
import type { MenuPath } from '../../../src-shared/text/profit-menu.ts';

/** One thing to do. */
type TodoItem = {
  /** Of the check, or of the Auditor's point. */
  readonly id: string;
  readonly status: 'fail' | 'warn';
  readonly title: string;
  readonly cause: string;
  readonly remedy: string;
  readonly menu: readonly MenuPath[];
};

/** What is to be done, by who can do it. Counts people, names nobody: it goes by e-mail. */
export type Todo = {
  readonly title: string;
  readonly about: readonly { readonly name: string; readonly value: string }[];
  readonly groups: readonly { readonly owner: Owner; readonly items: readonly TodoItem[] }[];
  /** Checks that wait for one of these. */
  readonly waiting: readonly string[];
  readonly auditor: readonly TodoItem[];
};

export type TodoOrder = {
  readonly connection: Connection;
  readonly findings: readonly CheckFinding[];
  readonly auditor: readonly AuditorItem[];
  readonly owners: readonly Owner[];
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** What failed before what only deserves attention. */
const bySeverity = (a: TodoItem, b: TodoItem): number => Number(a.status === 'warn') - Number(b.status === 'warn');

/** The open points of chosen owners. */
export function todoOf({ connection, findings, auditor, owners, language, at }: TodoOrder): Todo {
  const say = todoSentences[language];
  const itemOf = (finding: CheckFinding): TodoItem[] => {
    const { id, status, menu } = finding;
    if (status !== 'fail' && status !== 'warn') return [];
    const { title, detail, remedy } = finding[language];
    return [{ id, status, title, cause: detail, remedy, menu }];
  };
  const groups = owners.map((owner) => ({
    owner,
    items: findings
      .filter((finding) => finding.owner === owner)
      .flatMap(itemOf)
      .toSorted(bySeverity),
  }));
  const points = auditor.filter((item) => item.kind === 'attention' && owners.includes(item.owner));
  return {
    title: say.title,
    about: [
      { name: say.customer, value: connection.title },
      {
        name: say.environment,
        value: `${connection.afas.participant} (${guideSay(language)(`environment.${connection.afas.environment}`)})`,
      },
      { name: say.date, value: dayIn(language, at) },
    ],
    groups: groups.filter(({ items }) => items.length > 0),
    waiting: findings.filter(({ status, owner }) => status === 'skip' && owners.includes(owner)).map(({ id }) => id),
    auditor: points.map((item) => ({
      id: item.check ?? '',
      status: 'warn' as const,
      title: item[language].title,
      cause: item.subject,
      remedy: item[language].remedy,
      menu: [],
    })),
  };
}

function dayIn(language: Language, at: number): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(at);
}

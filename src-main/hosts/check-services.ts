import type { CheckSubjectId } from '../../src-shared/contract/checks.ts';
import type { CheckFinding } from '../../src-shared/domain/check.ts';
import type { Connection } from '../../src-shared/domain/connection.ts';
import { Fault } from '../../src-shared/domain/fault.ts';
import { type CheckTextId, checkTexts } from '../../src-shared/text/checks.ts';
import { checkFileWords } from '../../src-shared/text/host/list-file.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { dayOf } from '../api/list-file-name.ts';
import type { CheckKept, Services } from '../api/services.ts';
import { checks } from '../checks/all.ts';
import { readAuditorReport } from '../checks/auditor/read-report.ts';
import { findingOf } from '../checks/say.ts';
import { todoDocument } from '../checks/todo/document.ts';
import { guideHtml } from '../guide/guide-html.ts';
import { type Checked, type CheckSubject, checkSubject } from './check-connection.ts';
import { foundCsv, foundPage } from './found-people.ts';
import { makeGuide } from './make-guide.ts';
import type { PrintToPdf } from './print-to-pdf.ts';

/** Where a host finds what is checked. */
export type Subjects = {
  /** Fault `connection.unknown`, or that of a draft that is not there or says too little to ask either side. */
  connection(subject: CheckSubjectId): Promise<Connection>;
  /** With clients and state; closed by whoever opened it. */
  open(subject: CheckSubjectId): Promise<CheckSubject>;
  /** Told what came out, once all chosen checks were judged; asked for before they begin. */
  noter(subject: CheckSubjectId): (findings: readonly CheckFinding[]) => void;
};

type Parts = {
  readonly subjects: Subjects;
  readonly language: () => Language;
  readonly printToPdf?: PrintToPdf | undefined;
};

/** Checks and guide for a host that shows the window. */
export function checkServices({ subjects, language, printToPdf }: Parts): Services['checks'] {
  const guide = async (subject: CheckSubjectId) => {
    const connection = await subjects.connection(subject);
    return { connection, guide: await makeGuide(connection, () => subjects.open(subject), language()) };
  };
  return {
    list: () =>
      checks.map(({ id, severity, owner, needs, lists = [] }) => {
        const { nl, en } = checkTexts[id];
        const about = ({ title, what }: { title: string; what: string }) => ({ title, what });
        return { id, severity, owner, needs: [...needs], lists: [...lists], nl: about(nl), en: about(en) };
      }),
    async run({ subject, only }, { onFinding, onProgress }, signal) {
      const opened = await subjects.open(subject);
      const note = subjects.noter(subject);
      const onJudged = (judged: Parameters<typeof findingOf>[0]): void => onFinding(findingOf(judged));
      const run = { only: only && known(only), signal, onJudged, onProgress };
      const checked = await checkSubject(opened, run);
      note(checked.judged.map(findingOf));
      return keep(opened.connection, checked, language);
    },
    readAuditor: (report) => readAuditorReport(report),
    guide: async (subject) => (await guide(subject)).guide,
    async guideFile(subject, format) {
      if (format === 'pdf' && !printToPdf) return null;
      const made = await guide(subject);
      const page = guideHtml(made.guide, language());
      const fileName = `${made.connection.name}-${checkFileWords[language()].guide}-${dayOf(new Date())}.${format}`;
      if (format === 'html' || !printToPdf) return { fileName, content: page };
      return { fileName, content: Buffer.from(await printToPdf(page)).toString('base64') };
    },
  };
}

function known(only: readonly string[]): CheckTextId[] {
  const unknown = only.find((id) => !Object.hasOwn(checkTexts, id));
  if (unknown !== undefined) throw new Fault('checks.notKnown', { check: unknown });
  return only as CheckTextId[];
}

/** Keeps the outcome of a job for whoever looks at its people or wants it as a document. */
function keep(connection: Connection, { judged, people }: Checked, language: () => Language): CheckKept {
  const findings: readonly CheckFinding[] = judged.map(findingOf);
  return {
    name: connection.name,
    people: ({ lists, ...query }) => foundPage(people, { lists, ...query }, language()),
    peopleCsv: (lists) => foundCsv(people, lists, language()),
    todo({ format, owners, auditor: report }) {
      const auditor = report === undefined ? [] : readAuditorReport(report).items;
      const order = { connection, findings, auditor, owners, language: language(), at: Date.now() };
      return todoDocument(order, format);
    },
    close: () => people.close(),
  };
}

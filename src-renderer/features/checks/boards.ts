import { create } from 'zustand';
import type { CheckJobView, CheckSubjectId } from '../../../src-shared/contract/checks.ts';
import type { AuditorItem } from '../../../src-shared/domain/auditor.ts';
import { type CheckBoard, emptyBoard, nextBoard } from './checkBoard.ts';

export type AuditorReport = {
  readonly text: string;
  readonly items: readonly AuditorItem[];
  /** Lines that were not recognised. */
  readonly unknown: readonly string[];
};

type Boards = {
  readonly boards: Readonly<Record<string, CheckBoard>>;
  /** The report of AFAS' Auditor that was pasted, by subject; it stays in this window. */
  readonly reports: Readonly<Record<string, AuditorReport>>;
};

/** The checks of each subject that this window has seen. */
export const useBoards = create<Boards>(() => ({ boards: {}, reports: {} }));

export function keyOf(subject: CheckSubjectId): string {
  return 'draft' in subject ? subject.draft : subject.connection;
}

export function noteCheckLook(view: CheckJobView): void {
  const key = keyOf(view.subject);
  useBoards.setState(({ boards }) => ({
    boards: { ...boards, [key]: nextBoard(boards[key] ?? emptyBoard, view, Date.now()) },
  }));
}

export function keepReport(key: string, report: AuditorReport | null): void {
  useBoards.setState(({ reports }) => {
    const { [key]: _, ...others } = reports;
    return { reports: report === null ? others : { ...others, [key]: report } };
  });
}

const place = (key: string): string => `pont.checks.${key}`;

/** The job to join again after this window was loaded anew: the host keeps its last jobs. */
export function jobToJoin(key: string): string | null {
  return sessionStorage.getItem(place(key));
}

export function rememberJob(key: string, jobId: string | null): void {
  if (jobId === null) sessionStorage.removeItem(place(key));
  else sessionStorage.setItem(place(key), jobId);
}

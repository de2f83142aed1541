import { expect, test } from 'vitest';
import type { CheckJobView } from '../../../src-shared/contract/checks.ts';
import type { CheckFinding } from '../../../src-shared/domain/check.ts';
import { emptyBoard, nextBoard, secondsLeft } from './checkBoard.ts';

const words = { title: '', detail: '', remedy: '' };
const finding = (id: string, status: CheckFinding['status']): CheckFinding => ({
  id,
  status,
  severity: 'blocking',
  owner: 'afasAdmin',
  menu: [],
  waitsFor: [],
  people: [],
  nl: words,
  en: words,
});

const job = (change: Partial<CheckJobView>): CheckJobView => ({
  jobId: 'one',
  subject: { connection: 'acme' },
  only: null,
  startedAt: '2026-11-25T10:00:00.000Z',
  state: 'running',
  progress: { afas: null, spotler: null },
  findings: [],
  fault: null,
  ...change,
});

const statuses = (board: ReturnType<typeof nextBoard>) =>
  Object.fromEntries(
    Array.from(
      board.placed,
      ([
        id,
        {
          finding: { status },
          jobId,
        },
      ]) => [id, `${status} ${jobId}`],
    ),
  );

test('verdicts are placed as they come, and the job counts as whole once it ended well', () => {
  const first = nextBoard(emptyBoard, job({ findings: [finding('A01', 'pass')] }), 0);
  expect(statuses(first)).toEqual({ A01: 'pass one' });
  expect(first.whole).toBeNull();
  const ended = job({ state: 'ended', findings: [finding('A01', 'pass'), finding('A02', 'fail')] });
  expect(nextBoard(first, ended, 0).whole).toEqual({ jobId: 'one', at: ended.startedAt });
  const fault = { code: 'checks.cancelled', kind: 'cancelled', owner: 'partner', params: {} } as const;
  expect(nextBoard(first, { ...ended, fault }, 0).whole).toBeNull();
});

test('checking one again leaves the others, and keeps the list of the whole', () => {
  const whole = nextBoard(
    emptyBoard,
    job({ state: 'ended', findings: [finding('A01', 'pass'), finding('A02', 'fail'), finding('A05', 'skip')] }),
    0,
  );
  const again = job({ jobId: 'two', only: ['A05'] });
  expect(statuses(nextBoard(whole, again, 0))).toEqual({ A01: 'pass one', A02: 'fail one' });
  const judged = nextBoard(whole, { ...again, findings: [finding('A05', 'skip'), finding('A02', 'fail')] }, 0);
  expect(statuses(judged)).toEqual({ A01: 'pass one', A02: 'fail two', A05: 'skip two' });
  expect(judged.whole?.jobId).toBe('one');
});

test('checking all again begins with nothing', () => {
  const whole = nextBoard(emptyBoard, job({ state: 'ended', findings: [finding('A01', 'pass')] }), 0);
  const anew = nextBoard(whole, job({ jobId: 'two' }), 0);
  expect(statuses(anew)).toEqual({});
  expect(anew.whole).toBeNull();
});

test('what is left is told at the pace since it was first seen', () => {
  const start = nextBoard(emptyBoard, job({ progress: { afas: { done: 0, total: 10_000 }, spotler: null } }), 0);
  const look = (done: number, total: number | null, at: number) => {
    const { afas } = nextBoard(start, job({ progress: { afas: { done, total }, spotler: null } }), at).reading;
    return afas && secondsLeft(afas, at);
  };
  expect(look(2_000, 10_000, 4_000)).toBe(16);
  expect(look(2_000, 10_000, 1_000)).toBeNull();
  expect(look(0, 10_000, 4_000)).toBeNull();
  expect(look(11_000, 10_000, 4_000)).toBeNull();
  expect(look(2_000, null, 4_000)).toBeNull();
});

import { expect, test } from 'vitest';
import type { CheckInfo, CheckJobView } from '../../../src-shared/contract/checks.ts';
import type { CheckFinding } from '../../../src-shared/domain/check.ts';
import { arrange, tally } from './arrange.ts';
import { emptyBoard, nextBoard } from './checkBoard.ts';

const about = { title: '', what: '' };
const info = (id: string): CheckInfo => ({
  id,
  severity: 'blocking',
  owner: 'afasAdmin',
  needs: [],
  lists: [],
  nl: about,
  en: about,
});
const infos = ['A01', 'A02', 'A05', 'A07', 'A13', 'S01', 'X04'].map(info);
const words = { title: '', detail: '', remedy: '' };
const finding = (id: string, status: CheckFinding['status'], waitsFor: string[] = []): CheckFinding => ({
  id,
  status,
  severity: 'blocking',
  owner: 'afasAdmin',
  menu: [],
  waitsFor,
  people: [],
  nl: words,
  en: words,
});
const job = (state: CheckJobView['state'], findings: CheckFinding[], only: string[] | null = null): CheckJobView => ({
  jobId: 'one',
  subject: { connection: 'acme' },
  only,
  startedAt: '',
  state,
  findings,
  fault: null,
  progress: { afas: null, spotler: null },
});

const told = (view: CheckJobView) =>
  arrange(infos, nextBoard(emptyBoard, view, 0)).map(({ lines }) =>
    lines.map(({ info: { id }, standing, causes }) => [id, standing, ...causes].join(' ')),
  );

test('before anything was asked every check is there, in its place', () => {
  expect(arrange(infos, emptyBoard).map(({ lines }) => lines.map(({ standing }) => standing))).toEqual([
    ['notRun', 'notRun', 'notRun', 'notRun', 'notRun'],
    ['notRun'],
    ['notRun'],
  ]);
});

test('while they are judged they stay in place', () => {
  expect(told(job('running', [finding('A05', 'fail'), finding('A01', 'pass')]))[0]).toEqual([
    'A01 pass',
    'A02 judging',
    'A05 fail',
    'A07 judging',
    'A13 judging',
  ]);
});

test('a cause comes first with what follows from it, also at one remove and on the other side', () => {
  const ended = job('ended', [
    finding('A01', 'pass'),
    finding('A02', 'warn'),
    finding('A05', 'fail'),
    finding('A07', 'skip', ['A05']),
    finding('A13', 'skip', ['A07']),
    finding('S01', 'pass'),
    finding('X04', 'skip', ['A13', 'S01']),
  ]);
  expect(told(ended)).toEqual([
    ['A05 fail', 'A07 skip A05', 'A13 skip A05', 'A02 warn', 'A01 pass'],
    ['S01 pass'],
    ['X04 skip A05'],
  ]);
  expect(tally(arrange(infos, nextBoard(emptyBoard, ended, 0)))).toEqual({
    pass: 2,
    warn: 1,
    fail: 1,
    skip: 3,
    judging: 0,
    notRun: 0,
  });
});

test('of one that is checked again only that one is being judged', () => {
  expect(told(job('running', [], ['A02']))[0]).toEqual([
    'A01 notRun',
    'A02 judging',
    'A05 notRun',
    'A07 notRun',
    'A13 notRun',
  ]);
});

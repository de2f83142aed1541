import { expect, test } from 'vitest';
import type { RunRecord, RunResult } from '../../../src-shared/domain/run.ts';
import { makeI18n } from '../../app/i18n.ts';
import { lastRunWords } from './lastRunWords.ts';

const counts = { create: 912, update: 0, optIn: 0, optOut: 0, excluded: 0, failed: 0 };

const words = (
  change: Partial<RunRecord>,
  toSpotler: Partial<RunResult['toSpotler']> = {},
  language: 'nl' | 'en' = 'nl',
) => lastRunWords(record(change, { ...counts, ...toSpotler }), 'vandaag 10:32', language, makeI18n(language).t);

function record(change: Partial<RunRecord>, toSpotler: RunResult['toSpotler']): RunRecord {
  const run = {
    id: 'r1',
    connection: 'acme',
    kind: 'full',
    direction: 'toSpotler',
    dryRun: false,
    status: 'succeeded',
    startedAt: '2026-11-23T09:32:00.000Z',
    endedAt: '2026-11-23T09:33:00.000Z',
    fault: null,
  } as const;
  const result: RunResult = {
    run: { ...run, durationMs: 60_000 },
    read: { afasRows: 1000, spotlerChanges: 0, bounces: 0 },
    toSpotler,
    toAfas: { contact: 0, person: 0, organisation: 0, optOut: 0, failed: 0 },
    conflicts: 0,
    waiting: 0,
    mailability: { becomeMailable: 0, becomeUnmailable: 0 },
    calls: { afas: { get: 1, put: 0 }, spotler: { get: 1, post: 1, put: 0 } },
    problems: [],
  };
  return { ...run, result, ...change };
}

test('a run that went well says what it did, and nothing of what it did not do', () => {
  expect(words({})).toBe('vandaag 10:32, 912 toegevoegd');
  expect(words({}, { create: 0, update: 1200 })).toBe('vandaag 10:32, 1.200 bijgewerkt');
  expect(words({}, { create: 0 })).toBe('vandaag 10:32, geen wijzigingen');
});

test('a run that went partly well says so first', () => {
  expect(words({ status: 'partial' }, { failed: 3 })).toBe('vandaag 10:32, deels geslaagd, 912 toegevoegd, 3 mislukt');
});

test('a run that wrote nothing has no numbers', () => {
  expect(words({ status: 'stopped' })).toBe('vandaag 10:32, gestopt door de rem');
  expect(words({ status: 'failed', result: null })).toBe('vandaag 10:32, mislukt');
});

test('a dry run says what is to be done, not what was done', () => {
  expect(words({ dryRun: true }, { update: 4 }, 'en')).toBe('vandaag 10:32, dry run, 912 to create, 4 to update');
});

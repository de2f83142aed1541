import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionFile } from '../../../src-shared/domain/connection.ts';
import { Fault } from '../../../src-shared/domain/fault.ts';
import type { RunRecord } from '../../../src-shared/domain/run.ts';
import { connectionFiles } from '../../store/connection-files.ts';
import { schedules } from './index.ts';
import { nextDue } from './next-due.ts';
import { lookAtSchedule } from './run-schedule.ts';

const minute = 60_000;
const now = Date.UTC(2026, 10, 25, 12);

describe('the next run', () => {
  it.each([
    ['the first is due at once', { last: null, since: now }, now],
    ['a turn after the start of the last', { last: { startedAt: now - 5 * minute, fault: null } }, now + 10 * minute],
    [
      'one, however long the machine slept',
      { last: { startedAt: now - 600 * minute, fault: null } },
      now - 585 * minute,
    ],
    ['not before it was switched on', { last: { startedAt: now - 600 * minute, fault: null }, since: now }, now],
    [
      'a refused credential is not tried again every few minutes',
      { last: { startedAt: now, fault: 'credentials' } },
      now + 60 * minute,
    ],
    ['what passes by itself is', { last: { startedAt: now, fault: 'transient' } }, now + 15 * minute],
    [
      'a clock that was put back delays one turn at most',
      { last: { startedAt: now + 900 * minute, fault: null } },
      now + 15 * minute,
    ],
  ] as const)('%s', (_, given, due) => {
    expect(nextDue({ everyMinutes: 15, since: 0, now, ...given })).toBe(due);
  });
});

describe('the schedule', () => {
  let folder: string;
  let records: Partial<RunRecord>[];
  let time: number;
  let vault: 'open' | 'locked';
  const running = new Set<string>();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pont-schedule-'));
    records = [];
    time = now;
    vault = 'open';
    running.clear();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function setup() {
    const files = connectionFiles(folder);
    const save = (name: string, more: object = {}) =>
      files.save(
        connectionFile.parse({
          version: 1,
          name,
          title: name,
          afas: {
            participant: '12345',
            environment: 'production',
            authentication: 'token',
            getConnector: 'C',
            columns: { contactId: 'A', personNo: 'B', organisationId: 'C', email: 'D' },
          },
          ...more,
        }),
      );
    save('acme');
    const runs = async (name: string) => (name === 'acme' ? records : []) as RunRecord[];
    const rooms = {
      files,
      vault: { state: () => vault },
      now: () => time,
      isRunning: (name: string) => running.has(name),
      runs,
    };
    return { schedule: schedules(rooms), save };
  }
  const ran = (startedAt: number, dryRun = false) => ({
    startedAt: new Date(startedAt).toISOString(),
    dryRun,
    fault: null,
  });

  it('runs nothing by itself until somebody switches it on', async () => {
    const { schedule } = setup();
    expect(await schedule.due()).toEqual([]);
    expect(await schedule.show('acme')).toMatchObject({ automatic: false, nextAt: null, waitsFor: null });
    await schedule.setAutomatic('acme', true);
    expect(await schedule.due()).toEqual(['acme']);
    await schedule.setAutomatic('acme', false);
    expect(await schedule.due()).toEqual([]);
  });

  it('counts from the last run that wrote; a dry run is none, but in shadow mode it is all there is', async () => {
    const { schedule, save } = setup();
    await schedule.setAutomatic('acme', true);
    time = now + 60 * minute;
    records = [ran(time - minute, true), ran(time - 20 * minute)];
    expect(await schedule.due()).toEqual(['acme']);
    save('acme', { mode: 'shadow' });
    expect(await schedule.due()).toEqual([]);
    expect(await schedule.show('acme')).toMatchObject({ nextAt: new Date(time + 14 * minute).toISOString() });
  });

  it('waits for the vault and for a run that is going on, and says so', async () => {
    const { schedule } = setup();
    await schedule.setAutomatic('acme', true);
    running.add('acme');
    expect([await schedule.due(), (await schedule.show('acme')).waitsFor]).toEqual([[], 'run']);
    running.clear();
    vault = 'locked';
    expect([await schedule.due(), (await schedule.show('acme')).waitsFor]).toEqual([[], 'vault']);
  });

  it('a run that failed before it was in the history is not tried again at once', async () => {
    const { schedule } = setup();
    await schedule.setAutomatic('acme', true);
    schedule.noteStart('acme');
    expect(await schedule.due()).toEqual([]);
    time += 15 * minute;
    expect(await schedule.due()).toEqual(['acme']);
  });

  it('starts the longest due, one a look; a run that is locked has its turn later', async () => {
    const start = vi.fn(() => 'job');
    const report = vi.fn();
    const schedule = { due: async () => ['longest', 'other'] };
    await lookAtSchedule({ schedule, jobs: { start }, report });
    expect(start).toHaveBeenCalledExactlyOnceWith({
      connection: 'longest',
      dryRun: false,
      full: false,
      releaseBrake: false,
    });
    start.mockImplementation(() => {
      throw new Fault('run.locked', { connection: 'longest' });
    });
    await lookAtSchedule({ schedule, jobs: { start }, report });
    expect(report).not.toHaveBeenCalled();
    await lookAtSchedule({ schedule: { due: async () => Promise.reject(new Error('disk')) }, jobs: { start }, report });
    expect(report).toHaveBeenCalledOnce();
  });
});

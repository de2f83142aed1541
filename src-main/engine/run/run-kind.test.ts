import { describe, expect, it } from 'vitest';
import { connectionFile } from '../../../src-shared/domain/connection.ts';
import { deltaFrom, runKindOf } from './run-kind.ts';

const connection = connectionFile.parse({
  version: 1,
  name: 'acme',
  title: 'Acme',
  afas: {
    participant: '12345',
    environment: 'production',
    authentication: 'token',
    getConnector: 'Pont_Contacts',
    columns: {
      contactId: 'ContactId',
      personNo: 'PersonNo',
      organisationId: 'OrganisationId',
      email: 'Email',
      changedOn: ['ContactChangedOn'],
    },
  },
});
const hour = 3_600_000;
const now = Date.UTC(2026, 5, 9, 12);
const known = {
  full: false,
  fullRead: { at: now - hour, rows: 10, mappingPrint: 'm' },
  afasCursor: now - hour,
  mappingPrint: 'm',
  anyVanishing: false,
  now,
};

describe('a run', () => {
  it('reads what changed when a full read is young enough', () => {
    expect(runKindOf(connection, known)).toBe('delta');
    expect(runKindOf(connection, { ...known, now: now + 4 * hour })).toBe('delta');
  });

  it.each([
    ['it was asked for', { full: true }],
    ['nothing was ever read', { fullRead: null }],
    ['the last delta has no end to go on from', { afasCursor: null }],
    ['the mapping changed', { mappingPrint: 'other' }],
    ['contacts were missing for the first time', { anyVanishing: true }],
    ['the last full read is old', { now: now + 5 * hour }],
    ['the last full read lies in the future, so a clock is wrong', { now: now - 2 * hour }],
  ])('reads everything when %s', (_, change) => {
    expect(runKindOf(connection, { ...known, ...change })).toBe('full');
  });

  it('reads everything when the GetConnector shows no change dates', () => {
    const columns = { ...connection.afas.columns, changedOn: [] };
    expect(runKindOf({ ...connection, afas: { ...connection.afas, columns } }, known)).toBe('full');
  });
});

describe('a delta', () => {
  it('goes on ten minutes before the last one, in Amsterdam wall time without zone', () => {
    expect(deltaFrom(Date.UTC(2026, 5, 9, 12), Date.UTC(2026, 5, 9, 12, 15))).toBe('2026-06-09T13:50:00');
    expect(deltaFrom(Date.UTC(2026, 0, 9, 12), Date.UTC(2026, 0, 9, 12, 15))).toBe('2026-01-09T12:50:00');
  });

  it('reaches back an hour more when the clock went back since: a later change can carry an earlier time', () => {
    // 02:55 summer time on the night of the change; an hour later it is 02:55 again.
    const before = Date.UTC(2026, 9, 25, 0, 55);
    const after = before + hour;
    const from = deltaFrom(before, after);
    expect(from).toBe('2026-10-25T01:45:00');
    // A change at 02:01 winter time, six minutes after the cursor, lies behind it.
    expect(from < '2026-10-25T02:01:00').toBe(true);
    expect(deltaFrom(after + hour, after + hour + 60_000)).toBe('2026-10-25T03:45:00');
  });

  it('loses nothing when the clock goes forward', () => {
    expect(deltaFrom(Date.UTC(2026, 2, 29, 0, 55), Date.UTC(2026, 2, 29, 1, 10))).toBe('2026-03-29T01:45:00');
  });
});

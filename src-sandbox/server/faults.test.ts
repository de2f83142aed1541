import { describe, expect, test } from 'vitest';
import { faultSchema } from './fault.ts';
import { createFaults, type FaultList } from './faults.ts';

const list = (...faults: unknown[]): FaultList => {
  const made = createFaults();
  for (const fault of faults) made.add(faultSchema.parse(fault));
  return made;
};
const asked = { method: 'GET', path: '/contact/A1', rawQuery: 'pageSize=1', body: '' };
const statuses = (faults: FaultList, times: number, request = asked): (number | null)[] =>
  Array.from({ length: times }, () => {
    const [fault] = faults.take(request);
    return fault?.kind === 'status' ? fault.status : null;
  });

describe('a fault strikes', () => {
  test('once unless told otherwise', () => {
    expect(statuses(list({ kind: 'status', status: 500 }), 3)).toEqual([500, null, null]);
    expect(statuses(list({ kind: 'status', status: 500, times: 2 }), 3)).toEqual([500, 500, null]);
    expect(statuses(list({ kind: 'status', status: 500, times: 'unlimited' }), 3)).toEqual([500, 500, 500]);
  });

  test('after the first n matches, and every n-th', () => {
    expect(statuses(list({ kind: 'status', status: 500, after: 2 }), 4)).toEqual([null, null, 500, null]);
    const faults = list({ kind: 'status', status: 500, after: 1, every: 3, times: 'unlimited' });
    expect(statuses(faults, 8)).toEqual([null, 500, null, null, 500, null, null, 500]);
  });

  test.each([
    [{ method: 'get' }, true],
    [{ method: 'POST' }, false],
    [{ path: '^/contact/A' }, true],
    [{ path: '^/contact$' }, false],
    [{ query: 'pageSize=1' }, true],
    [{ query: 'after' }, false],
    [{ body: 'A1' }, false],
  ])('only what matches %j', (match, strikes) => {
    expect(statuses(list({ kind: 'status', status: 500, match }), 1)).toEqual([strikes ? 500 : null]);
  });

  test('a body that matches', () => {
    const faults = list({ kind: 'status', status: 400, match: { body: '"A1"' }, times: 'unlimited' });
    expect(statuses(faults, 1, { ...asked, body: '{"externalId":"A1"}' })).toEqual([400]);
  });
});

test('a row of faults plays in turn, one per request', () => {
  const faults = list({ kind: 'status', status: 429 }, { kind: 'status', status: 503, times: 2 });
  expect(statuses(faults, 4)).toEqual([429, 503, 503, null]);
  expect(faults.list()).toMatchObject([
    { id: 1, matched: 1, struck: 1 },
    { id: 2, matched: 2, struck: 2 },
  ]);
});

test('faults can be taken away one by one or all', () => {
  const faults = list({ kind: 'reset' }, { kind: 'garbage' });
  expect([faults.remove(1), faults.remove(1)]).toEqual([true, false]);
  expect(faults.take(asked).map(({ kind }) => kind)).toEqual(['garbage']);
  faults.clear();
  expect(faults.list()).toEqual([]);
});

test('only an unlimited clock skew without match counts for the whole side', () => {
  const faults = list(
    { kind: 'clockSkew', seconds: 10, times: 'unlimited' },
    { kind: 'clockSkew', seconds: 20 },
    { kind: 'clockSkew', seconds: 40, times: 'unlimited', match: { path: 'x' } },
  );
  expect(faults.standingSkewMs()).toBe(10_000);
});

test.each([
  [{}],
  [{ kind: 'onbekend' }],
  [{ kind: 'status' }],
  [{ kind: 'status', status: 99 }],
  [{ kind: 'status', status: 500, headers: { 'a b': 'x' } }],
  [{ kind: 'status', status: 500, headers: { a: 'x\r\ny' } }],
  [{ kind: 'delay', ms: -1 }],
  [{ kind: 'reset', times: 0 }],
  [{ kind: 'reset', match: { path: '(' } }],
  [{ kind: 'reset', extra: 1 }],
])('%j is no fault', (fault) => {
  expect(faultSchema.safeParse(fault).success).toBe(false);
});

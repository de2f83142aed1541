import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type CaseResult, planSession, type PlanSession } from '../../../src-shared/domain/case.ts';
import { cases } from '../cases/index.ts';
import { compareSessions } from '../compare.ts';
import { canonicalJson } from './canonical.ts';
import { isUnchanged, reportOf } from './document.ts';
import { reportHtml } from './html.ts';
import { junitXml } from './junit.ts';

const hostile = `<img src=x onerror="alert('1')">&\u0007</td>`;
const at = '2026-11-25T09:00:00.000Z';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const one = (id: string, change: Partial<CaseResult>): CaseResult => ({
  id,
  status: 'pass',
  startedAt: at,
  endedAt: '2026-11-25T09:00:01.500Z',
  promisedMs: 900_000,
  tookMs: 120,
  cause: null,
  evidence: [],
  ...change,
});

const session: PlanSession = planSession.parse({
  id: 's-1',
  connection: 'acme',
  title: hostile,
  participant: '12345',
  environment: 'production',
  getConnector: hostile,
  configuration: 'abc',
  pontVersion: '0.1.0',
  practice: false,
  by: hostile,
  startedAt: at,
  endedAt: at,
  state: 'ended',
  cases: [
    one('T06', {
      evidence: [
        {
          kind: 'values',
          at,
          side: 'afas',
          contactId: hostile,
          moment: 'before',
          present: true,
          values: { [hostile]: hostile },
        },
        { kind: 'values', at, side: 'spotler', contactId: hostile, moment: 'after', present: false, values: {} },
        {
          kind: 'step',
          at,
          code: 'editAfas',
          params: { contact: hostile, values: hostile },
          by: 'person',
          seenAfterMs: 3,
        },
        {
          kind: 'expectation',
          at,
          code: 'spotler.value',
          params: { contact: '1', property: hostile, wanted: '#yes', found: '#empty' },
          held: true,
        },
        { kind: 'calls', at, calls: [{ at, side: 'afas', method: 'GET', label: hostile, status: 200, durationMs: 1 }] },
      ],
    }),
    one('T09', {
      status: 'fail',
      cause: {
        code: 'spotler.permission',
        params: { contact: '7', permission: hostile, wanted: '#no', found: '#yes' },
        owner: 'partner',
      },
    }),
    one('T12', { status: 'skip', cause: { code: 'permission.none', params: {}, owner: 'partner' } }),
  ],
  openPoints: [{ caseId: 'T09', code: 'cleanUp.left', params: { contact: '7', what: hostile }, owner: 'partner' }],
});

describe('the report', () => {
  const report = reportOf(session, cases, sha256);

  it.each(['nl', 'en'] as const)('shows hostile text as text (%s)', (language) => {
    const page = reportHtml(report, language);
    expect(page).not.toContain('<img');
    expect(page).not.toContain('onerror="');
    expect(page).not.toContain('\u0007');
    expect(page.match(/&lt;img src=x/g)?.length).toBeGreaterThan(8);
    expect(page).not.toContain('undefined');
    expect(page).not.toContain('{{');
    const xml = junitXml(session, language);
    expect(xml).not.toContain('<img');
    expect(xml).toContain('tests="3" failures="1" skipped="1"');
  });

  it('says in words what was expected, found and left to do, in the language of the reader', () => {
    expect(reportHtml(report, 'nl')).toContain('staat in Spotler op ja; dat moet nee zijn');
    expect(reportHtml(report, 'en')).toContain('is yes in Spotler; it has to be no');
    expect(reportHtml(report, 'nl')).toContain('AFAS-partner');
  });

  it('names for every requirement what proves it', () => {
    expect(report.requirements.map(({ id }) => id)).toHaveLength(13);
    expect(report.requirements.find(({ id }) => id === 'R8')?.cases).toEqual(['T14']);
    const without = report.requirements.filter((requirement) => requirement.cases.length === 0);
    // The collection is judged by a check, the manual and the test plan are things.
    expect(without.map(({ id }) => id)).toEqual(['R5', 'R9', 'R12']);
  });

  it('has a hash that any change breaks, however the file is laid out', () => {
    const read = JSON.parse(JSON.stringify(report, null, 4)) as typeof report;
    expect(isUnchanged(read, sha256)).toBe(true);
    const turned = Object.fromEntries(Object.entries(read).toReversed());
    expect(isUnchanged(turned, sha256)).toBe(true);
    const [first] = read.session.cases;
    if (first) first.status = 'fail';
    expect(isUnchanged(read, sha256)).toBe(false);
    expect(isUnchanged({ ...JSON.parse(JSON.stringify(report)), added: 1 }, sha256)).toBe(false);
    expect(isUnchanged({}, sha256)).toBeNull();
  });

  it('is canonical: keys in order, absent ones left out', () => {
    expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: 'x' })).toBe('{"a":"x","b":[1,{"d":null}]}');
  });
});

describe('two sessions side by side', () => {
  it('tell what got better, worse, new or gone', () => {
    const before = { ...session, cases: [one('T01', {}), one('T06', { status: 'fail' }), one('T09', {})] };
    const changes = compareSessions(before, session).map(({ id, change }) => `${id} ${change}`);
    expect(changes).toEqual(['T01 gone', 'T06 better', 'T09 worse', 'T12 new']);
    expect(compareSessions(null, session).every(({ change }) => change === 'new')).toBe(true);
  });
});

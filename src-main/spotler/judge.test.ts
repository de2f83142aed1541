import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src-shared/domain/fault.ts';
import type { HttpAnswer } from '../http/types.ts';
import { isUnknownContact, judge, type Judging, said } from './judge.ts';

const now = Date.parse('2026-11-23T12:00:00Z');

function answer(status: number, text = '', headers: Record<string, string> = {}): HttpAnswer {
  return { status, text, headers };
}

function error(errorType: string, message = ''): string {
  return JSON.stringify({ errorType, message });
}

function verdict(given: HttpAnswer, judging: Partial<Judging> = {}): Fault | null {
  return judge(given, { label: '/contact/{}', ...judging }, now);
}

describe('an answer of Spotler', () => {
  it.each([
    [answer(401), 'spotler.credentials', 'credentials'],
    [answer(401, '<html>no</html>'), 'spotler.credentials', 'credentials'],
    [answer(403, error('AUTH_NOT_FOUND')), 'spotler.credentials', 'credentials'],
    [answer(400, error('AUTH_NOT_FOUND')), 'spotler.credentials', 'credentials'],
    [answer(403), 'spotler.forbidden', 'credentials'],
    [answer(400, error('NOT_AUTHORIZED')), 'spotler.forbidden', 'credentials'],
    [answer(400, error('INVALID_PROPERTY')), 'spotler.refused', 'permanent'],
    [answer(413), 'spotler.refused', 'permanent'],
    [answer(417, 'not json'), 'spotler.refused', 'permanent'],
    [answer(404, error('RESOURCE_NOT_FOUND')), 'spotler.notThere', 'requirement'],
    [answer(429), 'spotler.throttled', 'throttled'],
    [answer(503), 'spotler.throttled', 'throttled'],
    [answer(500, error('BACKEND_EXCEPTION')), 'spotler.unavailable', 'transient'],
    [answer(302), 'spotler.unavailable', 'transient'],
    [answer(200, ''), 'spotler.garbled', 'transient'],
    [answer(200, '[{"externalId":"1"'), 'spotler.garbled', 'transient'],
    [answer(200, '<html>sign in</html>'), 'spotler.garbled', 'transient'],
  ])('%j means %s', (given, code, kind) => {
    expect(verdict(given)).toMatchObject({ code, kind });
  });

  it('is good when it is JSON', () => {
    expect(verdict(answer(200, '[]'))).toBeNull();
    expect(verdict(answer(200, 'null'))).toBeNull();
  });

  it.each([400, 413])('to a bulk write with %i refuses the batch, not a contact', (status) => {
    expect(verdict(answer(status, error('INVALID_PARAMS')), { batch: true })).toMatchObject({
      code: 'spotler.batchRefused',
      kind: 'permanent',
    });
  });

  it.each([
    ['120', 120_000],
    ['Mon, 23 Nov 2026 12:01:30 GMT', 90_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
  ])('with Retry-After %s asks to wait %s ms', (header, wait) => {
    expect(verdict(answer(429, '', { 'retry-after': header }))?.retryAfterMs).toBe(wait);
  });

  it('passes on the error type only where it is one', () => {
    expect(verdict(answer(400, error('INVALID_PROPERTY')))?.params).toMatchObject({ errorType: 'INVALID_PROPERTY' });
    expect(verdict(answer(400, error('Jan de Boer')))?.params).toMatchObject({ errorType: '–' });
    expect(verdict(answer(400))?.params).toEqual({ status: 400, errorType: '–', said: '–' });
  });
});

describe('what Spotler said', () => {
  it('holds no address, no long number and no value that was sent', () => {
    const text = said("'De Boer-Smit' (jan.boer@example.nl, +31 6 1234 5678) has invalid property lastName", [
      'De Boer-Smit',
    ]);
    expect(text).toBe("'…' ([e-mail], …) has invalid property lastName");
  });

  it('is at most 300 characters', () => {
    expect(said('x'.repeat(5000))).toHaveLength(300);
  });
});

describe('an unknown contact', () => {
  it.each([
    [answer(404, error('CONTACT_NOT_FOUND')), true],
    [answer(400, error('CONTACT_NOT_FOUND')), true],
    [answer(404, ''), true],
    [answer(404, error('RESOURCE_NOT_FOUND')), false],
    [answer(404, '<html>gateway</html>'), false],
    [answer(400, ''), false],
    [answer(500, error('CONTACT_NOT_FOUND')), false],
  ])('%j: %s', (given, unknown) => {
    expect(isUnknownContact(given)).toBe(unknown);
  });
});

import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { faultOf } from './failure.ts';
import { hostStateOf } from './hostState.ts';

const data = { code: 'run.locked', kind: 'locked', owner: 'marketer', params: { connection: 'acme' } } as const;
const refusal = new ORPCError('FAULT', { status: 422, defined: true, data });
const notLetIn = new ORPCError('UNAUTHORIZED', { status: 401 });
const noAnswer = new TypeError('Failed to fetch');

test('a fault of the engine is told as it is', () => {
  expect(faultOf(refusal)).toEqual(data);
});

test('any other answer that is an error is an unexpected one, also a fault that cannot be read', () => {
  expect(faultOf(new ORPCError('INTERNAL_SERVER_ERROR'))).toMatchObject({ code: 'internal.unexpected' });
  expect(faultOf(new ORPCError('FAULT', { defined: true, data: { code: 1 } }))).toMatchObject({
    code: 'internal.unexpected',
  });
});

test('a host that does not answer or does not let in is told by the banner, not by a fault', () => {
  expect([faultOf(noAnswer), hostStateOf(noAnswer)]).toEqual([null, 'lost']);
  expect([faultOf(notLetIn), hostStateOf(notLetIn)]).toEqual([null, 'noAccess']);
});

test('an answer is an answer, also a refusal; a call that the window itself gave up says nothing', () => {
  expect(hostStateOf(refusal)).toBe('reached');
  expect(hostStateOf(new DOMException('left', 'AbortError'))).toBeNull();
});

test('no error, no fault', () => {
  expect(faultOf(null)).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepOrder } from '../../src-shared/domain/setup/step.ts';
import { hrefOf, parseRoute, type Route } from './route.ts';

const draft = fc.stringMatching(/^draft-[a-z0-9]{8}$/);
const connection = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/);

const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant({ screen: 'connections' } as const),
  fc.record({ screen: fc.constantFrom('sync', 'runs', 'check', 'test', 'guide', 'manage'), connection }),
  fc.record({ screen: fc.constant('setup' as const), draft, step: fc.constantFrom(null, ...stepOrder) }),
  fc.record({ screen: fc.constant('draftGuide' as const), draft }),
  fc.record({ screen: fc.constant('run' as const), connection, run: fc.string({ minLength: 1, unit: 'grapheme' }) }),
  fc.record({
    screen: fc.constant('people' as const),
    connection,
    list: fc.constantFrom('excluded', 'failed', 'conflict'),
    search: fc.string({ maxLength: 60, unit: 'grapheme-ascii' }),
    page: fc.integer({ min: 1, max: 100_000 }),
  }),
);

test('every place reads back from its address, whatever was searched for', () => {
  fc.assert(
    fc.property(route, (place) => {
      expect(parseRoute(hrefOf(place))).toEqual(place);
    }),
  );
});

test('an address nobody made is the list of connections', () => {
  for (const fragment of [
    '',
    '#',
    '#/x',
    '#/c',
    '#/c/UPPER',
    '#/c/..',
    '#/c/acme/unknown',
    '#/setup',
    '#/setup/acme',
    '#token=abc',
  ]) {
    expect(parseRoute(fragment)).toEqual({ screen: 'connections' });
  }
});

test('an unknown list or page reads as the first of its kind', () => {
  expect(parseRoute('#/c/acme/people/other?page=-3')).toEqual({
    screen: 'people',
    connection: 'acme',
    list: 'excluded',
    search: '',
    page: 1,
  });
});

import { expect, test } from 'vitest';
import type { DraftView } from '../../../../src-shared/contract/setup.ts';
import { neededToAsk } from './neededToAsk.ts';

const issue = (...path: string[]) => ({ path, code: 'missing' as const, params: {} });
const view = (
  issues: DraftView['steps'][number]['issues'],
  afas: boolean,
): Pick<DraftView, 'steps' | 'credentials'> => ({
  steps: [{ step: 'afas', state: 'todo', blockedBy: [], reasons: [], issues }],
  credentials: { afas: { configured: afas, hint: null }, spotler: { configured: true, hint: null } },
});

test('what a side cannot be asked without is named, the credential last', () => {
  expect(neededToAsk(view([issue('afas', 'participant'), issue('afas', 'getConnector')], false), 'afas')).toEqual([
    'place.participant',
    'connect.afasCredential',
  ]);
});

test('what is open elsewhere is no reason not to ask', () => {
  expect(neededToAsk(view([issue('afas', 'columns', 'email')], true), 'afas')).toEqual([]);
  expect(neededToAsk(view([issue('afas', 'participant')], false), 'spotler')).toEqual([]);
});

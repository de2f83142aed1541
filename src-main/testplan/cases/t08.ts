import type { Case } from '../case.ts';
import { followsEdit } from './follow.ts';

/** A change on the organisation arrives with everybody who works there. */
export const t08: Case = {
  id: 'T08',
  group: 'toSpotler',
  requirements: ['R11'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: true,
  // Two whom no earlier case edits: else another change date would show their rows all the same.
  run: (stage) => followsEdit(stage, 'organisation', [stage.canary(10).contactId, stage.canary(11).contactId]),
};

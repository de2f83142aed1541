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
  run: (stage) => followsEdit(stage, 'organisation', [stage.canary(0).contactId, stage.canary(1).contactId]),
};

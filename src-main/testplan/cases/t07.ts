import type { Case } from '../case.ts';
import { followsEdit } from './follow.ts';

/** A change on the person arrives, although the change date of the contact itself does not move. */
export const t07: Case = {
  id: 'T07',
  group: 'toSpotler',
  requirements: ['R11'],
  needs: [],
  usesCanaries: true,
  byHand: true,
  timed: true,
  // Somebody whose contact no other case edits: else its own change date would show the row all the same.
  run: (stage) => followsEdit(stage, 'person', [stage.canary(10).contactId]),
};

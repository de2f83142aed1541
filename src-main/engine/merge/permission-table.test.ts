import { describe, it } from 'vitest';
import { mergePermission, type PermissionState } from './permission.ts';
import {
  afterwards,
  type Case,
  holds,
  isGone,
  isOptIn,
  isOptOutInSpotler,
  raises,
  switchesOff,
} from './testing/permission-cases.ts';

/** The lattice of one permission as claims over every combination: who may be raised, who goes off, what is agreed. */

describe('what raises a permission in Spotler', () => {
  it('is a yes of AFAS, for somebody who is not blocked there', () => {
    holds(raises, ({ state }) => state.afas === true && !state.blocked);
  });

  it('never reaches somebody whom Spotler no longer mails, with or without a bounce', () => {
    holds(raises, ({ state }) => state.mailable !== false);
  });

  it('needs evidence: the contact is new, a block ended, or AFAS says yes after both sides had agreed on no', () => {
    holds(raises, ({ state }) => state.spotler === null || state.held || state.base === false);
  });

  it('asks for a look at the contact first, save for one that Spotler does not know yet', () => {
    holds(raises, ({ state, outcome }) => outcome.toSpotler?.raise === (state.spotler !== null));
    holds(switchesOff, ({ outcome }) => outcome.toSpotler?.raise === false);
  });

  it('is named: new, after a block, or a yes in AFAS', () => {
    const named = ({ spotler, held }: PermissionState) => {
      if (spotler === null) return 'afas.new';
      return held ? 'afas.unblocked' : 'afas.yes';
    };
    holds(raises, ({ state, outcome }) => outcome.toSpotler?.cause === named(state));
  });

  it('is not a yes that met an opt-out of which AFAS could not be told', () => {
    holds(raises, ({ state }) => state.unwritten !== true);
  });

  it('does not do so against an undo, nor against an opt-out elsewhere that has not yet reached both sides', () => {
    holds(raises, ({ state }) => state.paused !== true && state.optedOut !== 'new');
    holds(
      (one) => raises(one) && one.state.optedOut === 'arrived',
      ({ state, outcome }) => state.base === false && !state.held && outcome.lifts,
    );
  });

  it('does so whenever a newer yes meets nothing that speaks against it', () => {
    holds(
      ({ direction, state }) =>
        direction !== 'toAfas' &&
        state.afas === true &&
        state.base === false &&
        state.spotler === false &&
        state.mailable !== false &&
        !state.blocked &&
        state.paused !== true &&
        state.unwritten !== true &&
        state.optedOut === undefined,
      raises,
    );
  });
});

describe('what takes a permission away', () => {
  it('in Spotler: a block, a no or nothing in AFAS, an opt-out elsewhere; save an opt-in given in Spotler', () => {
    holds(
      ({ direction, state }) =>
        direction !== 'toAfas' && state.spotler === true && (state.blocked || state.afas !== true),
      (one) => switchesOff(one) || isOptIn(one.state),
    );
    holds(
      ({ direction, state }) => direction !== 'toAfas' && state.spotler === true && state.optedOut === 'new',
      switchesOff,
    );
  });

  it('in Spotler only where the bit is on, and with its cause', () => {
    const cause = ({ optedOut, base, held, afas, blocked, unwritten }: PermissionState) => {
      const newer = optedOut === 'arrived' && base === false && !held && unwritten !== true && afas !== null;
      if (optedOut !== undefined && !newer) return 'address.optedOut';
      return blocked ? 'afas.blocked' : 'afas.no';
    };
    holds(switchesOff, ({ state, outcome }) => {
      return state.spotler === true && outcome.toSpotler?.cause === cause(state);
    });
  });

  it('in AFAS: an unsubscribe in Spotler always ends as a no there, or as drift where the mapping goes one way', () => {
    holds(
      ({ state }) => isOptOutInSpotler(state) && state.afas === true,
      ({ direction, outcome }) => (direction === 'toSpotler' ? outcome.drift : outcome.toAfas === false),
    );
  });

  it('in AFAS: a global opt-out ends as a no there, or as drift, whatever was agreed before', () => {
    holds(
      ({ state }) => isGone(state) && state.afas === true,
      ({ direction, outcome }) => (direction === 'toSpotler' ? outcome.drift : outcome.toAfas === false),
    );
  });

  it('in AFAS: what could not be told there is told again, blocked or not, as long as the yes stands', () => {
    holds(
      ({ state }) => state.unwritten === true && state.afas === true && state.spotler === false,
      ({ direction, outcome }) => (direction === 'toSpotler' ? outcome.left : outcome.toAfas === false),
    );
  });

  it('is left over, and says so, only where AFAS says yes and may not be told', () => {
    holds(
      ({ outcome }) => outcome.left,
      ({ direction, state, outcome }) => direction === 'toSpotler' && state.afas === true && outcome.drift,
    );
    holds(
      ({ direction, state }) => direction === 'toSpotler' && isOptOutInSpotler(state) && state.afas === true,
      ({ outcome }) => outcome.left,
    );
  });

  it('in AFAS only where AFAS says yes', () => {
    holds(
      ({ outcome }) => outcome.toAfas === false,
      ({ state }) => state.afas === true,
    );
  });

  it('is never a bounce: a yes of AFAS that bounced before it could be followed stays and waits', () => {
    holds(
      ({ state }) =>
        state.bounced &&
        state.mailable === false &&
        state.afas === true &&
        (state.base === false || state.held) &&
        state.spotler !== true &&
        state.unwritten !== true &&
        state.optedOut === undefined,
      ({ state, outcome }) =>
        outcome.toAfas === null &&
        outcome.toSpotler === null &&
        outcome.base !== undefined &&
        outcome.held === state.held,
    );
  });
});

describe('an opt-in given in Spotler', () => {
  it('goes to AFAS only when both sides had agreed on no, AFAS still says so, and nothing holds it back', () => {
    holds(
      ({ direction, outcome }) => direction !== 'toSpotler' && outcome.toAfas === true,
      ({ state }) => isOptIn(state),
    );
    holds(
      ({ direction, state }) =>
        isOptIn(state) &&
        (state.unwritten !== true || state.optedOut === undefined) &&
        (direction === 'both' || (direction === 'toAfas' && state.optedOut === undefined)),
      ({ outcome }) => outcome.toAfas === true && outcome.toSpotler === null && outcome.base === false,
    );
  });
});

describe('the direction of the mapping', () => {
  it('is kept: nothing is told to a side that may not follow, but an opt-out given elsewhere leaves Spotler always', () => {
    holds(
      ({ direction }) => direction === 'toSpotler',
      ({ outcome }) => outcome.toAfas === null,
    );
    holds(
      ({ direction, outcome }) => direction === 'toAfas' && outcome.toSpotler !== null,
      (one) =>
        switchesOff(one) && one.outcome.toSpotler?.cause === 'address.optedOut' && one.state.optedOut !== undefined,
    );
  });

  it('changes nothing else: one way says what both ways say, or drift, and then agrees on nothing new', () => {
    const isOneWay = ({ direction, state: { optedOut, spotler } }: Case) =>
      direction === 'toSpotler' || (direction === 'toAfas' && optedOut === undefined && spotler !== null);
    holds(isOneWay, ({ direction, state, outcome }) => {
      const both = mergePermission('both', state);
      const stuck = direction === 'toSpotler' ? both.toAfas !== null : both.toSpotler !== null;
      if (!stuck) return JSON.stringify(outcome) === JSON.stringify(both);
      return outcome.drift && outcome.base === state.base && outcome.held === state.held && !outcome.lifts;
    });
  });

  it('tells Spotler nothing of a new contact where a permission goes only to AFAS, and then agrees on nothing', () => {
    holds(
      ({ direction, state }) => direction === 'toAfas' && state.spotler === null,
      ({ state, outcome }) => outcome.toSpotler === null && outcome.base === state.base && !outcome.held,
    );
  });

  it('is not needed for drift where Spotler never heard of a yes that AFAS has', () => {
    holds(
      ({ direction, outcome }) => direction === 'both' && outcome.drift,
      ({ state }) => {
        return state.spotler === 'unknown' && state.base === undefined && state.afas === true && !state.blocked;
      },
    );
  });
});

describe('agreement', () => {
  it('is reached at once where both sides say the same, and leaves nothing to tell, hold or report', () => {
    holds(
      ({ state }) =>
        !state.blocked &&
        state.optedOut === undefined &&
        state.spotler !== null &&
        (state.afas === true) === (state.spotler === true),
      ({ state, outcome }) =>
        outcome.toSpotler === null &&
        outcome.toAfas === null &&
        outcome.base === (state.afas === true) &&
        !outcome.held &&
        !outcome.paused &&
        !outcome.drift,
    );
  });

  it('is never a yes that AFAS does not have, unless it stays what it was', () => {
    holds(
      ({ outcome }) => outcome.base === true,
      ({ state }) => state.afas === true || state.base === true,
    );
    holds(
      ({ direction, state }) => direction === 'both' && state.afas !== true,
      ({ outcome }) => outcome.base === false,
    );
  });

  it('is what the next merge finds: told to both sides and confirmed, nothing is left to tell', () => {
    holds(
      ({ direction }) => direction === 'both',
      ({ direction, state, outcome }) => {
        const next = afterwards(state, outcome);
        const again = mergePermission(direction, next);
        const settled = afterwards(next, again);
        const same = again.base === next.base && again.held === next.held && again.paused === next.paused;
        return again.toSpotler === null && again.toAfas === null && same && settled.base === next.base;
      },
    );
  });
});

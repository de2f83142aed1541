import { describe, it } from 'vitest';
import { mergePermission, type PermissionState } from './permission.ts';
import { afterwards, type Case, holds, isGone, raises } from './testing/permission-cases.ts';

/** Claims over every combination about what keeps a yes waiting: a block, an undo, an opt-out given elsewhere. */

describe('a block in AFAS', () => {
  const isOff = ({ base, spotler, held, paused }: PermissionState) =>
    (base === true ? spotler === false || spotler === 'unknown' : base === undefined && spotler === false) &&
    !held &&
    paused !== true;
  const plain = ({ state }: Case) => state.blocked && state.optedOut === undefined;

  it('remembers a bit that it switched off itself, or kept off, and no other', () => {
    holds(
      (one) => plain(one) && one.direction === 'both',
      ({ state, outcome }) => {
        const byBlock = state.spotler === true || state.spotler === null || state.held;
        return outcome.held === (state.afas === true && byBlock);
      },
    );
  });

  it('keeps both answers of before: it agrees with what AFAS says, and does not touch AFAS', () => {
    holds(
      (one) => plain(one) && one.direction === 'both' && one.state.spotler === true,
      ({ state, outcome }) => outcome.base === (state.afas === true) && outcome.toAfas === null && !outcome.drift,
    );
  });

  it('lets a yes that is newer than the agreed no, or about which Spotler never heard, wait for its end', () => {
    holds(
      (one) =>
        plain(one) &&
        !isGone(one.state) &&
        one.state.unwritten !== true &&
        one.state.afas === true &&
        one.state.spotler !== true &&
        (one.state.base === false || (one.state.spotler === 'unknown' && one.state.base === undefined)),
      ({ outcome }) => outcome.toAfas === null && outcome.toSpotler === null,
    );
    holds(
      (one) => plain(one) && isOff(one.state) && one.state.afas === true,
      ({ direction, outcome }) => (direction === 'toSpotler' ? outcome.drift : outcome.toAfas === false),
    );
  });
});

describe('a raise that was undone', () => {
  it('stays undone while the yes in AFAS stands and nobody opts out', () => {
    holds(
      ({ state }) =>
        state.paused === true && state.afas === true && state.spotler !== true && state.optedOut === undefined,
      ({ direction, outcome }) =>
        outcome.paused || outcome.toAfas === false || (direction === 'toSpotler' && outcome.drift),
    );
  });

  it('is forgotten once the yes is taken back, or somebody says yes in Spotler itself', () => {
    holds(
      ({ state }) => state.paused === true && (state.afas !== true || state.spotler === true),
      ({ outcome }) => !outcome.paused,
    );
  });
});

describe('an opt-out given elsewhere', () => {
  const isOlder = ({ state: { optedOut, base, held, afas, spotler } }: Case) => {
    const saysYes = afas === true || (spotler === true && afas === false);
    return optedOut !== undefined && !(optedOut === 'arrived' && base === false && !held && saysYes);
  };

  it('leaves no yes on either side, and nothing for a block to give back once AFAS has the no', () => {
    holds(isOlder, ({ direction, state, outcome }) => {
      const offInSpotler = state.spotler !== true || outcome.toSpotler?.enabled === false;
      const noInAfas = state.afas !== true || outcome.toAfas === false || direction === 'toSpotler';
      return offInSpotler && noInAfas && !raises({ direction, state, outcome }) && !outcome.lifts;
    });
    holds(
      (one) => isOlder(one) && one.direction === 'both',
      ({ outcome }) => (!outcome.held || outcome.toAfas === false) && !outcome.drift,
    );
  });

  it('agrees on nothing and forgets no hold as long as AFAS has yet to hear of it', () => {
    holds(
      (one) => isOlder(one) && one.direction === 'both' && one.state.afas === true,
      ({ state, outcome }) =>
        outcome.base === state.base &&
        outcome.held === (state.held && state.spotler !== true) &&
        outcome.toAfas === false,
    );
  });

  it('is not ended by the yes that it met: once it counts as arrived, the same yes lifts nothing', () => {
    holds(
      ({ direction, state }) => direction !== 'toSpotler' && state.optedOut === 'new' && state.afas === true,
      ({ direction, state, outcome }) => {
        const next = mergePermission(direction, afterwards(state, outcome));
        return next.toSpotler?.enabled !== true && next.toAfas !== true && !next.lifts;
      },
    );
  });

  it('does not end while that consent still waits: for a block, a bounce or an undo', () => {
    holds(
      ({ outcome }) => outcome.lifts,
      (one) => raises(one) || one.outcome.toAfas === true || one.outcome.base === true,
    );
  });

  it('ends by newer consent only, and then says so', () => {
    holds(
      ({ outcome }) => outcome.lifts,
      (one) => one.state.optedOut === 'arrived' && !isOlder(one),
    );
    holds(
      (one) =>
        one.direction === 'both' && one.state.optedOut === 'arrived' && (raises(one) || one.outcome.toAfas === true),
      ({ outcome }) => outcome.lifts,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { type FieldOutcome, type FieldRule, type FieldState, mergeField } from './field.ts';
import type { Value } from '../values/types.ts';

/**
 * The rules of one field as a table, and every combination of values and mapping held against it. The table knows
 * nothing of how the merge goes about it.
 */

type Sign = '=' | '≠';
type Action = 'nothing' | 'agreed' | 'AFAS leads' | 'Spotler leads' | 'winner leads' | 'fill' | 'person';

type Row = { readonly afasMoved: Sign | null; readonly spotlerMoved: Sign | null; readonly action: Action };

/** Both sides differ. AFAS against base, Spotler against base; null where there is no base. */
const rows: readonly Row[] = [
  { afasMoved: '≠', spotlerMoved: '=', action: 'AFAS leads' },
  { afasMoved: '=', spotlerMoved: '≠', action: 'Spotler leads' },
  { afasMoved: '≠', spotlerMoved: '≠', action: 'winner leads' },
];

const sign = (a: Value, b: Value): Sign => (a === b ? '=' : '≠');

function actionFor({ base, afas, spotler, decided, parked }: FieldState): Action {
  if (afas === spotler) return base === afas ? 'nothing' : 'agreed';
  if (decided !== undefined) return decided === 'afas' ? 'AFAS leads' : 'Spotler leads';
  if (parked === true) return 'person';
  if (base === undefined) return afas === null || spotler === null ? 'fill' : 'person';
  const moved = { afas: sign(afas, base), spotler: sign(spotler, base) };
  const row = rows.find(({ afasMoved, spotlerMoved }) => afasMoved === moved.afas && spotlerMoved === moved.spotler);
  if (!row) throw new Error('a combination that the table does not know');
  return row.action;
}

type Side = 'afas' | 'spotler';
const other = (side: Side): Side => (side === 'afas' ? 'spotler' : 'afas');

/** Which side the rules let lead, or why none does. */
function leader(rule: FieldRule, state: FieldState, action: Action): Side | 'person' | 'neither' {
  const emptyMayNotWin = !rule.emptyWins && state.decided === undefined;
  switch (action) {
    case 'AFAS leads':
      return state.afas === null && emptyMayNotWin ? 'neither' : 'afas';
    case 'Spotler leads':
      return state.spotler === null && emptyMayNotWin ? 'neither' : 'spotler';
    case 'fill':
      return state.afas === null ? 'spotler' : 'afas';
    case 'winner leads': {
      const empty = (['afas', 'spotler'] as const).find((side) => state[side] === null);
      if (empty !== undefined && emptyMayNotWin) return other(empty);
      return rule.winner === 'manual' ? 'person' : rule.winner;
    }
    default:
      return 'person';
  }
}

/** What the rules want of a field, read from the table. */
function wanted(rule: FieldRule, state: FieldState): FieldOutcome {
  const action = actionFor(state);
  if (action === 'nothing') return { do: 'none' };
  if (action === 'agreed') return { do: 'agree', value: state.afas };
  const lead = leader(rule, state, action);
  if (lead === 'person') return { do: 'conflict' };
  if (lead === 'afas' && rule.direction !== 'toAfas') return { do: 'toSpotler', value: state.afas };
  if (lead === 'spotler' && rule.direction !== 'toSpotler') return { do: 'toAfas', value: state.spotler };
  return { do: 'drift' };
}

function* everyRule(): Generator<FieldRule> {
  for (const direction of ['toSpotler', 'toAfas', 'both'] as const)
    for (const winner of ['afas', 'spotler', 'manual'] as const)
      for (const emptyWins of [false, true]) yield { kind: 'text', direction, winner, emptyWins };
}

function* everyState(): Generator<FieldState> {
  for (const base of [undefined, null, 'x', 'y', 'z'])
    for (const afas of [null, 'x', 'y'])
      for (const spotler of [null, 'x', 'y'])
        for (const decided of [undefined, 'afas', 'spotler'] as const)
          for (const parked of [false, true]) yield { base, afas, spotler, decided, parked };
}

const cases = [...everyRule()].flatMap((rule) => [...everyState()].map((state) => ({ rule, state })));

describe('every combination of one field', () => {
  it('does what the table of merge rules says', () => {
    const wrong = cases.flatMap(({ rule, state }) => {
      const is = mergeField(rule, state);
      const should = wanted(rule, state);
      return JSON.stringify(is) === JSON.stringify(should) ? [] : [{ rule, state, is, should }];
    });
    expect(wrong).toEqual([]);
    expect(cases).toHaveLength(4860);
  });

  it('reaches every outcome, so that no row of the table goes untested', () => {
    const outcomes = new Set(cases.map(({ rule, state }) => mergeField(rule, state).do));
    expect([...outcomes].toSorted()).toEqual(['agree', 'conflict', 'drift', 'none', 'toAfas', 'toSpotler']);
  });

  it('writes only in a direction that the mapping allows', () => {
    const against = cases.filter(({ rule, state }) => {
      const { do: done } = mergeField(rule, state);
      return (done === 'toSpotler' || done === 'toAfas') && rule.direction !== 'both' && rule.direction !== done;
    });
    expect(against).toEqual([]);
  });

  it('never empties a side unless the mapping or a person says so', () => {
    const emptied = cases.filter(({ rule, state }) => {
      const outcome = mergeField(rule, state);
      return (outcome.do === 'toSpotler' || outcome.do === 'toAfas') && outcome.value === null;
    });
    expect(emptied.length).toBeGreaterThan(0);
    expect(emptied.filter(({ rule, state }) => !rule.emptyWins && state.decided === undefined)).toEqual([]);
  });
});

describe('fields whose values are equal without being the same text', () => {
  const rule: FieldRule = { kind: 'email', direction: 'both', winner: 'manual', emptyWins: false };
  const [lower, upper, next] = ['jan@example.nl', 'JAN@example.nl', 'piet@example.nl'] as const;

  it.each<[string, FieldState, FieldOutcome]>([
    ['AFAS writes it differently now', { base: lower, afas: upper, spotler: lower }, { do: 'agree', value: upper }],
    ['only Spotler moved', { base: lower, afas: upper, spotler: next }, { do: 'toAfas', value: next }],
    ['only AFAS moved', { base: lower, afas: next, spotler: upper }, { do: 'toSpotler', value: next }],
    ['equal at a first meeting', { base: undefined, afas: upper, spotler: lower }, { do: 'agree', value: upper }],
  ])('%s', (_, state, expected) => {
    expect(mergeField(rule, state)).toEqual(expected);
  });
});

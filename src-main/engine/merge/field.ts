import type { Direction, FieldMapping } from '../../../src-shared/domain/connection.ts';
import { sameValue } from '../values/canonical.ts';
import type { Value, ValueKind } from '../values/types.ts';

export type FieldRule = {
  readonly kind: ValueKind;
  readonly direction: Direction;
  readonly winner: FieldMapping['winner'];
  readonly emptyWins: boolean;
};

export type FieldState = {
  /** What both sides last agreed on; undefined when they never did. */
  readonly base: Value | undefined;
  readonly afas: Value;
  readonly spotler: Value;
  /** The side a person chose for exactly these two values. */
  readonly decided?: 'afas' | 'spotler' | undefined;
  /** True while the field is kept from being written until a person decides: it was undone, or swings to and fro. */
  readonly parked?: boolean;
};

/**
 * What is to be done with one field.
 * none: nothing moved · agree: both sides are equal, the base moves · toSpotler, toAfas: put the value there ·
 * drift: different, and the mapping does not let either side follow · conflict: a person decides.
 */
export type FieldOutcome =
  | { readonly do: 'none' | 'drift' | 'conflict' }
  | { readonly do: 'agree' | 'toSpotler' | 'toAfas'; readonly value: Value };

/**
 * Three-way merge of one field. Empty does not win over a filled value unless the mapping, or a person who saw both
 * values, says so.
 */
export function mergeField(rule: FieldRule, state: FieldState): FieldOutcome {
  const { base, afas, spotler, decided } = state;
  if (sameValue(rule.kind, afas, spotler)) return base === afas ? { do: 'none' } : { do: 'agree', value: afas };
  if (decided !== undefined) return follow(rule, decided, state[decided]);
  if (state.parked === true) return { do: 'conflict' };
  if (base === undefined) return mergeWithoutBase(rule, afas, spotler);
  const afasMoved = !sameValue(rule.kind, afas, base);
  const spotlerMoved = !sameValue(rule.kind, spotler, base);
  if (afasMoved && !spotlerMoved)
    return afas === null && !rule.emptyWins ? { do: 'drift' } : follow(rule, 'afas', afas);
  if (spotlerMoved && !afasMoved) {
    return spotler === null && !rule.emptyWins ? { do: 'drift' } : follow(rule, 'spotler', spotler);
  }
  return mergeBothMoved(rule, afas, spotler);
}

/** Never agreed before: the empty side is filled, two different values are never overwritten silently. */
function mergeWithoutBase(rule: FieldRule, afas: Value, spotler: Value): FieldOutcome {
  if (spotler === null) return follow(rule, 'afas', afas);
  if (afas === null) return follow(rule, 'spotler', spotler);
  return { do: 'conflict' };
}

function mergeBothMoved(rule: FieldRule, afas: Value, spotler: Value): FieldOutcome {
  if (!rule.emptyWins && spotler === null) return follow(rule, 'afas', afas);
  if (!rule.emptyWins && afas === null) return follow(rule, 'spotler', spotler);
  if (rule.winner === 'manual') return { do: 'conflict' };
  return rule.winner === 'afas' ? follow(rule, 'afas', afas) : follow(rule, 'spotler', spotler);
}

function follow(rule: FieldRule, source: 'afas' | 'spotler', value: Value): FieldOutcome {
  if (source === 'afas') return rule.direction === 'toAfas' ? { do: 'drift' } : { do: 'toSpotler', value };
  return rule.direction === 'toSpotler' ? { do: 'drift' } : { do: 'toAfas', value };
}

import { useRef, useState } from 'react';
import { canonicalText } from '../../../../src-shared/domain/setup/document.ts';

type Next<Value> = (now: Value) => Value;

/**
 * An answer that shows a change at once and is saved behind. Changes made while one is under way build on each other.
 * What the draft holds is shown again once it is what was sent; an answer that could not be delivered stays on screen.
 * `send` resolves with the answer as the draft has it then; `changed` is a change that can be waited for.
 */
export function useSaved<Value>(
  kept: Value,
  send: (value: Value) => Promise<Value>,
): readonly [value: Value, change: (next: Next<Value>) => void, changed: (next: Next<Value>) => Promise<void>] {
  const [ahead, setAhead] = useState<{ readonly value: Value } | null>(null);
  const latest = useRef<{ readonly value: Value } | null>(null);
  const changed = async (next: Next<Value>): Promise<void> => {
    const mine = { value: next(latest.current ? latest.current.value : kept) };
    latest.current = mine;
    setAhead(mine);
    const saved = await send(mine.value);
    if (latest.current !== mine || canonicalText(saved) !== canonicalText(mine.value)) return;
    latest.current = null;
    setAhead(null);
  };
  return [ahead ? ahead.value : kept, (next) => void changed(next), changed];
}

import { useRef, useState } from 'react';
import { canonicalText } from '../../../../src-shared/domain/setup/document.ts';

/**
 * An answer that shows a change at once and is saved behind. Changes made while one is under way build on each other.
 * What the draft holds is shown again once it is what was sent; an answer that could not be delivered stays on screen.
 * `send` resolves with the answer as the draft has it then.
 */
export function useSaved<Value>(
  kept: Value,
  send: (value: Value) => Promise<Value>,
): readonly [value: Value, change: (next: (now: Value) => Value) => void] {
  const [ahead, setAhead] = useState<{ readonly value: Value } | null>(null);
  const latest = useRef<{ readonly value: Value } | null>(null);
  const settle = async (mine: { readonly value: Value }): Promise<void> => {
    const saved = await send(mine.value);
    if (latest.current !== mine || canonicalText(saved) !== canonicalText(mine.value)) return;
    latest.current = null;
    setAhead(null);
  };
  const change = (next: (now: Value) => Value): void => {
    const mine = { value: next(latest.current ? latest.current.value : kept) };
    latest.current = mine;
    setAhead(mine);
    void settle(mine);
  };
  return [ahead ? ahead.value : kept, change];
}

import { useState } from 'react';

/**
 * A choice that shows at once, before its save has come back. While saves are under way what comes in is of an earlier
 * one; when the draft changes otherwise, that is shown. `value` must keep its identity as long as it is the same.
 */
export function usePicked<Value>(value: Value): readonly [Value, (picked: Value, saving: Promise<unknown>) => void] {
  const [known, setKnown] = useState(value);
  const [shown, setShown] = useState(value);
  const [going, setGoing] = useState(0);
  if (!Object.is(known, value)) {
    setKnown(value);
    if (going === 0) setShown(value);
  }
  const pick = (picked: Value, saving: Promise<unknown>): void => {
    setShown(picked);
    setGoing((count) => count + 1);
    void saving.finally(() => setGoing((count) => count - 1));
  };
  return [shown, pick];
}

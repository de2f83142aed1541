import { type RefObject, useEffect, useRef } from 'react';

/** The control that had the focus goes away when work starts or ends; the focus then stays with this part. */
export function useFocusKept(body: RefObject<HTMLElement | null>, working: boolean): void {
  const before = useRef(working);
  useEffect(() => {
    if (before.current === working) return;
    before.current = working;
    if (document.activeElement === document.body) body.current?.focus({ preventScroll: true });
  }, [body, working]);
}

import { type RefObject, useEffect, useRef } from 'react';

/** A control that had the focus may go away when `change` changes; the focus then stays with this part of the screen. */
export function useFocusKept(part: RefObject<HTMLElement | null>, change: unknown): void {
  const before = useRef(change);
  useEffect(() => {
    if (before.current === change) return;
    before.current = change;
    if (document.activeElement === document.body) part.current?.focus({ preventScroll: true });
  }, [part, change]);
}

// Where the keyboard goes on when the control that had the focus is gone.
import { useEffect, useRef } from 'preact/hooks';

/** The element takes the focus when it appears and nothing else has it, so that it is read out and Tab goes on from it. */
export function useLostFocus<E extends HTMLElement>(isWanted = true) {
  const element = useRef<E>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    const isLost = !activeElement || activeElement === body || activeElement.tagName === 'H1';
    if (!isWanted) return;
    scrollTo(0, 0); // what was drawn before may have been longer
    if (isLost) element.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return element;
}

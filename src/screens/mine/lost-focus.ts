// Where the keyboard goes on in a list when the button that had the focus is gone.
import { useEffect, useRef } from 'preact/hooks';

/** Takes the focus when the element appears, if nothing else has it. Unlike at a new step, the page stays where it is. */
export function useLostFocusHere<E extends HTMLElement>(isWanted = true) {
  const element = useRef<E>(null);
  useEffect(() => {
    const page = element.current?.ownerDocument;
    if (isWanted && page && (!page.activeElement || page.activeElement === page.body)) element.current?.focus();
  }, [isWanted]);
  return element;
}

/** A row that moves loses the focus in some browsers: its button gets it back once all is drawn. */
export function focusWhenDrawn(element: HTMLElement): void {
  requestAnimationFrame(() => element.focus());
}

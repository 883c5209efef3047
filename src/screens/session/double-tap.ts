// The second half of a double tap must not hit what has just moved under the finger.

export interface Tap {
  readonly atMs: number;
  /** The bar stands still on the screen, whatever scrolls; a row stands in the page, and scrolls away from the finger. */
  readonly on: 'bar' | 'page';
  readonly xPixels: number;
  readonly yPixels: number;
}

/** As long as a tap needs to settle where one item stands at a time. */
export const settleMs = 300;
const samePlacePixels = 24;

/** Whether `next` is the same tap of a shaky thumb; from the last tap, or from the moment that things moved. */
export function isSecondHalf(first: Tap | null, next: Tap): boolean {
  if (!first || first.on !== next.on || next.atMs - first.atMs >= settleMs) return false;
  return Math.hypot(next.xPixels - first.xPixels, next.yPixels - first.yPixels) <= samePlacePixels;
}

export interface DoubleTaps {
  /** For `onClickCapture` of all that can move. */
  readonly shield: (event: MouseEvent) => void;
  /** The rows have just moved because of the last tap. */
  readonly moved: () => void;
}

export function createDoubleTaps(): DoubleTaps {
  let first: Tap | null = null;
  let firstOn: Element | null = null;
  return {
    shield(event) {
      const on = (event.target as Element).closest('button, a');
      if (!on || event.detail === 0) return; // a key has no place
      const tap: Tap = on.closest('.actions')
        ? { atMs: event.timeStamp, on: 'bar', xPixels: event.clientX, yPixels: event.clientY }
        : { atMs: event.timeStamp, on: 'page', xPixels: event.pageX, yPixels: event.pageY };
      // Twice on the same button was meant for it.
      if (on !== firstOn && isSecondHalf(first, tap)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      first = tap;
      firstOn = on;
    },
    moved() {
      first = first && { ...first, atMs: performance.now() };
    },
  };
}

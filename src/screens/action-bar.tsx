// The buttons of a step, under the thumb, always in the same place.
import type { ComponentChildren } from 'preact';
import type { App } from '../state/app.ts';

export function ActionBar({ app, children }: { app: App; children: ComponentChildren }) {
  /** The second half of a double tap, or a tap on a step that has just moved on, must not hit what now stands there. */
  const shield = (event: MouseEvent) => {
    const isTap = event.detail > 0; // a key has none
    if (!isTap || !app.dayCheck.isSettling()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="actions" onClickCapture={shield}>
      <div class="actions-row">{children}</div>
    </div>
  );
}

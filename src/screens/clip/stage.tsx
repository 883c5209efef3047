// What stands on the clip's screen in one phase.
import type { ComponentChildren } from 'preact';
import type { LateWords } from '../../content/messages.ts';
import type { App } from '../../state/app.ts';
import type { Clip, ClipState } from '../../state/clip.ts';
import { useLostFocus } from '../../ui/focus.ts';

export interface ClipProps {
  readonly app: App;
  readonly words: LateWords;
  readonly clip: Clip;
}

/** Where the clip was offered: on the result of the check, which is still there, or on Today. */
export const homeOf = ({ dayCheck }: App): 'check' | 'today' =>
  dayCheck.record.value && dayCheck.at.value >= dayCheck.ids.length ? 'check' : 'today';

export type StateIn<Phase extends ClipState['phase']> = Extract<ClipState, { phase: Phase }>;

/** Takes the keyboard when the button that was tapped is gone; not on arrival, when the title has it. */
export function Stage({
  phase,
  isArrival = false,
  children,
}: {
  phase: ClipState['phase'];
  isArrival?: boolean;
  children: ComponentChildren;
}) {
  const stage = useLostFocus<HTMLDivElement>(!isArrival);
  return (
    <div ref={stage} class="clip-stage" tabIndex={-1} data-bench="clip" data-phase={phase}>
      {children}
    </div>
  );
}

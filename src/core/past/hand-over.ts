// The hand-over note: one line that says what the newest check came to. It names nobody and no device.
import type { CheckRecord, StepOutcome } from '../check-record.ts';
import { fill } from '../message.ts';
import { type Grade, gradeOf } from '../verdict.ts';

export type StepState = Grade | 'skipped' | 'doesNotApply' | 'none';

/** `all` has the gaps `day`, `time` and `parts`; each state has the gap `steps`. */
export interface HandOverWords {
  readonly all: string;
  readonly states: Readonly<Record<StepState, string>>;
  readonly steps: Readonly<Record<string, string>>;
}

/** What is well comes first. */
const order: readonly StepState[] = ['ready', 'notes', 'unclear', 'notYet', 'skipped', 'doesNotApply', 'none'];

/** "Checked today 8:52: camera, microphone ready; sound not yet ready." `ids`: the steps in their order. */
export function handOverLine(
  record: CheckRecord,
  ids: readonly string[],
  words: HandOverWords,
  at: { readonly day: string; readonly time: string },
): string {
  const parts = order.flatMap((state) => {
    const steps = ids.filter((id) => stateOf(record.steps[id]) === state).map((id) => words.steps[id] ?? id);
    return steps.length > 0 ? [fill(words.states[state], { steps: steps.join(', ') })] : [];
  });
  return fill(words.all, { ...at, parts: parts.join('; ') });
}

function stateOf(outcome: StepOutcome | undefined): StepState {
  if (outcome?.kind === 'passed') return outcome.choice;
  return (outcome && gradeOf(outcome)) ?? 'none';
}

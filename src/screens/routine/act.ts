// How a change on this screen is made: it says what came of it, and has a way back.
import type { Signal } from '@preact/signals';
import type { LateWords, WantedWords } from '../../content/messages.ts';
import type { Attempt } from '../../state/library.ts';
import type { Routine } from '../../state/routine.ts';
import type { Said } from '../mine/status-line.tsx';
import { troubleOf } from '../mine/trouble.ts';

/** `done` is asked once the change is kept. Settles with whether it was. */
export type Act = (work: () => Promise<Attempt>, done: () => string) => Promise<Attempt>;

export function createAct(props: {
  readonly routine: Routine;
  readonly said: Signal<Said | null>;
  /** Counts. */
  readonly undone: Signal<number>;
  readonly words: WantedWords;
  readonly late: LateWords;
}): Act {
  const { routine, said, undone, words, late } = props;
  return async (work, done) => {
    const before = routine.days.value;
    const attempt = await work();
    const trouble = troubleOf(late, attempt);
    const undo = async () => {
      said.value = null; // before the row is there, which then takes the focus of this button
      const text = troubleOf(late, await routine.putBack(before));
      undone.value += 1;
      said.value = text === null ? { text: words.routine.undone } : { text, isTrouble: true, undo };
    };
    // What is wrong with a text stands beside its field.
    if (trouble === null) said.value = { text: done(), undo };
    else if (attempt.is === 'unsaved') said.value = { text: trouble, isTrouble: true };
    return attempt;
  };
}

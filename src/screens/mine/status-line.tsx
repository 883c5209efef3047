// One line that says what has just happened, with the way back. It stays until the next thing happens.
import { type Signal, useSignal } from '@preact/signals';
import { fill } from '../../core/message.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLostFocusHere } from './lost-focus.ts';

export interface Said {
  readonly text: string;
  readonly undo?: () => unknown;
  readonly isTrouble?: boolean;
}

/** It is forgotten with the next thing that the person does outside of it. */
export function useSaid() {
  const said = useSignal<Said | null>(null);
  return { said, onClickCapture: (event: MouseEvent) => forget(said, event) };
}

function forget(said: Signal<Said | null>, { target }: MouseEvent): void {
  const isElsewhere = target instanceof Element && !target.closest('.said') && target.closest(doing);
  if (isElsewhere) said.value = null;
}
const doing = 'button, a, label, input, select, summary';

/** Always in the page, so that what comes into it is read out. */
export function StatusLine({ said, undoWord, undoOf }: { said: Said | null; undoWord: string; undoOf: string }) {
  return (
    <div class="said" role="status">
      {said && (
        <div key={said.text} class={said.isTrouble ? 'notice notice-note' : 'notice'}>
          <Icon name={said.isTrouble ? 'notes' : 'ready'} />
          <span>{said.text}</span>
          {said.undo && <Undo word={undoWord} label={fill(undoOf, { item: said.text })} undo={said.undo} />}
        </div>
      )}
    </div>
  );
}

/** The button that was tapped is often gone with its row, so this takes the focus. */
export function Undo(props: { word: string; label: string; undo: () => unknown; takesFocus?: boolean }) {
  const { word, label, undo, takesFocus = true } = props;
  const button = useLostFocusHere<HTMLButtonElement>(takesFocus);
  return (
    <button ref={button} type="button" class="button button-plain" aria-label={label} onClick={undo}>
      <Icon name="undo" size={20} />
      {word}
    </button>
  );
}

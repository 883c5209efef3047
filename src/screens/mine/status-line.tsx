// One line that says what has just happened, with the way back. It stays until the next thing happens.
import { fill } from '../../core/message.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLostFocusHere } from './lost-focus.ts';

export interface Said {
  readonly text: string;
  readonly undo?: () => unknown;
  readonly isTrouble?: boolean;
}

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

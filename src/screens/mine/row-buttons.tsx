// The buttons of a row that the person wrote: edit, up, down, remove. Nothing to drag.
import { fill } from '../../core/message.ts';
import { Icon } from '../../ui/icon.tsx';
import { focusWhenDrawn, useLostFocusHere } from './lost-focus.ts';

export interface RowWords {
  readonly edit: string;
  readonly editOf: string;
  readonly remove: string;
  readonly removeOf: string;
  readonly up: string;
  readonly down: string;
}

export function RowButtons(props: {
  readonly words: RowWords;
  /** What stands for the row in the names of its buttons. */
  readonly gaps: Readonly<Record<string, string>>;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The row has just come back: from its form, or by an undo. */
  readonly isBack: boolean;
  readonly edit: () => void;
  readonly move: (step: -1 | 1) => Promise<unknown>;
  readonly remove: () => unknown;
}) {
  const { words, gaps, isFirst, isLast, isBack, edit, move, remove } = props;
  const first = useLostFocusHere<HTMLButtonElement>(isBack);
  return (
    <div class="row-buttons">
      <button
        ref={first}
        type="button"
        class="button button-plain"
        aria-label={fill(words.editOf, gaps)}
        onClick={edit}
      >
        {words.edit}
      </button>
      <MoveButton label={fill(words.up, gaps)} icon="up" isAtEnd={isFirst} move={() => move(-1)} />
      <MoveButton label={fill(words.down, gaps)} icon="down" isAtEnd={isLast} move={() => move(1)} />
      <button
        type="button"
        class="button button-quiet row-remove"
        aria-label={fill(words.removeOf, gaps)}
        onClick={remove}
      >
        {words.remove}
      </button>
    </div>
  );
}

/** At the end of the way it does nothing but keeps the focus: one that is `disabled` would drop it. */
function MoveButton(props: {
  readonly label: string;
  readonly icon: 'up' | 'down';
  readonly isAtEnd: boolean;
  readonly move: () => Promise<unknown>;
}) {
  const { label, icon, isAtEnd, move } = props;
  return (
    <button
      type="button"
      class="button button-plain button-icon"
      aria-label={label}
      title={label}
      aria-disabled={isAtEnd}
      onClick={({ currentTarget }) => {
        if (!isAtEnd) void move().then(() => focusWhenDrawn(currentTarget));
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

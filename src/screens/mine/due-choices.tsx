// The answers to one row of what is due.
import type { LateWords } from '../../content/messages.ts';
import type { Choice } from '../../core/checklist/answer.ts';
import { fill } from '../../core/message.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useLostFocusHere } from './lost-focus.ts';

export function DueChoices(props: {
  readonly words: LateWords['mine']['due'];
  /** Of the item, for the names of the buttons. */
  readonly text: string;
  readonly isFull: boolean;
  readonly isBack: boolean;
  readonly isSaving: boolean;
  readonly answer: (choice: Choice) => unknown;
  readonly putOff: () => unknown;
}) {
  const { words, text, isFull, isBack, isSaving, answer, putOff } = props;
  return (
    <div class="due-choices">
      <Answer
        icon="check"
        word={words.yes}
        label={fill(words.yesOf, { item: text })}
        choose={() => answer('yes')}
        isSaving={isSaving}
        isBack={isBack}
      />
      <Answer
        {...(!isFull && { icon: 'later' as const })}
        word={words.later}
        label={fill(words.laterOf, { item: text })}
        choose={putOff}
        isSaving={isSaving}
      />
      {isFull && (
        <Answer
          word={words.doesNotApply}
          label={fill(words.doesNotApplyOf, { item: text })}
          choose={() => answer('doesNotApply')}
          isSaving={isSaving}
        />
      )}
    </div>
  );
}

function Answer(props: {
  readonly icon?: IconName;
  readonly word: string;
  readonly label: string;
  readonly choose: () => unknown;
  readonly isSaving: boolean;
  readonly isBack?: boolean;
}) {
  const { icon, word, label, choose, isSaving, isBack = false } = props;
  const button = useLostFocusHere<HTMLButtonElement>(isBack);
  return (
    <button
      ref={button}
      type="button"
      class={icon === 'check' ? 'button button-plain' : 'button button-quiet'}
      aria-label={label}
      aria-disabled={isSaving}
      onClick={() => {
        if (!isSaving) choose();
      }}
    >
      {icon && <Icon name={icon} size={20} />}
      {word}
    </button>
  );
}

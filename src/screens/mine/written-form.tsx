// The form round a line to write on: what is typed stays until it is kept, and what is wrong stands beside it.
import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { LateWords } from '../../content/messages.ts';
import type { Attempt } from '../../state/library.ts';
import { focusWhenDrawn } from './lost-focus.ts';
import { troubleOf } from './trouble.ts';
import { WrittenField } from './written-field.tsx';

export function WrittenForm(props: {
  readonly words: LateWords;
  readonly id: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly text: Signal<string>;
  readonly takesFocus: boolean;
  /** What else belongs to it. */
  readonly children: ComponentChildren;
  readonly saveWord: string;
  readonly save: () => Promise<Attempt>;
  readonly kept: (id: string) => void;
  readonly cancelWord: string;
  readonly cancel: (() => void) | undefined;
}) {
  const { words, id, label, placeholder, text, takesFocus, children, saveWord, cancelWord, cancel } = props;
  const trouble = useSignal<string | null>(null);
  const isSaving = useSignal(false);
  const save = async (form: HTMLFormElement) => {
    if (isSaving.value) return;
    isSaving.value = true;
    const attempt = await props.save();
    isSaving.value = false;
    trouble.value = troubleOf(words, attempt);
    if (attempt.is === 'kept') return props.kept(attempt.id);
    const field = form.querySelector('input');
    if (field) focusWhenDrawn(field);
  };
  return (
    <form
      class="mine-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <WrittenField
        id={id}
        label={label}
        value={text.value}
        write={(value) => {
          text.value = value;
          trouble.value = null;
        }}
        trouble={trouble.value}
        lengthWords={words.mine.lettersLeft}
        {...(placeholder && { placeholder })}
        takesFocus={takesFocus}
      />
      {children}
      <div class="card-actions">
        <button type="submit" class="button button-main" aria-disabled={isSaving.value}>
          {isSaving.value ? words.mine.saving : saveWord}
        </button>
        {cancel && (
          <button type="button" class="button button-quiet" onClick={cancel}>
            {cancelWord}
          </button>
        )}
      </div>
    </form>
  );
}

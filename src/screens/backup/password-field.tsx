// A line for a password, hidden or shown, with what is not right yet beside it.
import type { Signal } from '@preact/signals';
import { useLostFocusHere } from '../mine/lost-focus.ts';

export function PasswordField(props: {
  readonly id: string;
  readonly label: string;
  readonly typed: Signal<string>;
  readonly isShown: Signal<boolean>;
  readonly isNew: boolean;
  readonly trouble: string;
  readonly takesFocus?: boolean;
}) {
  const { id, label, typed, isShown, isNew, trouble, takesFocus = false } = props;
  const field = useLostFocusHere<HTMLInputElement>(takesFocus);
  const both = {
    id,
    autocomplete: isNew ? 'new-password' : 'off',
    autocapitalize: 'off',
    spellcheck: false,
    value: typed.value,
    'aria-invalid': trouble !== '',
    'aria-describedby': `${id}-problem`,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      typed.value = currentTarget.value;
    },
  } as const;
  return (
    <div class="mine-field">
      <label for={id}>{label}</label>
      {isShown.value ? <input ref={field} type="text" {...both} /> : <input ref={field} type="password" {...both} />}
      <p class="mine-problem" id={`${id}-problem`} role="status">
        {trouble}
      </p>
    </div>
  );
}

export function ShowTyped({ word, isShown }: { readonly word: string; readonly isShown: Signal<boolean> }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={isShown.value}
        onChange={({ currentTarget }) => {
          isShown.value = currentTarget.checked;
        }}
      />
      <span>{word}</span>
    </label>
  );
}

// A line for a password, hidden or shown, with what is not right yet beside it.
import { useLostFocusHere } from '../mine/lost-focus.ts';

export function PasswordField(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly write: (value: string) => void;
  readonly isShown: boolean;
  readonly isNew: boolean;
  readonly trouble: string;
  readonly takesFocus?: boolean;
}) {
  const { id, label, value, write, isShown, isNew, trouble, takesFocus = false } = props;
  const field = useLostFocusHere<HTMLInputElement>(takesFocus);
  const both = {
    id,
    autocomplete: isNew ? 'new-password' : 'off',
    autocapitalize: 'off',
    spellcheck: false,
    value,
    'aria-invalid': trouble !== '',
    'aria-describedby': `${id}-problem`,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => write(currentTarget.value),
  } as const;
  return (
    <div class="mine-field">
      <label for={id}>{label}</label>
      {isShown ? <input ref={field} type="text" {...both} /> : <input ref={field} type="password" {...both} />}
      <p class="mine-problem" id={`${id}-problem`} role="status">
        {trouble}
      </p>
    </div>
  );
}

export function ShowTyped(props: { readonly word: string; readonly is: boolean; readonly set: (is: boolean) => void }) {
  const { word, is, set } = props;
  return (
    <label class="tick">
      <input type="checkbox" checked={is} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      <span>{word}</span>
    </label>
  );
}

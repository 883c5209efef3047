// A field of a form with its hint, and what is not right yet beside it.
import type { TargetedInputEvent } from 'preact';
import { useLostFocusHere } from '../mine/lost-focus.ts';

export function Field(props: {
  readonly id: string;
  readonly label: string;
  readonly type: 'text' | 'tel' | 'time';
  readonly value: string;
  readonly write: (value: string) => void;
  readonly hint?: string;
  readonly trouble?: string | null;
  readonly takesFocus?: boolean;
}) {
  const { id, label, type, value, write, hint, trouble = null, takesFocus = false } = props;
  const field = useLostFocusHere<HTMLInputElement>(takesFocus);
  const attributes = {
    ref: field,
    id,
    autocomplete: 'off',
    enterkeyhint: 'done',
    value,
    'aria-invalid': trouble !== null,
    'aria-describedby': `${id}-hint ${id}-problem`,
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => write(currentTarget.value),
  } as const;
  return (
    <div class="mine-field">
      <label for={id}>{label}</label>
      {type === 'time' ? (
        <input {...attributes} type="time" />
      ) : type === 'tel' ? (
        <input {...attributes} type="tel" />
      ) : (
        <input {...attributes} type="text" />
      )}
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <p class="mine-problem" id={`${id}-problem`} role="status">
        {trouble}
      </p>
    </div>
  );
}

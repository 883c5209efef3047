// A line to write on, with what is not right yet beside it.
import { maxWrittenLength } from '../../core/checklist/written.ts';
import { fill } from '../../core/message.ts';
import { useLostFocusHere } from './lost-focus.ts';

/** From here on it helps to know how much room is left. */
const nearLength = maxWrittenLength - 20;

export function WrittenField(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly write: (value: string) => void;
  readonly trouble: string | null;
  /** "{count} of {limit} letters". */
  readonly lengthWords: string;
  readonly placeholder?: string;
  readonly takesFocus: boolean;
}) {
  const { id, label, value, write, trouble, lengthWords, placeholder, takesFocus } = props;
  const field = useLostFocusHere<HTMLInputElement>(takesFocus);
  const count = [...value].length;
  return (
    <div class="mine-field">
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="text"
        autocomplete="off"
        enterkeyhint="done"
        value={value}
        placeholder={placeholder}
        aria-invalid={trouble !== null}
        aria-describedby={`${id}-problem ${id}-length`}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <p class="hint" id={`${id}-length`}>
        {count >= nearLength && fill(lengthWords, { count, limit: maxWrittenLength })}
      </p>
      <p class="mine-problem" id={`${id}-problem`} role="status">
        {trouble}
      </p>
    </div>
  );
}

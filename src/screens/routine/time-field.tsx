// A field for a time of the day. It always has one: what is left empty goes back to what it was.
import { fieldValueOf, minuteIn } from './times.ts';

export function TimeField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** 0 to 1439. */
  readonly minute: number;
  readonly write: (minute: number) => void;
}) {
  const { id, label, hint, minute, write } = props;
  return (
    <div class="mine-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="time"
        step={300}
        value={fieldValueOf(minute)}
        aria-describedby={hint && `${id}-hint`}
        onInput={({ currentTarget }) => {
          const written = minuteIn(currentTarget.value);
          if (written !== null) write(written);
        }}
        onBlur={({ currentTarget }) => {
          currentTarget.value = fieldValueOf(minute);
        }}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

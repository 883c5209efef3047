// How a work day begins: with the example, with the example moved to the person's own hour, or empty.
import { useSignal } from '@preact/signals';
import { fill } from '../../core/message.ts';
import type { WantedProps } from '../wanted.ts';
import type { Act } from './act.ts';
import { TimeField } from './time-field.tsx';
import { clockText } from './times.ts';

export function Start({
  app,
  words,
  wanted,
  act,
  started,
}: WantedProps & { readonly act: Act; readonly started: (id: string) => void }) {
  const says = words.routine.start;
  const minute = useSignal(11 * 60);
  const { routine } = wanted;
  const begin = async (work: Parameters<Act>[0]) => {
    const attempt = await act(work, () => words.routine.said.started);
    if (attempt.is === 'kept') started(attempt.id);
  };
  return (
    <div class="mine-section">
      <button
        type="button"
        class="button button-main"
        onClick={() => begin(() => routine.startWithExample(words.routine.example))}
      >
        {says.example}
      </button>
      <p class="hint">{fill(says.exampleHint, { time: clockText(app.locale, routine.exampleStartMinute) })}</p>
      <TimeField
        id="start-at"
        label={says.startAt}
        hint={says.startAtHint}
        minute={minute.value}
        write={(value) => {
          minute.value = value;
        }}
      />
      <button
        type="button"
        class="button button-plain"
        onClick={() => begin(() => routine.startWithExample(words.routine.example, minute.value))}
      >
        {fill(says.startAtDo, { time: clockText(app.locale, minute.value) })}
      </button>
      <button type="button" class="button button-quiet" onClick={() => begin(() => routine.startEmpty())}>
        {says.empty}
      </button>
    </div>
  );
}

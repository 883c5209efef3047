// The form of the hours: days, start, end, and whom else to call.
import { type Signal, useSignal } from '@preact/signals';
import { type Hours, type WeekDay, weekDays } from '../../core/help/hours.ts';
import { weekDayName } from '../../core/help/hours-sentence.ts';
import { useLostFocusHere } from '../mine/lost-focus.ts';
import type { WantedProps } from '../wanted.ts';
import { Field } from './field.tsx';

export function HoursForm(props: {
  readonly locale: string;
  readonly says: WantedProps['words']['hours']['form'];
  readonly draft: Signal<Hours>;
  /** What is not right yet. */
  readonly problem: string | null;
  readonly save: () => Promise<void>;
  readonly isSaved: boolean;
  /** The hours have just come back by an undo. */
  readonly isBack: boolean;
  readonly remove: () => void;
}) {
  const { locale, says, draft, problem, save, isSaved, isBack, remove } = props;
  const isSaving = useSignal(false);
  const { days, startMinute, endMinute, otherTimes } = draft.value;
  const change = (changed: Partial<Hours>) => {
    draft.value = { ...draft.value, ...changed };
  };
  const turn = (day: WeekDay) =>
    change({ days: weekDays.filter((one) => (one === day ? !days.includes(one) : days.includes(one))) });
  return (
    <form
      class="mine-form"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        if (isSaving.value || problem !== null) return;
        isSaving.value = true;
        await save();
        isSaving.value = false;
      }}
    >
      <fieldset class="pick help-days">
        <legend>{says.days}</legend>
        <div class="pick-options">
          {weekDays.map((day) => (
            <label key={day} class="pick-option">
              <input type="checkbox" checked={days.includes(day)} onChange={() => turn(day)} />
              <span>{weekDayName(locale, day)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="help-times">
        <Field
          id="hours-start"
          label={says.start}
          type="time"
          value={clockValue(startMinute)}
          write={(value) => change({ startMinute: minuteOf(value) })}
        />
        <Field
          id="hours-end"
          label={says.end}
          type="time"
          value={clockValue(endMinute)}
          write={(value) => change({ endMinute: minuteOf(value) })}
          hint={endMinute < startMinute ? says.nextDay : ''}
        />
      </div>
      <Field
        id="hours-other"
        label={says.otherTimes}
        type="text"
        value={otherTimes}
        write={(value) => change({ otherTimes: value })}
        hint={says.otherTimesHint}
      />
      <p class="mine-problem help-said" role="status">
        {problem}
      </p>
      <div class="card-actions">
        <button type="submit" class="button button-main" aria-disabled={isSaving.value || problem !== null}>
          {isSaving.value ? says.saving : says.save}
        </button>
        {isSaved && <RemoveButton word={says.remove} isBack={isBack} remove={remove} />}
      </div>
    </form>
  );
}

function RemoveButton({ word, isBack, remove }: { word: string; isBack: boolean; remove: () => void }) {
  const button = useLostFocusHere<HTMLButtonElement>(isBack);
  return (
    <button ref={button} type="button" class="button button-quiet" onClick={remove}>
      {word}
    </button>
  );
}

/** As a time field has it: "09:30". Empty where it is none. */
const clockValue = (minute: number): string =>
  Number.isNaN(minute)
    ? ''
    : [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
const minuteOf = (value: string): number => {
  const [hour, minute] = value.split(':').map(Number);
  return hour === undefined || minute === undefined ? Number.NaN : hour * 60 + minute;
};

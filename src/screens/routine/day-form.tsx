// What belongs to the whole day: its name and days of the week, when work ends, moving, copying and removing it.
import { useSignal } from '@preact/signals';
import { maxWrittenLength } from '../../core/checklist/written.ts';
import { fill } from '../../core/message.ts';
import { minutesPerDay, type WeekDay, type WorkDay, weekDays, workStartOf } from '../../core/routine/routine.ts';
import { Icon } from '../../ui/icon.tsx';
import { troubleOf } from '../mine/trouble.ts';
import { WrittenField } from '../mine/written-field.tsx';
import type { WantedProps } from '../wanted.ts';
import type { Act } from './act.ts';
import { TimeField } from './time-field.tsx';
import { clockText, nameOfDay, weekDayText } from './times.ts';

type Props = WantedProps & {
  readonly act: Act;
  readonly day: WorkDay;
  readonly choose: (id: string | null) => void;
};

/** Where the person has said no hours. */
const usualStopMinute = 17 * 60;

export function DayForm(props: Props) {
  const { app, words, late, wanted, act, day } = props;
  const says = words.routine.settings;
  const name = useSignal(day.name);
  const days = useSignal<readonly WeekDay[]>(day.days);
  const hasStop = useSignal(day.stopMinute !== null);
  const stop = useSignal(day.stopMinute ?? wanted.myHours.saved.value?.endMinute ?? usualStopMinute);
  const trouble = useSignal<string | null>(null);
  const save = async () => {
    // An end of work before its begin is on the next day.
    const isNextDay = stop.value % minutesPerDay < (workStartOf(day) ?? 0);
    const stopMinute = hasStop.value ? (stop.value % minutesPerDay) + (isNextDay ? minutesPerDay : 0) : null;
    const attempt = await act(
      () => wanted.routine.saveDay({ id: day.id, name: name.value, days: days.value, stopMinute }),
      () => words.routine.said.daySaved,
    );
    trouble.value = troubleOf(late, attempt);
  };
  return (
    <>
      <form
        class="mine-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <WrittenField
          id="day-name"
          label={says.name}
          placeholder={says.namePlaceholder}
          value={name.value}
          write={(value) => {
            name.value = value;
            trouble.value = null;
          }}
          trouble={trouble.value}
          lengthWords={late.mine.lettersLeft}
          takesFocus={false}
        />
        <fieldset class="pick">
          <legend>{says.days}</legend>
          <div class="pick-options">
            {weekDays.map((weekDay) => (
              <label key={weekDay} class="pick-option">
                <input
                  type="checkbox"
                  checked={days.value.includes(weekDay)}
                  onChange={({ currentTarget }) => {
                    days.value = weekDays.filter((one) =>
                      one === weekDay ? currentTarget.checked : days.value.includes(one),
                    );
                  }}
                />
                <span>{weekDayText(app.locale, weekDay)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <p class="hint">{says.daysHint}</p>
        <label class="tick">
          <input
            type="checkbox"
            checked={hasStop.value}
            onChange={({ currentTarget }) => {
              hasStop.value = currentTarget.checked;
            }}
          />
          <span>{says.stops}</span>
        </label>
        {hasStop.value && (
          <TimeField
            id="day-stop"
            label={says.stop}
            minute={stop.value % minutesPerDay}
            write={(minute) => {
              stop.value = minute;
            }}
          />
        )}
        <div class="card-actions">
          <button type="submit" class="button button-main">
            {says.save}
          </button>
        </div>
      </form>
      <WholeDay {...props} />
    </>
  );
}

function WholeDay({ app, words, wanted, act, day, choose }: Props) {
  const { settings: says, said, day: dayWords } = words.routine;
  const { routine } = wanted;
  const begins = workStartOf(day);
  const start = useSignal<number | null>(null);
  const minute = start.value ?? (begins ?? 0) % minutesPerDay;
  const copy = async () => {
    const name = fill(says.copyName, { name: nameOfDay(app.locale, dayWords, day) });
    const attempt = await act(
      () => routine.copyDay(day.id, [...name].slice(0, maxWrittenLength).join('')),
      () => said.copied,
    );
    if (attempt.is === 'kept') choose(attempt.id);
  };
  return (
    <>
      {begins !== null && (
        <div class="mine-section routine-apart">
          <TimeField
            id="day-start"
            label={says.startAt}
            hint={says.startAtHint}
            minute={minute}
            write={(value) => {
              start.value = value;
            }}
          />
          <button
            type="button"
            class="button button-plain"
            onClick={async () => {
              await act(
                () => routine.startDayAt(day.id, minute),
                () => fill(said.dayMoved, { time: clockText(app.locale, minute) }),
              );
              start.value = null;
            }}
          >
            <Icon name="clock" size={20} />
            {says.startAtDo}
          </button>
        </div>
      )}
      <div class="card-actions">
        <button type="button" class="button button-plain" onClick={copy}>
          <Icon name="copy" size={20} />
          {says.copy}
        </button>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            choose(null);
            void act(
              () => routine.removeDay(day.id),
              () => said.dayRemoved,
            );
          }}
        >
          {says.remove}
        </button>
      </div>
    </>
  );
}

// A month of days, each with the mark of its last check, and the checks of the day that was tapped.
import { useSignal } from '@preact/signals';
import { fill } from '../../core/message.ts';
import { type DayState, daysOf } from '../../core/past/days.ts';
import { compareMonths, isSameMonth, type Month, weeksOf } from '../../core/past/month.ts';
import type { App } from '../../state/app.ts';
import { Icon } from '../../ui/icon.tsx';
import type { WantedProps } from '../wanted.ts';
import { CheckItem } from './check-item.tsx';
import { MonthChooser } from './month-chooser.tsx';
import { firstWeekdayOf } from './week-start.ts';
import { countOf, writtenDay } from './when.ts';

type Words = WantedProps['words']['past']['calendar'];

export function Calendar({ app, words, wanted }: WantedProps) {
  const { past } = wanted;
  const says = words.past.calendar;
  /** Of which month which day is open. */
  const open = useSignal<{ readonly month: Month; readonly day: number } | null>(null);
  const month = past.month.value;
  const records = past.monthChecks.value;
  const days = daysOf(records ?? [], dayOfMonth);
  const openDay = open.value && isSameMonth(open.value.month, month) ? open.value.day : null;
  const monthName = new Intl.DateTimeFormat(app.locale, { month: 'long', year: 'numeric' }).format(dateOf(month, 1));
  const isTrouble = past.trouble.value.month && records === null;
  const go = (to: Month) =>
    void past.showMonth(compareMonths(to, past.lastMonth.value) > 0 ? past.lastMonth.value : to);
  return (
    <section class="past-calendar" aria-labelledby="past-days">
      <h2 id="past-days">{says.title}</h2>
      <MonthChooser app={app} words={says} past={past} go={go} />
      <table aria-busy={records === null}>
        <caption class="unseen">{monthName}</caption>
        <WeekHead app={app} />
        <tbody>
          {weeksOf(month, firstWeekdayOf(app.locale)).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, at) => (
                <td key={day ?? -at}>
                  {day !== null && (
                    <Day
                      app={app}
                      words={says}
                      at={dateOf(month, day)}
                      day={day}
                      state={days.get(day)}
                      isOpen={day === openDay}
                      toggle={() => {
                        open.value = day === openDay ? null : { month, day };
                      }}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint" role="status">
        {isTrouble
          ? words.past.trouble
          : records === null
            ? app.t.app.coming
            : records.length === 0
              ? fill(says.none, { month: monthName })
              : fill(says.sum, { checks: countOf(says, app, records.length), month: monthName })}
      </p>
      {isTrouble && (
        <button type="button" class="button button-plain" onClick={() => past.showMonth(month)}>
          {words.past.again}
        </button>
      )}
      {days.size > 0 && openDay === null && <p class="hint">{says.how}</p>}
      {openDay !== null && records && (
        <div class="past-day" id="past-day">
          <h3>{writtenDay(app, dateOf(month, openDay))}</h3>
          <ul class="history">
            {records
              .filter(({ startedAt }) => dayOfMonth(startedAt) === openDay)
              .map((record) => (
                <CheckItem key={record.id} app={app} record={record} isDaySaid />
              ))}
          </ul>
          <button
            type="button"
            class="button button-quiet"
            onClick={({ currentTarget }) => {
              // The day that opened it takes the focus back.
              const opener = currentTarget
                .closest('.past-calendar')
                ?.querySelector<HTMLElement>('[aria-expanded="true"]');
              open.value = null;
              opener?.focus();
            }}
          >
            {says.close}
          </button>
        </div>
      )}
    </section>
  );
}

function WeekHead({ app }: { app: App }) {
  const first = firstWeekdayOf(app.locale);
  const named = (at: number, weekday: 'short' | 'long') =>
    // 3 January 2021 was a Sunday.
    new Intl.DateTimeFormat(app.locale, { weekday }).format(new Date(2021, 0, 3 + first + at));
  return (
    <thead>
      <tr>
        {[0, 1, 2, 3, 4, 5, 6].map((at) => (
          <th key={at} scope="col">
            <span aria-hidden="true">{named(at, 'short')}</span>
            <span class="unseen">{named(at, 'long')}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface DayProps {
  readonly app: App;
  readonly words: Words;
  readonly at: number;
  readonly day: number;
  readonly state: DayState | undefined;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function Day({ app, words, at, day, state, isOpen, toggle }: DayProps) {
  const isToday = new Date(app.now()).setHours(0, 0, 0, 0) === at;
  const today = isToday ? ' past-today' : '';
  if (!state)
    return (
      <span class={`past-date${today}`} aria-current={isToday ? 'date' : undefined}>
        {day}
        {isToday && <span class="unseen"> {words.today}</span>}
      </span>
    );
  return (
    <button
      type="button"
      class={`past-date badge-${state.state}${today}`}
      aria-current={isToday ? 'date' : undefined}
      aria-expanded={isOpen}
      aria-controls={isOpen ? 'past-day' : undefined}
      aria-label={fill(isToday ? words.dayToday : words.day, {
        day: writtenDay(app, at),
        state: app.t.app.grades[state.state],
        checks: countOf(words, app, state.checks),
      })}
      onClick={toggle}
    >
      {day}
      <Icon name={state.state} size={20} />
    </button>
  );
}

const dateOf = ({ year, month }: Month, day: number): number => new Date(year, month - 1, day).getTime();
const dayOfMonth = (atMs: number): number => new Date(atMs).getDate();

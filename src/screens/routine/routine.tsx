// The work day: its blocks, what is on now, gentle hints, and ways to take it along.
import { useSignal } from '@preact/signals';
import { nowNext } from '../../core/routine/now-next.ts';
import { dayOn, type WorkDay } from '../../core/routine/routine.ts';
import { wallClockOf } from '../../state/routine-days.ts';
import { Pick } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import { StatusLine, useSaid } from '../mine/status-line.tsx';
import { RowLink } from '../row-link.tsx';
import type { WantedProps } from '../wanted.ts';
import { createAct } from './act.ts';
import { AlarmList } from './alarm-list.tsx';
import { CalendarCard } from './calendar-card.tsx';
import { DayForm } from './day-form.tsx';
import { DayList } from './day-list.tsx';
import { Fold } from './fold.tsx';
import { Heading } from './heading.tsx';
import { Hints } from './hints.tsx';
import { Paper } from './paper.tsx';
import { Start } from './start.tsx';
import { nameOfDay } from './times.ts';
import '../../ui/routine.css';

export function RoutineScreen(props: WantedProps) {
  const { app, words, late, wanted } = props;
  const says = words.routine;
  const { routine } = wanted;
  const { said, onClickCapture } = useSaid();
  const undone = useSignal(0);
  const act = createAct({ routine, said, undone, words, late });
  const days = routine.days.value;
  const clock = wallClockOf(app.now());
  const { now } = nowNext(days, clock);
  const nowOf = ({ blocks }: WorkDay) => (now && blocks.includes(now.block) ? now : null);
  const today = days.find(nowOf) ?? dayOn(days, clock.weekDay) ?? days[0];
  /** From the first look on: no day changes under the finger at midnight. */
  const chosen = useSignal(today?.id ?? null);
  const day = days.find(({ id }) => id === chosen.value) ?? today;
  const choose = (id: string | null) => {
    chosen.value = id;
  };
  return (
    <div class="page routine-page" onClickCapture={onClickCapture}>
      <BackLink to="guide" word={app.t.app.nav.guide} />
      <Title app={app} id="routine" text={says.title} />
      <p class="hint">{says.intro}</p>
      {day ? (
        <>
          {days.length > 1 && (
            <Pick
              name="day"
              legend={says.day.which}
              options={days.map((one) => ({ value: one.id, label: nameOfDay(app.locale, says.day, one) }))}
              value={day.id}
              choose={choose}
            />
          )}
          <DayList key={day.id} {...props} act={act} day={day} now={nowOf(day)} undone={undone.value} />
          <Hints app={app} words={words} day={day} />
          <Fold title={says.settings.title}>
            {/* Anew where the day was changed elsewhere: by an undo, by moving it, in another tab. */}
            <DayForm
              key={JSON.stringify([day.id, day.name, day.days, day.stopMinute])}
              {...props}
              act={act}
              day={day}
              choose={choose}
            />
          </Fold>
          <Fold title={says.start.more}>
            <p class="hint">{says.start.moreHint}</p>
            <Start {...props} act={act} started={choose} />
          </Fold>
          <CalendarCard {...props} />
          <AlarmList {...props} />
          <Fold title={says.print.title}>
            <p class="hint">{says.print.hint}</p>
            <button type="button" class="button button-plain" onClick={() => print()}>
              <Icon name="print" size={20} />
              {says.print.do}
            </button>
          </Fold>
          <section class="card" aria-labelledby="day-close">
            <h2 id="day-close">{says.close.title}</h2>
            <ul class="lines">
              {says.close.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <RowLink to="due">{says.close.do}</RowLink>
          </section>
          <Paper {...props} />
        </>
      ) : (
        <section class="card" aria-labelledby="no-day">
          <Heading key={undone.value} id="no-day" text={says.start.none} takesFocus={undone.value > 0} />
          <p class="hint">{says.start.noneHint}</p>
          <Start {...props} act={act} started={choose} />
        </section>
      )}
      <StatusLine said={said.value} undoWord={says.undo} undoOf={says.undoOf} />
    </div>
  );
}

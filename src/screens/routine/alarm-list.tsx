// The alarms of each day as a text, for people who set them in the clock of their phone.
import { fill } from '../../core/message.ts';
import { alarmsFor } from '../../core/routine/calendar-events.ts';
import { minutesPerDay, type WorkDay } from '../../core/routine/routine.ts';
import { HandOver } from '../hand-over.tsx';
import type { WantedProps } from '../wanted.ts';
import { Fold } from './fold.tsx';
import { clockText, nameOfDay } from './times.ts';

export function AlarmList({ app, words, wanted }: Pick<WantedProps, 'app' | 'words' | 'wanted'>) {
  const { alarms: says, day: dayWords } = words.routine;
  const days = wanted.routine.days.value
    .map((day) => ({ day, name: nameOfDay(app.locale, dayWords, day), lines: linesOf(app.locale, says.lines, day) }))
    .filter(({ lines }) => lines.length > 0);
  const text = days.map(({ name, lines }) => [name, ...lines].join('\n')).join('\n\n');
  return (
    <Fold title={says.title}>
      <p class="hint">{says.intro}</p>
      {days.length === 0 && <p>{says.none}</p>}
      {days.map(({ day, name, lines }) => (
        <div key={day.id}>
          <h3>{name}</h3>
          <ul class="lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {days.length > 0 && <HandOver app={app} text={text} />}
    </Fold>
  );
}

/** In the order in which they ring. */
function linesOf(locale: string, words: WantedProps['words']['routine']['alarms']['lines'], { blocks }: WorkDay) {
  return blocks
    .flatMap(({ type, label, startMinute }) =>
      alarmsFor[type].map(([kind, before]) => ({ atMinute: startMinute - before, kind, label })),
    )
    .sort((a, b) => a.atMinute - b.atMinute)
    .map(({ atMinute, kind, label }) =>
      fill(words[kind], { time: clockText(locale, (atMinute + minutesPerDay) % minutesPerDay), title: label }),
    );
}

// The days on paper: one page for the wall. On the screen there is nothing of it.
import { fill } from '../../core/message.ts';
import type { WantedProps } from '../wanted.ts';
import { clockText, nameOfDay, rangeText } from './times.ts';

export function Paper({ app, words, wanted }: Pick<WantedProps, 'app' | 'words' | 'wanted'>) {
  const { title, day: dayWords, print: says } = words.routine;
  const days = wanted.routine.days.value.filter(({ blocks }) => blocks.length > 0);
  return (
    <section class="routine-paper">
      <h2>{title}</h2>
      <div class={days.length > 1 ? 'routine-pages' : ''}>
        {days.map((day) => (
          <div key={day.id}>
            <h3>{nameOfDay(app.locale, dayWords, day)}</h3>
            <table>
              <tbody>
                {day.blocks.map((block) => (
                  <tr key={block.id}>
                    <th scope="row">{rangeText(app.locale, dayWords.range, block.startMinute, block.lengthMinutes)}</th>
                    <td>{block.label}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {day.stopMinute !== null && <p>{fill(says.stops, { time: clockText(app.locale, day.stopMinute) })}</p>}
          </div>
        ))}
      </div>
    </section>
  );
}

// What might make this day hard, said gently. Where there is nothing to say, nothing is drawn.
import { fill } from '../../core/message.ts';
import { gentleChecks, type Hint } from '../../core/routine/gentle-checks.ts';
import type { WorkDay } from '../../core/routine/routine.ts';
import { Icon } from '../../ui/icon.tsx';
import type { WantedProps } from '../wanted.ts';
import { clockText, lengthText } from './times.ts';

export function Hints({ app, words, day }: Pick<WantedProps, 'app' | 'words'> & { readonly day: WorkDay }) {
  const says = words.routine.hints;
  const hints = gentleChecks(day);
  if (hints.length === 0) return null;
  return (
    <section class="card" aria-labelledby="day-hints">
      <h2 id="day-hints">{says.title}</h2>
      <p class="hint">{says.intro}</p>
      <ul class="now">
        {hints.map((hint) => {
          const text = fill(says[hint.code], valuesOf(app.locale, hint));
          return (
            <li key={text}>
              <Icon name="info" size={20} />
              <span>{text}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function valuesOf(locale: string, hint: Hint) {
  switch (hint.code) {
    case 'longStretch':
    case 'noMeal':
      return { time: clockText(locale, hint.fromMinute), length: lengthText(locale, hint.minutes) };
    case 'afterStop':
      return { label: hint.block.label, length: lengthText(locale, hint.minutes) };
    default:
      return { label: hint.block.label, other: hint.other.label };
  }
}

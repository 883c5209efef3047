// Which month: one step back or on, or any of them at once.
import { compareMonths, type Month, monthLater } from '../../core/past/month.ts';
import type { App } from '../../state/app.ts';
import type { Past } from '../../state/past.ts';
import { Icon } from '../../ui/icon.tsx';
import type { WantedProps } from '../wanted.ts';

interface Props {
  readonly app: App;
  readonly words: WantedProps['words']['past']['calendar'];
  readonly past: Past;
  readonly go: (month: Month) => void;
}

export function MonthChooser({ app, words, past, go }: Props) {
  const { year, month } = past.month.value;
  const [first, last] = [past.firstYear.value, past.lastMonth.value];
  const years = Array.from({ length: Math.max(last.year, year) - first + 1 }, (_, i) => first + i).reverse();
  const named = (of: number) =>
    new Intl.DateTimeFormat(app.locale, { month: 'long' }).format(new Date(2021, of - 1, 1));
  const step = (months: -1 | 1) => {
    const to = monthLater({ year, month }, months);
    // `aria-disabled` and not `disabled`: the focus stays where it is.
    const isOver = months < 0 ? to.year < first : compareMonths(to, last) > 0;
    return (
      <button
        type="button"
        class="button button-plain button-icon"
        aria-label={months < 0 ? words.earlier : words.later}
        aria-disabled={isOver}
        onClick={() => isOver || go(to)}
      >
        <Icon name={months < 0 ? 'back' : 'next'} />
      </button>
    );
  };
  return (
    <div class="past-months">
      {step(-1)}
      <div>
        <div class="mine-field">
          <select
            aria-label={words.month}
            value={month}
            onChange={({ currentTarget }) => go({ year, month: Number(currentTarget.value) })}
          >
            {Array.from({ length: 12 }, (_, i) => (
              <option key={i} value={i + 1}>
                {named(i + 1)}
              </option>
            ))}
          </select>
        </div>
        <div class="mine-field">
          <select
            aria-label={words.year}
            value={year}
            onChange={({ currentTarget }) => go({ year: Number(currentTarget.value), month })}
          >
            {years.map((of) => (
              <option key={of} value={of}>
                {of}
              </option>
            ))}
          </select>
        </div>
      </div>
      {step(1)}
    </div>
  );
}

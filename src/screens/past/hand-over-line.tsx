// The newest check as one line that a team can read, to copy or to share.
import { newestOf } from '../../core/check-record.ts';
import { handOverLine } from '../../core/past/hand-over.ts';
import type { App } from '../../state/app.ts';
import { timeOf } from '../dates.ts';
import { HandOver } from '../hand-over.tsx';
import type { WantedProps } from '../wanted.ts';
import { shortDay } from './when.ts';

export function HandOverLine({ app, words, wanted }: WantedProps) {
  const says = words.past.handOver;
  const record = newestOf(wanted.past.checks.value, app.now());
  if (!record) return null;
  const { startedAt } = record;
  // Whoever reads it later must not take yesterday's for today's: any other day has its date.
  const day = isToday(app, startedAt) ? says.today : shortDay(app, startedAt);
  const line = handOverLine(record, app.dayCheck.ids, says, { day, time: timeOf(app, startedAt) });
  return (
    <section class="card" aria-labelledby="past-line">
      <h2 id="past-line">{says.title}</h2>
      <p class="hand-over-line">{line}</p>
      <p class="hint">{says.hint}</p>
      <HandOver app={app} text={line} />
    </section>
  );
}

const isToday = (app: App, atMs: number): boolean =>
  new Date(app.now()).toDateString() === new Date(atMs).toDateString();

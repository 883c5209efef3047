// What the checks of a month come to, day by day.
import { type CheckRecord, overall } from '../check-record.ts';
import type { Grade } from '../verdict.ts';

export interface DayState {
  /** Of the last check of the day that was finished; of the last one where none was. */
  readonly state: Grade | 'none';
  readonly checks: number;
}

/**
 * By the day of the month; a day without a check is missing. `dayOf` gives the day on the person's own wall: a check
 * that was left half way says less than the finished one before it.
 */
export function daysOf(
  records: readonly CheckRecord[],
  dayOf: (atMs: number) => number,
): ReadonlyMap<number, DayState> {
  const byDay = new Map<number, CheckRecord[]>();
  for (const record of [...records].sort((a, b) => b.startedAt - a.startedAt)) {
    const day = dayOf(record.startedAt);
    byDay.set(day, [...(byDay.get(day) ?? []), record]);
  }
  return new Map(
    [...byDay].map(([day, checks]) => {
      const last = checks.find(({ finishedAt }) => finishedAt !== null) ?? checks[0];
      return [day, { state: (last && overall(last)) ?? 'none', checks: checks.length }];
    }),
  );
}

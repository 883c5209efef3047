// The day a fact was checked, and whether that is too long ago. Pure: the time now is handed in.

const dayMs = 86_400_000;
export const staleAfterDays = 180;

/** Midnight UTC at the beginning of a day written as 2026-11-24. */
export function startOfDayMs(day: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  // Years begin in March here, so that the leap day is the last of a year: then months have a simple rule.
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const daysBefore =
    365 * marchYear + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const days = daysBefore + Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  return (days - 719_468) * dayMs; // from 1 March of the year 0 to 1 January 1970
}

/** Whether the facts of that day may be out of date. A clock that runs before that day is wrong and tells nothing. */
export const isStale = (checkedOn: string, nowMs: number): boolean =>
  nowMs - startOfDayMs(checkedOn) >= staleAfterDays * dayMs;

// When it is time to think of a back-up: by the age of the last one, and by what was kept since. Where the browser has
// promised to keep it all, nobody asks.
import { reminderThresholds } from './thresholds.ts';

export interface Kept {
  readonly nowMs: number;
  /** When the last back-up was made, or the first check where there was none; `null`: nothing to lose yet. */
  readonly sinceMs: number | null;
  /** Checks made after that. */
  readonly checksSince: number;
  /** "Not now" was said, and holds until then. */
  readonly laterMs: number;
  /** A browser that may clear it all after a week. */
  readonly isShortLived: boolean;
}

const dayMs = 86_400_000;

export function isBackupDue({ nowMs, sinceMs, checksSince, laterMs, isShortLived }: Kept): boolean {
  const { days, checks, soonDays, soonChecks, laterDays } = reminderThresholds;
  // A put-off further ahead than ours is from a clock that was wrong.
  const isPutOff = laterMs > nowMs && laterMs - nowMs <= laterDays.value * dayMs;
  if (isPutOff || sinceMs === null) return false;
  const [ageDays, least] = isShortLived ? [soonDays.value, soonChecks.value] : [days.value, checks.value];
  return nowMs - sinceMs >= ageDays * dayMs && checksSince >= least;
}

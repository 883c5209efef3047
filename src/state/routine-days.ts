// The person's work days as they are kept, and the clock on their wall: all that the card on Today needs.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { WallClock } from '../core/routine/now-next.ts';
import { daysIn, type WeekDay, type WorkDay, weekDays } from '../core/routine/routine.ts';
import type { Kept } from './kept.ts';

export interface RoutineDays {
  /** In the person's order; empty where there is no routine. */
  readonly days: ReadonlySignal<readonly WorkDay[]>;
}

export const createRoutineDays = (kept: Kept): RoutineDays => ({
  days: computed(() => daysIn(kept.rows.routines.value)),
});

/** By the device's own time zone. */
export function wallClockOf(atMs: number): WallClock {
  const at = new Date(atMs);
  return { weekDay: weekDays[(at.getDay() + 6) % 7] as WeekDay, minute: at.getHours() * 60 + at.getMinutes() };
}

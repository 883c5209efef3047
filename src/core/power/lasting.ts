// How long a charge lasts at the device's own drain.
import type { Drain } from './drain.ts';

/** In whole minutes, from the fast end of the margin to the slow one; `null` where it hardly drains at all. */
export function lastsMinutes(
  levelPercent: number,
  { lowPercentPerHour, highPercentPerHour }: Drain,
): { readonly lowMinutes: number; readonly highMinutes: number } | null {
  if (!(lowPercentPerHour > 0)) return null;
  return {
    lowMinutes: Math.floor((levelPercent * 60) / highPercentPerHour),
    highMinutes: Math.ceil((levelPercent * 60) / lowPercentPerHour),
  };
}

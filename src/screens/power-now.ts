// Whether the battery lasts for a call, as it is right now.
import { neededPercent } from '../checks/power/judge.ts';
import type { App } from '../state/app.ts';

/** `unknown`: the browser gives no reading, so the person looks. */
export function powerNow(app: App, minutes: number): 'enough' | 'low' | 'charging' | 'unknown' {
  const power = app.surroundings.battery.value;
  if (!power || power.maybeNoBattery) return 'unknown';
  if (power.charging) return 'charging';
  return power.levelPercent < neededPercent(minutes, app.learnt.value?.drain.value?.highPercentPerHour)
    ? 'low'
    : 'enough';
}

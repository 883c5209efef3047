// Whether the battery lasts for the planned length, as it is right now.
import { neededPercent } from '../../checks/power/judge.ts';
import type { LateWords } from '../../content/messages.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import { Icon } from '../../ui/icon.tsx';

/** `unknown`: the browser gives no reading, so the person looks. */
export function powerNow(app: App, minutes: number): 'enough' | 'low' | 'charging' | 'unknown' {
  const power = app.surroundings.battery.value;
  if (!power || power.maybeNoBattery) return 'unknown';
  if (power.charging) return 'charging';
  return power.levelPercent < neededPercent(minutes) ? 'low' : 'enough';
}

export function PowerLine({ app, words, minutes }: { app: App; words: LateWords; minutes: number }) {
  const now = powerNow(app, minutes);
  const percent = app.surroundings.battery.value?.levelPercent ?? 0;
  return (
    <p class={now === 'low' ? 'power-line is-note' : 'power-line'}>
      <Icon name="power" />
      <span>{fill(words.session.list.powers[now], { minutes, percent })}</span>
    </p>
  );
}

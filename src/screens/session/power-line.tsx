// Whether the battery lasts for the planned length, as a line that lives.
import type { LateWords } from '../../content/messages.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import { Icon } from '../../ui/icon.tsx';
import { powerNow } from '../power-now.ts';

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

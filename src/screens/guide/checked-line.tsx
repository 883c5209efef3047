// When the facts of a page were checked, and a notice when that is too long ago.
import type { WantedWords } from '../../content/messages.ts';
import { isStale, staleAfterDays, startOfDayMs } from '../../core/apps/checked-on.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import { Icon } from '../../ui/icon.tsx';
import { monthOf } from './figures.ts';

interface CheckedProps {
  readonly app: App;
  readonly words: WantedWords;
  readonly checkedOn: string;
}

/** Above the facts. */
export function StaleNotice({ app, words, checkedOn }: CheckedProps) {
  if (!isStale(checkedOn, app.now())) return null;
  return (
    <p class="notice notice-note">
      <Icon name="notes" />
      <span>
        {fill(words.apps.stale, { days: staleAfterDays })} {words.apps.staleNext}
      </span>
    </p>
  );
}

/** Below them. */
export function CheckedLine({ app, words, checkedOn }: CheckedProps) {
  return (
    <p>
      <strong>{words.apps.askWorkplace}</strong>{' '}
      {fill(words.apps.checked, { month: monthOf(app, startOfDayMs(checkedOn)) })}
    </p>
  );
}

/** The oldest day of some cards. Days as 2026-11-24 sort as they stand. */
export const oldestOf = (apps: readonly { readonly checkedOn: string }[]): string =>
  apps.map(({ checkedOn }) => checkedOn).sort()[0] ?? '';

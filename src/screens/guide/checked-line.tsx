// When the facts of a page were checked, and a notice when that is too long ago.
import type { WantedWords } from '../../content/messages.ts';
import { isStale, staleAfterDays, startOfDayMs } from '../../core/apps/checked-on.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import { Icon } from '../../ui/icon.tsx';
import { monthOf } from './figures.ts';

export function CheckedLine({ app, words, checkedOn }: { app: App; words: WantedWords; checkedOn: string }) {
  const { checked, askWorkplace, stale, staleNext } = words.apps;
  return (
    <>
      {isStale(checkedOn, app.now()) && (
        <p class="notice notice-note">
          <Icon name="notes" />
          <span>
            {fill(stale, { days: staleAfterDays })} {staleNext}
          </span>
        </p>
      )}
      <p class="hint">
        {fill(checked, { month: monthOf(app, startOfDayMs(checkedOn)) })} {askWorkplace}
      </p>
    </>
  );
}

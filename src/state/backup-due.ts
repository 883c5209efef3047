// Whether it is time to think of a back-up: said on Today and in the settings, and never in the way of a session.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { backupLaterKey, lastBackupIn } from '../core/backup/own-keys.ts';
import { isBackupDue } from '../core/backup/reminder.ts';
import { reminderThresholds } from '../core/backup/thresholds.ts';
import type { Store } from '../storage/store.ts';
import type { History } from './history.ts';
import { isKept } from './keeping.ts';
import type { Kept } from './kept.ts';

export interface BackupDue {
  readonly isDue: ReadonlySignal<boolean>;
  /** Not for two weeks. */
  later(): Promise<boolean>;
}

export interface BackupDueOptions {
  readonly kept: Kept;
  readonly store: Pick<Store, 'firstCheckAt'>;
  readonly history: Pick<History, 'checks'>;
  readonly clock: ReadonlySignal<number>;
  readonly now: () => number;
  readonly isPersisted: () => Promise<boolean>;
  readonly isShortLived: boolean;
}

export function createBackupDue(options: BackupDueOptions): BackupDue {
  const { kept, store, history, clock, now, isPersisted, isShortLived } = options;
  /** Until the browser has answered, nothing is said. */
  const isSafe = signal(true);
  const firstAt = signal<number | null>(null);
  void isPersisted().then((is) => {
    isSafe.value = is;
  });
  store.firstCheckAt().then(
    (atMs) => {
      firstAt.value = atMs;
    },
    () => {},
  );
  return {
    isDue: computed(() => {
      if (isSafe.value || kept.mode.value !== 'disk') return false;
      const settings = kept.rows.settings.value;
      const last = lastBackupIn(settings, now()); // the clock of the screens may be half a minute behind it
      const own = history.checks.value.filter(({ startedAt, brought }) => !brought && startedAt > (last ?? 0));
      return isBackupDue({
        nowMs: clock.value,
        sinceMs: last ?? firstAt.value,
        checksSince: own.length,
        laterMs: Number(settings.get(backupLaterKey)) || 0,
        isShortLived,
      });
    }),
    later: () => {
      const value = clock.peek() + reminderThresholds.laterDays.value * 86_400_000;
      return isKept(kept, [{ table: 'settings', key: backupLaterKey, value }]);
    },
  };
}

// Back-ups as the screen sees them: making one, taking one in, and when the last one was made.
import { computed, type ReadonlySignal } from '@preact/signals';
import { lastBackupKey } from '../core/backup/own-keys.ts';
import type { Change } from '../storage/store.ts';
import { type BackupFile, type BackupFileOptions, createBackupFile } from './backup-file.ts';
import { type BackupRestore, createBackupRestore } from './backup-restore.ts';
import type { History } from './history.ts';

export interface Backup {
  readonly file: BackupFile;
  readonly restore: BackupRestore;
  /** `null`: none that this browser knows of. */
  readonly lastAtMs: ReadonlySignal<number | null>;
}

export interface BackupOptions extends BackupFileOptions {
  readonly history: Pick<History, 'refresh'>;
  /** Others who hold checks. */
  readonly tell: (changes: readonly Change[]) => void;
}

export function createBackup(options: BackupOptions): Backup {
  const { kept, history } = options;
  return {
    file: createBackupFile(options),
    restore: createBackupRestore({
      ...options,
      tell(changes) {
        options.tell(changes);
        void history.refresh();
      },
    }),
    lastAtMs: computed(() => {
      const atMs = kept.rows.settings.value.get(lastBackupKey);
      return typeof atMs === 'number' && Number.isFinite(atMs) ? atMs : null;
    }),
  };
}

// Back-ups as the screen sees them: making one, taking one in, and when the last one was made.
import { computed, type ReadonlySignal } from '@preact/signals';
import { lastBackupIn } from '../core/backup/own-keys.ts';
import { type BackupFile, type BackupFileOptions, createBackupFile } from './backup-file.ts';
import { type BackupRestore, type BackupRestoreOptions, createBackupRestore } from './backup-restore.ts';
import type { History } from './history.ts';

export interface Backup {
  readonly file: BackupFile;
  readonly restore: BackupRestore;
  /** `null`: none that this browser knows of. */
  readonly lastAtMs: ReadonlySignal<number | null>;
}

export interface BackupOptions extends BackupFileOptions, BackupRestoreOptions {
  readonly history: Pick<History, 'refresh'>;
}

export function createBackup(options: BackupOptions): Backup {
  const { kept, history, now } = options;
  return {
    file: createBackupFile(options),
    restore: createBackupRestore({
      ...options,
      tell(changes) {
        options.tell(changes);
        void history.refresh();
      },
    }),
    lastAtMs: computed(() => lastBackupIn(kept.rows.settings.value, now())),
  };
}

// Part of the wanted part of main: back-ups, with the browser's cryptography and the places where a file can go.
import { keepFile } from './devices/keep-file.ts';
import { sharerOf } from './devices/save-file.ts';
import { sealing } from './devices/sealing.ts';
import type { App } from './state/app.ts';
import { type Backup, createBackup } from './state/backup.ts';
import type { PastOptions } from './state/past.ts';
import type { Change, Store } from './storage/store.ts';

export interface BackupWiring {
  readonly backup: Backup;
  /** The store as the past hears of it: what was brought back is news, as is what another tab kept. */
  readonly pastStore: PastOptions['store'];
}

export function wireBackup(app: App, store: Store): BackupWiring {
  const listeners = new Set<(changes: readonly Change[]) => void>();
  return {
    backup: createBackup({
      kept: app.kept,
      store,
      history: app.history,
      version: app.version,
      now: Date.now,
      sealing,
      keepFile,
      sharerOf,
      underWay: () => app.sessions.current.peek(),
      tell: (changes) => {
        for (const listen of listeners) listen(changes);
      },
    }),
    pastStore: {
      checksBefore: store.checksBefore,
      firstCheckAt: store.firstCheckAt,
      latestChecks: store.latestChecks,
      onForeignChange(listen) {
        listeners.add(listen);
        const stop = store.onForeignChange(listen);
        return () => {
          listeners.delete(listen);
          stop();
        };
      },
    },
  };
}

// The checks that were kept, newest first, and whether keeping them worked.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CheckRecord } from '../core/check-record.ts';
import type { Store } from '../storage/store.ts';

/** As many as the list shows. */
export const shownChecks = 30;

export interface History {
  readonly checks: ReadonlySignal<readonly CheckRecord[]>;
  /** `saved` only after the transaction completed. */
  readonly saving: ReadonlySignal<'idle' | 'saving' | 'saved' | 'lost'>;
  save(record: CheckRecord): void;
  /** Reads anew what is kept: another tab may have written. Never rejects. */
  refresh(): Promise<void>;
}

export async function createHistory(store: Store, onTrouble: (error: unknown) => void): Promise<History> {
  const kept = await store.latestChecks(shownChecks).catch((error: unknown) => {
    onTrouble(error);
    return [];
  });
  const checks = signal<readonly CheckRecord[]>(kept);
  const saving = signal<'idle' | 'saving' | 'saved' | 'lost'>('idle');
  let last = 0;
  let latest = '';
  const show = (record: CheckRecord) => {
    const others = checks.value.filter(({ id }) => id !== record.id);
    checks.value = [record, ...others].sort((a, b) => b.startedAt - a.startedAt).slice(0, shownChecks);
  };
  store.onForeignChange((changes) => {
    for (const { table, key, value } of changes) {
      if (table !== 'checks' || !value) continue;
      show(value);
      // Kept after all: what was made in memory goes to the disk as soon as that answers.
      if (key === latest && saving.value === 'lost' && store.mode === 'disk') saving.value = 'saved';
    }
  });
  return {
    checks,
    saving,
    async refresh() {
      if (store.mode !== 'memory' && saving.value !== 'saving')
        checks.value = await store.latestChecks(shownChecks).catch(() => checks.value);
    },
    save(record) {
      show(record);
      saving.value = 'saving';
      latest = record.id;
      const mine = ++last;
      store.commit([{ table: 'checks', key: record.id, value: record }]).then(
        () => {
          if (mine === last) saving.value = store.mode === 'disk' ? 'saved' : 'lost';
        },
        () => {
          if (mine === last) saving.value = 'lost';
        },
      );
    },
  };
}

// What the rest of the app sees of storage: one small interface, and the memory that stands in where the browser refuses.
import type { CheckRecord } from '../core/check-record.ts';

export interface Store {
  /** False in memory mode: everything is forgotten when the page closes. */
  readonly keeps: boolean;
  /** Settles only when the record is on disk. */
  saveCheck(record: CheckRecord): Promise<void>;
  /** The newest first. */
  latestChecks(count: number): Promise<readonly CheckRecord[]>;
  saveSetting(key: string, value: string | number): Promise<void>;
  settings(): Promise<ReadonlyMap<string, string | number>>;
}

export function memoryStore(): Store {
  const checks = new Map<string, CheckRecord>();
  const settings = new Map<string, string | number>();
  return {
    keeps: false,
    async saveCheck(record) {
      checks.set(record.id, record);
    },
    async latestChecks(count) {
      return [...checks.values()].sort((a, b) => b.startedAt - a.startedAt).slice(0, count);
    },
    async saveSetting(key, value) {
      settings.set(key, value);
    },
    async settings() {
      return settings;
    },
  };
}

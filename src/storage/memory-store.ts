// What stands in where the browser keeps nothing: the same store, forgotten when the page closes.
import type { CheckRecord } from '../core/check-record.ts';
import { apply, noRows, type Rows, tableOf } from './rows.ts';
import type { BootReport, Change, Store } from './store.ts';

/** As it is found where nothing was there before. */
export const nothing: BootReport = { found: 'new', lost: [] };

/** `rows` and `known`: what is there to begin with. All that is committed goes into `made` too, in its order. */
export function memoryStore(
  rows: Rows = noRows(),
  known: readonly CheckRecord[] = [],
  boot: BootReport = nothing,
  made: Change[] = [],
): Store {
  const checks = new Map(known.map((record) => [record.id, record]));
  const newestFirst = () => [...checks.values()].sort((a, b) => b.startedAt - a.startedAt);
  return {
    mode: 'memory',
    boot,
    async commit(changes) {
      made.push(...changes);
      apply(rows, changes);
      for (const { table, key, value } of changes) {
        if (table !== 'checks') continue;
        if (value) checks.set(key, value);
        else checks.delete(key);
      }
    },
    async all(table) {
      return table === 'checks' ? (new Map(checks) as never) : tableOf(rows, table);
    },
    async latestChecks(count) {
      return newestFirst().slice(0, count);
    },
    async checksBefore(beforeMs, count, fromMs = Number.NEGATIVE_INFINITY) {
      const asked = newestFirst().filter(({ startedAt }) => startedAt < beforeMs && startedAt >= fromMs);
      const last = asked[count - 1]?.startedAt ?? Number.NEGATIVE_INFINITY;
      const page = asked.filter(({ startedAt }) => startedAt >= last);
      return { checks: page, next: page.length < asked.length ? last : null };
    },
    async firstCheckAt() {
      const checks = newestFirst();
      return checks[checks.length - 1]?.startedAt ?? null;
    },
    onForeignChange: () => () => {},
    close() {},
  };
}

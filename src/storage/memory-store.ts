// What stands in where the browser keeps nothing: the same store, forgotten when the page closes.
import type { CheckRecord } from '../core/check-record.ts';
import { apply, noRows, type Rows, tableOf } from './rows.ts';
import type { Store } from './store.ts';

/** `copy` and `known` are what a second copy had whose database can not be opened. */
export function memoryStore(copy?: Rows, known?: readonly CheckRecord[]): Store {
  const rows = copy ?? noRows();
  const checks = new Map(known?.map((record) => [record.id, record]));
  return {
    mode: 'memory',
    boot: { found: copy || known ? 'recovered' : 'new', lost: [] },
    async commit(changes) {
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
      return [...checks.values()].sort((a, b) => b.startedAt - a.startedAt).slice(0, count);
    },
    onForeignChange: () => () => {},
  };
}

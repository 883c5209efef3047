// The small tables as signals: what is on screen is what was kept, by this tab or another.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type SmallTable, smallTables } from '../storage/rows.ts';
import type { BootReport, Change, Store, Tables } from '../storage/store.ts';

export interface Kept {
  /** `memory`: forgotten when the page closes. `readOnly`: a newer version of the app wrote the data. */
  readonly mode: ReadonlySignal<Store['mode']>;
  readonly boot: BootReport;
  readonly rows: { readonly [N in SmallTable]: ReadonlySignal<ReadonlyMap<string, Tables[N]>> };
  /** Something is on its way to the disk: nothing may reload the page now. */
  readonly isSaving: ReadonlySignal<boolean>;
  /** All or nothing. The rows change, and this settles, only once it is kept. Rejects with a `StoreError`. */
  commit(changes: readonly Change[]): Promise<void>;
}

export async function createKept(store: Store): Promise<Kept> {
  const heard: Change[] = [];
  const mode = signal(store.mode);
  let show = (changes: readonly Change[]) => void heard.push(...changes);
  store.onForeignChange((changes) => {
    show(changes);
    mode.value = store.mode;
  }); // before reading, so that nothing falls between the two
  const found = await Promise.all(smallTables.map((name) => store.all(name)));
  const rows = Object.fromEntries(smallTables.map((name, i) => [name, signal(found[i])])) as {
    [N in SmallTable]: Signal<ReadonlyMap<string, Tables[N]>>;
  };
  show = (changes) => {
    for (const name of smallTables) {
      const own = changes.filter(({ table }) => table === name);
      if (own.length > 0) rows[name].value = withChanges(rows[name].value, own) as never;
    }
  };
  show(heard);
  const saving = signal(0);
  return {
    mode,
    isSaving: computed(() => saving.value > 0),
    get boot() {
      return store.boot;
    },
    rows,
    async commit(changes) {
      saving.value++;
      try {
        await store.commit(changes);
        show(changes);
      } finally {
        saving.value--;
        mode.value = store.mode; // a newer version may have come in meanwhile
      }
    },
  };
}

function withChanges(rows: ReadonlyMap<string, unknown>, changes: readonly Change[]): ReadonlyMap<string, unknown> {
  const next = new Map(rows);
  for (const { key, value } of changes) {
    if (value === null) next.delete(key);
    else next.set(key, value);
  }
  return next;
}

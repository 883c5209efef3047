// What is kept, in memory, with a storage that refuses, waits and hears another tab on command.
import { memoryStore } from '../storage/memory-store.ts';
import { type Change, type Refusal, type Store, storeError, type TableName } from '../storage/store.ts';
import { createKept } from './kept.ts';

export type FakeKept = Awaited<ReturnType<typeof makeKept>>;

/** `found`: what is there already, be it damaged. */
export async function makeKept(found: readonly { table: TableName; key: string; value: unknown }[] = []) {
  const memory = memoryStore();
  await memory.commit(found as readonly Change[]);
  const commits: (readonly Change[])[] = [];
  let refusal: Refusal | undefined;
  let gate: Promise<void> = Promise.resolve();
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const store: Store = {
    ...memory,
    async commit(changes) {
      const refused = refusal; // as it stood when it was asked
      await gate;
      if (refused) throw storeError(refused);
      commits.push(changes);
      await memory.commit(changes);
    },
    onForeignChange(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
  return {
    kept: await createKept(store),
    store,
    /** Those that were kept. */
    commits,
    refuse(reason: Refusal | undefined) {
      refusal = reason;
    },
    /** All that is asked for from here on waits for the function that this returns. */
    hold() {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    async fromOtherTab(changes: readonly Change[]) {
      await memory.commit(changes);
      for (const tell of listeners) tell(changes);
    },
    /** A table as it is on the disk. */
    async rowsOf<N extends TableName>(table: N) {
      return Object.fromEntries(await memory.all(table));
    },
    /** The page is opened anew. */
    reopen: () => createKept(store),
  };
}

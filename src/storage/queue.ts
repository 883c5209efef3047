// Commits one after another: what was asked for meanwhile goes into one transaction and one copy.
import { asStoreError } from './limit.ts';
import type { Change } from './store.ts';

interface Waiting {
  readonly changes: readonly Change[];
  readonly done: () => void;
  readonly refuse: (error: unknown) => void;
}

/** `alone` keeps other tabs from writing; `put` keeps all or nothing. Rejects with a `StoreError`. */
export function createQueue(
  alone: (work: () => Promise<void>) => Promise<void>,
  put: (changes: readonly Change[]) => Promise<void>,
): (changes: readonly Change[]) => Promise<void> {
  let waiting: Waiting[] = [];
  let isPumping = false;
  async function pump(): Promise<void> {
    if (isPumping) return;
    isPumping = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await alone(() => keep(batch));
      } catch (error) {
        for (const { refuse } of batch) refuse(asStoreError(error));
      }
    }
    isPumping = false;
  }
  async function keep(batch: readonly Waiting[]): Promise<void> {
    try {
      await put(batch.flatMap(({ changes }) => changes));
      for (const { done } of batch) done();
    } catch (error) {
      const { reason } = asStoreError(error);
      if (batch.length === 1 || (reason !== 'refused' && reason !== 'full')) throw error;
      // One that can not be kept must not take the others with it.
      for (const one of batch) await keep([one]).catch((own) => one.refuse(asStoreError(own)));
    }
  }
  return (changes) =>
    new Promise((done, refuse) => {
      waiting.push({ changes, done, refuse });
      void pump();
    });
}

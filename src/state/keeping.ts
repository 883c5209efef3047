// How changes get to the disk one after another, and whether they did.
import type { Change } from '../storage/store.ts';
import type { Kept } from './kept.ts';

/** True once it is kept. Never rejects. */
export async function isKept(kept: Kept, changes: readonly Change[]): Promise<boolean> {
  try {
    await kept.commit(changes);
    return true;
  } catch {
    return false;
  }
}

/** What is asked for later is worked out when all before it is done: two quick taps on "up" are two steps. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}

// How changes get to the disk one after another, and whether they did.
import { asStoreError } from '../storage/limit.ts';
import type { Change, StoreError, Tables } from '../storage/store.ts';
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

/** What could not be kept, and why. */
export interface Unsaved {
  readonly is: 'unsaved';
  readonly reason: StoreError['reason'];
}

/** `null` once it is kept. Never rejects. */
export async function unsaved(kept: Kept, changes: readonly Change[]): Promise<Unsaved | null> {
  try {
    if (changes.length > 0) await kept.commit(changes);
    return null;
  } catch (error) {
    return { is: 'unsaved', reason: asStoreError(error).reason };
  }
}

/** What differs between two lists, to be kept whole or not at all. */
export function differences<N extends 'places' | 'items' | 'routines'>(
  table: N,
  before: readonly Tables[N][],
  after: readonly Tables[N][],
): readonly Change[] {
  const ids = new Set(after.map(({ id }) => id));
  return [
    ...after.filter((row) => !before.includes(row)).map((row) => ({ table, key: row.id, value: row })),
    ...before.filter(({ id }) => !ids.has(id)).map(({ id }) => ({ table, key: id, value: null })),
  ] as readonly Change[];
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

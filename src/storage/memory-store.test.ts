// The store that stands in: begins with what is known, writes down what is done, and forgets it with the page.
import { describe, expect, it } from 'vitest';
import { check, record, setting } from './bench.fake.ts';
import { memoryStore, nothing } from './memory-store.ts';
import { noRows } from './rows.ts';
import type { Change } from './store.ts';

const times = async (store: ReturnType<typeof memoryStore>) =>
  (await store.latestChecks(9)).map(({ startedAt }) => startedAt);

describe('a store in memory', () => {
  it('says how it was found', () => {
    expect(nothing).toEqual({ found: 'new', lost: [] });
    expect(memoryStore().boot).toBe(nothing);
    expect(memoryStore(noRows(), [], { found: 'fine', lost: ['checks'] }).boot).toEqual({
      found: 'fine',
      lost: ['checks'],
    });
  });

  it('is empty at first', async () => {
    const store = memoryStore();
    expect([await store.all('settings'), await store.all('checks'), await store.firstCheckAt()]).toEqual([
      new Map(),
      new Map(),
      null,
    ]);
    expect(await store.checksBefore(9, 1)).toEqual({ checks: [], next: null });
  });

  it('begins with what is known', async () => {
    const store = memoryStore({ ...noRows(), settings: new Map([['a', 1]]) }, [record(1), record(3), record(2)]);
    expect(await store.all('settings')).toEqual(new Map([['a', 1]]));
    expect(await times(store)).toEqual([3, 2, 1]);
    expect(await store.firstCheckAt()).toBe(1);
  });

  it('writes down all that is done, in its order', async () => {
    const made: Change[] = [];
    const store = memoryStore(noRows(), [], nothing, made);
    await store.commit([setting('a', 1), check(record(1))]);
    await store.commit([setting('a', null)]);
    expect(made).toEqual([setting('a', 1), check(record(1)), setting('a', null)]);
  });

  it('changes and takes out checks by their key, and nothing of another table', async () => {
    const store = memoryStore(noRows(), [record(1), record(2)]);
    await store.commit([{ ...check(record(1)), value: null } as Change, setting(record(2).id, null)]);
    expect(await times(store)).toEqual([2]);
    await store.commit([setting('a', 1)]);
    expect(await store.all('checks')).toEqual(new Map([[record(2).id, record(2)]]));
  });

  it('hands out a copy of the checks', async () => {
    const store = memoryStore(noRows(), [record(1)]);
    ((await store.all('checks')) as Map<string, unknown>).clear();
    expect(await times(store)).toEqual([1]);
  });

  it('gives a page up to and without one moment, from and with another', async () => {
    const store = memoryStore(noRows(), [record(1), record(2), record(3), record(3, 'y'), record(4)]);
    const page = async (...asked: Parameters<typeof store.checksBefore>) => {
      const { checks, next } = await store.checksBefore(...asked);
      return [checks.map(({ startedAt }) => startedAt), next];
    };
    expect(await page(4, 1)).toEqual([[3, 3], 3]);
    expect(await page(4, 2)).toEqual([[3, 3], 3]);
    expect(await page(4, 3)).toEqual([[3, 3, 2], 2]);
    expect(await page(4, 4)).toEqual([[3, 3, 2, 1], null]);
    expect(await page(4, 9, 2)).toEqual([[3, 3, 2], null]);
  });

  it('hears of no other tab, and is closed like any other', () => {
    const store = memoryStore();
    expect(store.onForeignChange(() => {})()).toBeUndefined();
    expect(store.close()).toBeUndefined();
  });
});

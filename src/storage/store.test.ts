// The store, on disk and in memory: what was committed is read again, and every refusal has a name.
import { describe, expect, it, vi } from 'vitest';
import { check, commit, device, open, record, setting, useDevice } from './bench.fake.ts';
import { steps } from './database.ts';
import { settle } from './device.fake.ts';
import { writeLimitMs } from './limit.ts';
import { memoryStore } from './memory-store.ts';
import { openAs } from './older.fake.ts';
import type { Change, Store } from './store.ts';

const home = { id: 'p1', name: 'Home desk', isHome: true, order: 0 };

useDevice();

describe.each([
  ['disk', async () => (await open()).store],
  ['memory', async () => memoryStore()],
])('a store on %s', (mode, make) => {
  it('says what it is, and is new', async () => {
    expect(await make()).toMatchObject({ mode, boot: { found: 'new', lost: [] } });
  });

  it('gives back what was committed, the last value of each', async () => {
    const store = await make();
    await commit(store, setting('theme', 'dark'), check(record(1)), { table: 'places', key: 'p1', value: home });
    await commit(store, setting('theme', 'light'), setting('plannedMinutes', 30));
    expect(await store.all('settings')).toEqual(
      new Map<string, unknown>([
        ['theme', 'light'],
        ['plannedMinutes', 30],
      ]),
    );
    expect(await store.all('places')).toEqual(new Map([['p1', home]]));
    expect(await settle(device, store.all('checks'))).toEqual(new Map([[record(1).id, record(1)]]));
    expect(await store.all('packs')).toEqual(new Map());
  });

  it('takes a row out', async () => {
    const store = await make();
    await commit(store, setting('theme', 'dark'), check(record(1)));
    await commit(store, setting('theme', null), { ...check(record(1)), value: null } as Change);
    expect([await store.all('settings'), await settle(device, store.latestChecks(30))]).toEqual([new Map(), []]);
  });

  it('gives the newest checks, newest first, both of two of the same moment', async () => {
    const store = await make();
    const times = Array.from({ length: 40 }, (_, i) => ((i * 17) % 40) + 1); // any order but that of time
    await commit(store, ...times.map((time) => check(record(time))), check(record(40, 'y')));
    const latest = async (count: number) =>
      (await settle(device, store.latestChecks(count))).map(({ startedAt }) => startedAt);
    expect(await latest(4)).toEqual([40, 40, 39, 38]);
    expect(await latest(1)).toEqual([40]);
    expect(await latest(100)).toHaveLength(41);
  });

  it('gives the checks in pages that leave nothing out, nothing twice, and stay within what was asked', async () => {
    const store = await make();
    // Two of the same moment, and at 20 three: no page cuts them.
    const times = Array.from({ length: 40 }, (_, i) => ((i * 17) % 40) + 1);
    await commit(
      store,
      ...[...times, 20, 20, 7].map((time, i) => check(record(time, String(i)))),
      check({ ...record(41), steps: { camera: { kind: 'odd' } } } as never), // damaged: it must not end the pages
    );
    const pages = async (before: number, count: number, from?: number) => {
      const found: number[][] = [];
      for (let next: number | null = before; next !== null; ) {
        const page: Awaited<ReturnType<Store['checksBefore']>> = await settle(
          device,
          store.checksBefore(next, count, from),
        );
        found.push(page.checks.map(({ startedAt }) => startedAt).filter((time) => time !== 41));
        next = page.next;
        if (found.length > 99) throw new Error('never ends');
      }
      return found;
    };
    const all = [...times, 20, 20, 7].sort((a, b) => b - a);
    for (const count of [1, 2, 7, 43, 44, 45, 100]) expect((await pages(1e9, count)).flat()).toEqual(all);
    expect(await pages(21, 1, 18)).toEqual([[20, 20, 20], [19], [18]]);
    expect(await pages(21, 2, 19)).toEqual([[20, 20, 20], [19]]);
    expect(await pages(21, 4, 19)).toEqual([[20, 20, 20, 19]]);
    expect(await pages(5, 9, 5)).toEqual([[]]);
    expect(await pages(1, 9)).toEqual([[]]);
    expect(await pages(2, 9)).toEqual([[1]]);
  });

  it('knows when the first check was', async () => {
    const store = await make();
    expect(await settle(device, store.firstCheckAt())).toBeNull();
    await commit(store, check(record(9)), check(record(3)), check(record(5)));
    expect(await settle(device, store.firstCheckAt())).toBe(3);
  });

  it('hands out copies: what a caller does with them stays with the caller', async () => {
    const store = await make();
    await commit(store, setting('theme', 'dark'));
    ((await store.all('settings')) as Map<string, unknown>).clear();
    expect((await store.all('settings')).size).toBe(1);
  });
});

describe('a commit', () => {
  it('is on disk when it settles', async () => {
    await commit((await open()).store, check(record(1)), setting('theme', 'dark'));
    device.killAll();
    const { store } = await open();
    expect(store.boot.found).toBe('fine');
    expect(await settle(device, store.latestChecks(30))).toEqual([record(1)]);
    expect(await store.all('settings')).toEqual(new Map([['theme', 'dark']]));
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['DataError', 'refused'],
    ['SecurityError', 'refused'],
  ])('that meets %s is refused as "%s", all of it', async (name, reason) => {
    const { store } = await open();
    device.next.put = name;
    await expect(commit(store, setting('theme', 'dark'), check(record(1)))).rejects.toMatchObject({
      name: 'StoreError',
      reason,
    });
    expect(await settle(device, store.latestChecks(30))).toEqual([]);
    expect(await store.all('settings')).toEqual(new Map());
  });

  it('is all or nothing when the second of three puts is refused', async () => {
    const { store } = await open();
    device.is.bad = { value: 'b', name: 'QuotaExceededError' };
    const refused = commit(store, setting('a', 'a'), setting('b', 'b'), setting('c', 'c'));
    await expect(refused).rejects.toMatchObject({ reason: 'full' });
    device.killAll();
    expect(await (await open()).store.all('settings')).toEqual(new Map());
  });

  it('of ten years goes into one transaction, however slow the disk, and comes back whole', async () => {
    const { store } = await open();
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const years = Array.from({ length: 3_650 }, (_, i) => check(record(i + 1)));
    const keeping = store.commit([...years, setting('theme', 'dark')]);
    await vi.waitFor(() => expect(opened.mock.calls.some(([, mode]) => mode === 'readwrite')).toBe(true));
    await vi.advanceTimersByTimeAsync(writeLimitMs + 15_000); // what a few changes may take, and more
    await settle(device, keeping);
    expect(opened.mock.calls.filter(([, mode]) => mode === 'readwrite')).toHaveLength(1);
    device.killAll();
    const next = (await open()).store;
    expect((await settle(device, next.all('checks'))).size).toBe(3_650);
  });

  it('asks for strict durability', async () => {
    const { store } = await open();
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await commit(store, setting('theme', 'dark'));
    expect(asked).toHaveBeenCalledWith(['settings', 'meta'], 'readwrite', { durability: 'strict' });
  });

  it('that was rolled back after its puts is done again', async () => {
    const { store } = await open();
    device.next.abort = 'AbortError';
    await commit(store, setting('theme', 'dark'));
    device.killAll();
    expect(await (await open()).store.all('settings')).toEqual(new Map([['theme', 'dark']]));
  });

  it('that finds no room only at the end is refused as "full", and nothing of it is kept', async () => {
    const { store } = await open();
    device.next.abort = 'QuotaExceededError';
    const refused = commit(store, setting('theme', 'dark'), setting('plannedMinutes', 30), check(record(1)));
    await expect(refused).rejects.toMatchObject({ reason: 'full' });
    expect(await store.all('settings')).toEqual(new Map());
    device.killAll();
    const next = (await open()).store;
    expect([await next.all('settings'), await settle(device, next.latestChecks(9))]).toEqual([new Map(), []]);
  });

  it('goes into one transaction with those that waited with it, and one that can not be kept stays alone', async () => {
    const { store } = await open();
    device.is.bad = { value: 'bad', name: 'DataError' };
    const all = ['a', 'bad', 'c', 'd'].map((value) => store.commit([setting(value, value)]));
    const ends = await settle(device, Promise.allSettled(all));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect([...(await store.all('settings')).keys()]).toEqual(['a', 'c', 'd']);
  });
});

describe('the schema', () => {
  it('is the same whether it was grown step by step or made at once', async () => {
    const shape = async () => {
      const db = await openAs(steps.length);
      const stores = [...db.objectStoreNames].map((name) => {
        const { keyPath, indexNames } = db.transaction(name).store;
        return { name, keyPath, indexes: [...indexNames] };
      });
      db.close();
      return stores;
    };
    for (let version = 1; version <= steps.length; version++) (await openAs(version)).close();
    const grown = await shape();
    device.factory.deleteDatabase('session-ready');
    expect(await shape()).toEqual(grown);
  });

  it('still has the step that was shipped first', () => {
    expect(String(steps[0]).replace(/\s+/g, ' ')).toBe(
      '(db) => { db.createObjectStore("checks", { keyPath: "id" }).createIndex("byStartedAt", "startedAt"); db.createObjectStore("settings"); }',
    );
  });
});

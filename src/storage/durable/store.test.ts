// The store, on disk and in memory: what was committed is read again, and every refusal has a name.
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CheckRecord, newRecord } from '../../core/check-record.ts';
import { type Schema, steps } from './database.ts';
import { type Device, makeDevice, settle } from './device.fake.ts';
import { memoryStore } from './memory-store.ts';
import type { Change, Store } from './store.ts';

const record = (startedAt: number, chance = 'x'): CheckRecord => newRecord(startedAt, chance, '0.1.0');
const check = (value: CheckRecord): Change => ({ table: 'checks', key: value.id, value });
const setting = (key: string, value: string | number | null): Change => ({ table: 'settings', key, value });
const home = { id: 'p1', name: 'Home desk', isHome: true, order: 0 };

let device: Device;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  device = makeDevice();
});
afterEach(() => {
  device.killAll();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
const open = () => settle(device, device.openTab());
const commit = (store: Store, ...changes: Change[]) => settle(device, store.commit(changes));
/** Lets the other tabs hear. */
const heard = async () => {
  for (let i = 0; i < 30; i++) await new Promise((resolve) => setImmediate(resolve));
};

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

  it('asks for strict durability', async () => {
    const { store } = await open();
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await commit(store, setting('theme', 'dark'));
    expect(asked).toHaveBeenCalledWith(['settings', 'meta'], 'readwrite', { durability: 'strict' });
  });

  it('that was rolled back after its puts is done again', async () => {
    const { store } = await open();
    device.next.abort = true;
    await commit(store, setting('theme', 'dark'));
    device.killAll();
    expect(await (await open()).store.all('settings')).toEqual(new Map([['theme', 'dark']]));
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

describe('a connection that is lost', () => {
  it('is replaced, and the write that met it counts', async () => {
    const { store, id } = await open();
    for (let i = 1; i <= 5; i++) {
      device.forceClose(id);
      await commit(store, check(record(i)));
    }
    expect(await settle(device, store.latestChecks(30))).toHaveLength(5);
  });

  it('is replaced three times at most; the next success begins the count anew', async () => {
    const { store } = await open();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const opened = device.connections().length;
    for (const round of [1, 2]) {
      put.mockImplementation(() => {
        throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
      });
      await expect(commit(store, setting('a', round))).rejects.toMatchObject({ reason: 'lost' });
      expect(device.connections().length - opened).toBeLessThanOrEqual(round * 4);
    }
    expect(device.connections().length - opened).toBeGreaterThanOrEqual(6);
    put.mockRestore();
    await commit(store, setting('a', 3));
    expect(await store.all('settings')).toEqual(new Map([['a', 3]]));
  });

  it('that can not be opened again is told, and tried anew next time', async () => {
    const { store, id } = await open();
    device.forceClose(id);
    device.next.open = 'hang';
    await expect(commit(store, setting('a', 1))).rejects.toMatchObject({ reason: 'late' });
    await commit(store, setting('a', 2));
    expect(await store.all('settings')).toEqual(new Map([['a', 2]]));
  });
});

describe('opening', () => {
  it.each(['hang', 'SecurityError', 'UnknownError'])('falls back to memory within 3 s: %s', async (how) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      device.is.hanging = how === 'hang';
      if (how === 'hang') return new IDBOpenDBRequest();
      throw new DOMException('blocked', how); // Firefox throws on the spot where site data is blocked
    });
    const { store } = await open();
    expect(store.mode).toBe('memory');
    await commit(store, check(record(1)));
    expect(await store.latestChecks(30)).toEqual([record(1)]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows the second copy where the database can not be opened, and leaves the database alone', async () => {
    await commit((await open()).store, check(record(1)), setting('theme', 'dark'));
    device.killAll();
    device.next.open = 'hang';
    const { store } = await open();
    expect(store).toMatchObject({ mode: 'memory', boot: { found: 'recovered' } });
    expect([await store.all('settings'), await store.latestChecks(1)]).toEqual([
      new Map([['theme', 'dark']]),
      [record(1)],
    ]);
    device.killAll();
    expect((await open()).store).toMatchObject({ mode: 'disk', boot: { found: 'fine' } });
  });

  it('lets a newer version in another tab go ahead, and then only reads', async () => {
    const { store } = await open();
    await commit(store, setting('theme', 'dark'));
    const newer = await openDB('session-ready', steps.length + 1);
    await expect(commit(store, setting('theme', 'light'))).rejects.toMatchObject({ reason: 'readOnly' });
    expect(store.mode).toBe('readOnly');
    newer.close();
    const late = (await open()).store;
    expect(late.mode).toBe('readOnly');
    expect(await late.all('settings')).toEqual(new Map([['theme', 'dark']]));
    expect((await device.factory.databases())[0]?.version).toBe(steps.length + 1);
  });

  it('lets the data be erased from another tab', async () => {
    await open();
    vi.stubGlobal('indexedDB', device.factory);
    await deleteDB('session-ready');
    expect(await device.factory.databases()).toEqual([]);
  });
});

describe('two tabs', () => {
  it('tell each other what they committed', async () => {
    const [a, b] = [(await open()).store, (await open()).store];
    const told = vi.fn();
    const stop = b.onForeignChange(told);
    await commit(a, setting('theme', 'dark'));
    await heard();
    expect(told.mock.calls).toEqual([[[setting('theme', 'dark')]]]);
    expect(await b.all('settings')).toEqual(new Map([['theme', 'dark']]));
    await commit(a, check(record(1)));
    await heard();
    expect(told).toHaveBeenLastCalledWith([check(record(1))]);
    stop();
    await commit(a, setting('theme', 'light'));
    await heard();
    expect(told).toHaveBeenCalledTimes(2);
  });

  it.each([true, false])('write at once and both see both (locks: %s)', async (hasLocks) => {
    device.is.locksAbsent = !hasLocks;
    const [a, b] = [(await open()).store, (await open()).store];
    const both = Array.from({ length: 10 }, (_, i) => [
      a.commit([setting(`a${i}`, i)]),
      b.commit([setting(`b${i}`, i)]),
    ]);
    await settle(device, Promise.all(both.flat()));
    await heard();
    expect((await a.all('settings')).size).toBe(20);
    expect(await b.all('settings')).toEqual(await a.all('settings'));
    device.killAll();
    expect((await (await open()).store.all('settings')).size).toBe(20);
  });

  it('catch up with what they missed when they hear of the next', async () => {
    const [a, b] = [(await open()).store, (await open()).store];
    const told = vi.fn();
    b.onForeignChange(told);
    await commit(a, setting('gone', 1));
    await heard();
    device.is.deaf = true;
    await commit(a, setting('theme', 'dark'));
    await commit(a, setting('gone', null));
    device.is.deaf = false;
    await commit(a, setting('plannedMinutes', 30));
    await heard();
    expect(await b.all('settings')).toEqual(await a.all('settings'));
    expect(told).toHaveBeenLastCalledWith([
      setting('plannedMinutes', 30),
      setting('theme', 'dark'),
      setting('gone', null),
    ]);
  });

  it('are not told of a change that their own, still on its way, will replace', async () => {
    const [a, b] = [(await open()).store, (await open()).store];
    const [toldA, toldB] = [vi.fn(), vi.fn()];
    a.onForeignChange(toldA);
    b.onForeignChange(toldB);
    const both = [a.commit([setting('theme', 'dark')]), b.commit([setting('theme', 'light')])];
    await settle(device, Promise.all(both));
    await heard();
    expect(toldA.mock.calls).toEqual([[[setting('theme', 'light')]]]);
    expect(toldB).not.toHaveBeenCalled();
    expect(await a.all('settings')).toEqual(new Map([['theme', 'light']]));
    expect(await b.all('settings')).toEqual(new Map([['theme', 'light']]));
  });

  it('wait for each other, but not for ever', async () => {
    const [a, b] = [await open(), await open()];
    const { locks } = device.browser();
    let letGo: (value?: unknown) => void = () => {};
    const held = locks?.request(`session-ready#${a.id}`, { signal: new AbortController().signal }, () => {
      return new Promise((resolve) => {
        letGo = resolve;
      });
    });
    device.is.hanging = true;
    await expect(commit(b.store, setting('theme', 'dark'))).rejects.toMatchObject({ reason: 'late' });
    device.is.hanging = false;
    letGo();
    await held;
    await commit(b.store, setting('theme', 'light'));
    expect(await b.store.all('settings')).toEqual(new Map([['theme', 'light']]));
  });

  it('find out at the next commit where nothing was heard', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [a, b] = [(await open()).store, (await open()).store];
    const told = vi.fn();
    b.onForeignChange(told);
    await commit(a, setting('theme', 'dark'));
    await commit(b, setting('plannedMinutes', 30));
    expect(told.mock.calls).toEqual([[[setting('theme', 'dark')]]]);
    device.killAll();
    expect((await (await open()).store.all('settings')).size).toBe(2);
  });
});

describe('the schema', () => {
  /** Opens as an app of that version would have. */
  const openAs = (version: number) =>
    openDB<Schema>('session-ready', version, {
      upgrade: (db, from, to, tx) => {
        for (const step of steps.slice(from, to ?? version)) step(db, tx);
      },
    });

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

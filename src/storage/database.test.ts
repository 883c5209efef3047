// The store on disk: what is written is read again, and every refusal is told instead of swallowed.
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CheckRecord, newRecord, withStep } from '../core/check-record.ts';
import { openStore, type Schema, steps } from './database.ts';
import { memoryStore } from './store.ts';

const record = (startedAt: number, chance = 'x'): CheckRecord => newRecord(startedAt, chance, '0.1.0');
/** The connections that were opened, as the browser sees them. */
let connections: IDBDatabase[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  connections = [];
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...about) => {
    const request = open(...about);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe.each([
  ['on disk', () => openStore()],
  ['in memory', async () => memoryStore()],
])('a store %s', (where, make) => {
  it('gives back what was saved', async () => {
    const store = await make();
    expect(store.keeps).toBe(where === 'on disk');
    const saved = withStep(record(1), 'camera', { kind: 'blocked', fault: 'M07' }, 2, ['camera']);
    await store.saveCheck(saved);
    expect(await store.latestChecks(30)).toEqual([saved]);
  });

  it('has one record for one check, however often it is saved', async () => {
    const store = await make();
    await store.saveCheck(record(1));
    const later = withStep(record(1), 'camera', { kind: 'passed', choice: 'skipped' }, 2, ['camera']);
    await store.saveCheck(later);
    expect(await store.latestChecks(30)).toEqual([later]);
  });

  it('gives the newest 30, newest first', async () => {
    const store = await make();
    const times = Array.from({ length: 40 }, (_, i) => ((i * 17) % 40) + 1); // any order but that of time
    for (const time of times) await store.saveCheck(record(time));
    const latest = await store.latestChecks(30);
    expect(latest.map(({ startedAt }) => startedAt)).toEqual(Array.from({ length: 30 }, (_, i) => 40 - i));
  });

  it('keeps both of two checks of the same moment', async () => {
    const store = await make();
    await store.saveCheck(record(1, 'a'));
    await store.saveCheck(record(1, 'b'));
    expect(await store.latestChecks(30)).toHaveLength(2);
  });

  it('keeps settings, the last value of each', async () => {
    const store = await make();
    await store.saveSetting('theme', 'dark');
    await store.saveSetting('plannedMinutes', 30);
    await store.saveSetting('theme', 'light');
    expect(await store.settings()).toEqual(
      new Map<string, string | number>([
        ['theme', 'light'],
        ['plannedMinutes', 30],
      ]),
    );
  });

  it('is empty at first', async () => {
    const store = await make();
    expect(await store.latestChecks(30)).toEqual([]);
    expect(await store.settings()).toEqual(new Map());
  });
});

it('keeps records over a restart', async () => {
  await (await openStore()).saveCheck(record(1));
  expect(await (await openStore()).latestChecks(30)).toEqual([record(1)]);
});

describe('a write that does not reach the disk', () => {
  it.each(['QuotaExceededError', 'AbortError', 'DataError'])('is told: %s', async (name) => {
    const store = await openStore();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', name);
    });
    await expect(store.saveCheck(record(1))).rejects.toMatchObject({ name });
    await expect(store.saveSetting('theme', 'dark')).rejects.toMatchObject({ name });
  });

  it('is told when the put succeeds and the transaction is rolled back after it', async () => {
    const store = await openStore();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      const request = put.call(this, value);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    await expect(store.saveCheck(record(1))).rejects.toMatchObject({ name: 'AbortError' });
    vi.restoreAllMocks();
    expect(await store.latestChecks(30)).toEqual([]);
  });
});

describe('a connection that is lost', () => {
  it('is replaced, and the write that met it counts', async () => {
    const store = await openStore();
    forceCloseDatabase(connections[0] as never);
    await store.saveCheck(record(1));
    expect(await store.latestChecks(30)).toEqual([record(1)]);
    expect(connections).toHaveLength(2);
  });

  it('is replaced again when it is lost again', async () => {
    const store = await openStore();
    for (let i = 1; i <= 3; i++) {
      forceCloseDatabase(connections.at(-1) as never);
      await store.saveCheck(record(i));
    }
    expect(await store.latestChecks(30)).toHaveLength(3);
  });

  it('is told when it can not be replaced', async () => {
    const store = await openStore();
    forceCloseDatabase(connections[0] as never);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    await expect(store.saveCheck(record(1))).rejects.toMatchObject({ name: 'SecurityError' });
  });

  it('is told after a while when the new one never opens', async () => {
    const store = await openStore();
    forceCloseDatabase(connections[0] as never);
    vi.useFakeTimers();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    const lost = vi.fn();
    store.saveCheck(record(1)).catch(lost);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lost).toHaveBeenCalled();
  });
});

describe('opening', () => {
  it('lets a newer version in another tab go ahead', async () => {
    await openStore();
    const newer = await openDB('session-ready', steps.length + 1);
    expect(newer.version).toBe(steps.length + 1);
    newer.close();
  });

  it('lets the data be erased from another tab', async () => {
    await openStore();
    await deleteDB('session-ready');
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('gives up after 3 s where the browser never answers', async () => {
    vi.useFakeTimers();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    const opening = expect(openStore()).rejects.toMatchObject({ name: 'TimeoutError' });
    await vi.advanceTimersByTimeAsync(3_000);
    await opening;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects, so that memory stands in, where the browser refuses on the spot', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError'); // Firefox, with site data blocked
    });
    const store = await openStore().catch(() => memoryStore());
    expect(store.keeps).toBe(false);
    await store.saveCheck(record(1));
    expect(await store.latestChecks(30)).toEqual([record(1)]);
  });

  it('rejects a database of a newer app, and leaves it as it is', async () => {
    (await openDB('session-ready', steps.length + 1)).close();
    await expect(openStore()).rejects.toMatchObject({ name: 'VersionError' });
    expect((await indexedDB.databases())[0]?.version).toBe(steps.length + 1);
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

  it.each(steps.map((_, i) => i + 1))('of version %i keeps its records and settings up to now', async (version) => {
    const old = await openAs(version);
    await old.put('checks', record(1));
    await old.put('settings', 'dark', 'theme');
    old.close();
    const store = await openStore();
    await store.saveCheck(record(2));
    expect(await store.latestChecks(30)).toEqual([record(2), record(1)]);
    expect(await store.settings()).toEqual(new Map([['theme', 'dark']]));
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
    await deleteDB('session-ready');
    expect(await shape()).toEqual(grown);
  });
});

// Connections that never come, break or are refused: nobody waits for ever, and nothing is thrown away.
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { check, commit, device, heard, open, record, setting, until, useDevice } from './bench.fake.ts';
import { steps } from './database.ts';
import { settle } from './device.fake.ts';
import { openAs } from './older.fake.ts';
import { smallTables } from './rows.ts';

useDevice();

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

  it('is found and replaced as soon as the page is seen again, and what was missed is told', async () => {
    const seen: ((sign: { target: { hidden: boolean } }) => void)[] = [];
    vi.stubGlobal(
      'addEventListener',
      (sign: string, tell: (typeof seen)[number]) => sign === 'visibilitychange' && seen.push(tell),
    );
    const [a, b] = [await open(), await open()];
    const told = vi.fn();
    b.store.onForeignChange(told);
    device.is.deaf = true; // a tab that sleeps
    device.forceClose(b.id);
    await commit(a.store, setting('theme', 'dark'));
    await heard();
    expect(told).not.toHaveBeenCalled();
    const read = vi.spyOn(IDBDatabase.prototype, 'transaction');
    for (const tell of seen) tell({ target: { hidden: true } });
    await heard();
    expect(read).not.toHaveBeenCalled(); // what is read on leaving never ends in WebKit
    for (const tell of seen) tell({ target: { hidden: false } });
    await heard();
    expect(read).toHaveBeenCalled();
    expect(told.mock.calls).toEqual([[[setting('theme', 'dark')]]]);
    expect(await b.store.all('settings')).toEqual(new Map([['theme', 'dark']]));
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
    expect(device.is.waitedMs).toBeLessThanOrEqual(3_000);
    await commit(store, check(record(1)));
    expect(await store.latestChecks(30)).toEqual([record(1)]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits 3 s in all where the files hang as well', async () => {
    device.is.filesHang = true;
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    expect((await open()).store.mode).toBe('memory');
    expect(device.is.waitedMs).toBeLessThanOrEqual(3_000);
  });

  it('goes on without a second copy after 3 s where only the files hang', async () => {
    await commit((await open()).store, setting('theme', 'dark'));
    device.killAll();
    device.is.filesHang = true;
    const { store } = await open();
    expect(store).toMatchObject({ mode: 'disk', boot: { found: 'fine' } });
    expect(device.is.waitedMs).toBeLessThanOrEqual(3_000);
    await commit(store, setting('theme', 'light'));
  });

  it('that the disk refuses is tried four times, and the database is never deleted for it', async () => {
    await commit((await open()).store, setting('theme', 'dark'));
    device.killAll();
    const refuse = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    });
    const { store } = await open();
    expect(store).toMatchObject({ mode: 'memory', boot: { found: 'fine' } });
    expect(await store.all('settings')).toEqual(new Map([['theme', 'dark']]));
    expect(refuse.mock.calls.length).toBeLessThanOrEqual(8); // two ask at the start, each four times
    device.killAll();
    refuse.mockRestore();
    expect((await open()).store).toMatchObject({ mode: 'disk', boot: { found: 'fine' } });
  });

  it('that an older tab holds up falls back to memory, and the data is there when that tab is gone', async () => {
    const older = await openAs(1);
    await older.put('settings', 'dark', 'theme'); // and it does not listen: a page asleep
    expect((await open()).store.mode).toBe('memory');
    expect(device.is.waitedMs).toBeLessThanOrEqual(3_000);
    older.close();
    await heard();
    device.is.hanging = false;
    const { store } = await open();
    expect(store).toMatchObject({ mode: 'disk', boot: { found: 'fine' } });
    expect(await store.all('settings')).toEqual(new Map([['theme', 'dark']]));
  });

  it('that was only slow takes the place of memory by itself, with what was done meanwhile', async () => {
    const older = await openAs(1);
    await older.put('settings', 'dark', 'theme');
    const asked = vi.spyOn(indexedDB, 'open');
    const { store } = await open();
    const told = vi.fn();
    store.onForeignChange(told);
    await commit(store, setting('plannedMinutes', 30));
    expect(store.mode).toBe('memory');
    const asks = asked.mock.calls.length;
    older.close(); // now it opens
    await until(() => store.mode === 'disk');
    expect(told).toHaveBeenCalledWith([setting('theme', 'dark')]);
    expect(asked).toHaveBeenCalledTimes(asks);
    device.killAll();
    const next = (await open()).store;
    expect(await next.all('settings')).toEqual(
      new Map<string, unknown>([
        ['theme', 'dark'],
        ['plannedMinutes', 30],
      ]),
    );
  });

  it('that was only slow is not looked at while the page is left', async () => {
    const older = await openAs(1);
    const { store } = await open();
    device.left();
    older.close();
    await heard();
    await heard();
    expect(store.mode).toBe('memory');
    device.seen();
    await until(() => store.mode === 'disk');
  });

  it('shows the second copy where the database can not be opened, and leaves the database alone', async () => {
    await commit((await open()).store, check(record(1)), setting('theme', 'dark'));
    device.killAll();
    device.next.open = 'hang';
    const { store } = await open();
    expect(store).toMatchObject({ mode: 'memory', boot: { found: 'fine' } });
    expect([await store.all('settings'), await store.latestChecks(1)]).toEqual([
      new Map([['theme', 'dark']]),
      [record(1)],
    ]);
    device.killAll();
    expect((await open()).store).toMatchObject({ mode: 'disk', boot: { found: 'fine' } });
  });

  it('goes on in memory, and tries the disk again when the page is seen: nothing that was done meanwhile is lost', async () => {
    const first = (await open()).store;
    await commit(first, setting('theme', 'dark'), setting('gone', 1), check(record(1)));
    device.killAll();
    device.next.open = 'hang';
    const { store } = await open();
    const told = vi.fn();
    store.onForeignChange(told);
    expect(store.mode).toBe('memory');
    await commit(store, setting('theme', 'light'), setting('gone', null), check(record(2)));
    device.next.open = 'UnknownError';
    device.is.hanging = false;
    const other = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    });
    device.seen();
    await heard();
    expect(store.mode).toBe('memory'); // still broken, and still all there
    expect((await store.all('settings')).get('theme')).toBe('light');
    other.mockRestore();
    device.next.open = undefined;
    device.seen();
    await until(() => store.mode === 'disk');
    expect(told).toHaveBeenLastCalledWith(expect.arrayContaining([check(record(1)), check(record(2))]));
    expect(store.boot.found).toBe('fine');
    await commit(store, setting('plannedMinutes', 30));
    device.killAll();
    const next = (await open()).store;
    expect(await next.all('settings')).toEqual(
      new Map<string, unknown>([
        ['theme', 'light'],
        ['plannedMinutes', 30],
      ]),
    );
    expect(await settle(device, next.latestChecks(9))).toEqual([record(2), record(1)]);
  });

  it('loses nothing that is done while memory gives way to the disk, at any moment', async () => {
    for (let turn = 0; turn < 40; turn++) {
      device.next.open = 'hang';
      const { store } = await open();
      device.is.hanging = false;
      device.seen();
      for (let i = 0; i < turn; i++) await new Promise((resolve) => setImmediate(resolve));
      await commit(store, setting('turn', turn));
      await until(() => store.mode === 'disk');
      expect((await store.all('settings')).get('turn')).toBe(turn);
      device.killAll();
      const next = await open();
      expect((await next.store.all('settings')).get('turn')).toBe(turn);
      device.killAll();
    }
  });

  it('goes on in memory where the disk answers at last and has no room', async () => {
    device.next.open = 'hang';
    const { store } = await open();
    await commit(store, setting('theme', 'light'));
    device.is.hanging = false;
    device.is.bad = { value: 'light', name: 'QuotaExceededError' };
    device.seen();
    await heard();
    await heard();
    expect([store.mode, await store.all('settings')]).toEqual(['memory', new Map([['theme', 'light']])]);
    device.is.bad = undefined;
    device.seen();
    await until(() => store.mode === 'disk');
    device.killAll();
    expect(await (await open()).store.all('settings')).toEqual(new Map([['theme', 'light']]));
  });

  it('says at once when a newer version came in, before anything is written', async () => {
    const { store } = await open();
    await commit(store, setting('theme', 'dark'), check(record(1)));
    const modes: string[] = [];
    store.onForeignChange(() => modes.push(store.mode));
    const newer = await openDB('session-ready', steps.length + 1, {
      upgrade: (db) => void db.createObjectStore('ofTheFuture').put('what we do not know', 'key'),
    });
    await heard();
    expect([store.mode, ...modes]).toEqual(['readOnly', 'readOnly']);
    // All that this version knows can still be read, and so be taken out; the rest is left alone.
    expect(await store.all('settings')).toEqual(new Map([['theme', 'dark']]));
    expect(await settle(device, store.all('checks'))).toEqual(new Map([[record(1).id, record(1)]]));
    for (const table of smallTables) expect((await store.all(table)).size).toBe(table === 'settings' ? 1 : 0);
    expect(await newer.get('ofTheFuture' as never, 'key')).toBe('what we do not know');
    newer.close();
  });

  it('says that the window is private where the files are refused in it, and keeps all until it closes', async () => {
    device.is.filesRefused = true;
    const { store } = await open();
    expect(store).toMatchObject({ mode: 'disk', boot: { found: 'new', isPrivate: true } });
    await commit(store, setting('theme', 'dark'));
    device.killAll();
    device.is.filesRefused = false;
    expect((await open()).store.boot).toMatchObject({ found: 'fine', isPrivate: false });
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
    const { store } = await open();
    await commit(store, setting('theme', 'dark'));
    const told = vi.fn();
    store.onForeignChange(told);
    device.erase();
    await heard();
    expect(told.mock.calls).toEqual([[[setting('theme', null)]]]);
    // What this tab knew does not come back: neither by a write, nor when it is seen again.
    await commit(store, setting('theme', 'light'), check(record(1)));
    device.seen();
    await heard();
    expect([store.mode, await store.all('settings')]).toEqual(['memory', new Map([['theme', 'light']])]);
    expect([await device.factory.databases(), device.files.size]).toEqual([[], 0]);
    device.killAll();
    const { store: next } = await open();
    expect([next.boot.found, await next.all('settings')]).toEqual(['new', new Map()]);
  });
});

// What a tab makes of what others did: told once and whole, never undone by an old word, and never taken for a loss.
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { check, commit, device, heard, open, record, setting, until, useDevice } from './bench.fake.ts';
import { steps } from './database.ts';
import { settle } from './device.fake.ts';

useDevice();

/** Two tabs, and what the second is told. */
async function two() {
  const [a, b] = [await open(), await open()];
  const told = vi.fn();
  b.store.onForeignChange(told);
  return { a, b, told, all: () => told.mock.calls.flatMap(([changes]) => changes) };
}

describe('a tab that hears of a commit', () => {
  it('is told of each change once, checks and others', async () => {
    const { a, b, all } = await two();
    await commit(a.store, setting('theme', 'dark'), check(record(1)));
    await heard();
    expect(all()).toEqual([check(record(1)), setting('theme', 'dark')]);
    expect(await b.store.all('settings')).toEqual(new Map([['theme', 'dark']]));
  });

  it('reads nothing for it, as it knows the rest', async () => {
    const { a, b } = await two();
    await commit(a.store, setting('theme', 'dark'));
    await heard();
    const read = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await commit(a.store, setting('theme', 'light'));
    const own = read.mock.calls.length;
    await heard();
    expect(read.mock.calls.length).toBe(own);
    expect(await b.store.all('settings')).toEqual(new Map([['theme', 'light']]));
  });

  it('is told again of what it wrote itself before', async () => {
    const { a, b, told } = await two();
    await commit(b.store, setting('theme', 'dark'));
    await heard();
    await commit(a.store, setting('theme', 'light'));
    await heard();
    expect(told.mock.calls).toEqual([[[setting('theme', 'light')]]]);
  });

  it('is told of the changes beside its own that are on their way, of another table or key too', async () => {
    const { a, b, all } = await two();
    const own = check(record(1));
    const theirs = [
      { ...own, table: 'packs', value: {} } as never,
      setting('plannedMinutes', 30),
      setting('theme', 'a'),
    ];
    await settle(device, Promise.all([a.store.commit(theirs), b.store.commit([own, setting('theme', 'b')])]));
    await heard();
    expect(all()).toEqual(expect.arrayContaining(theirs.slice(0, 2)));
    expect(all()).toHaveLength(2);
  });

  it('is told nothing where it reads that nothing is new', async () => {
    const { told } = await two();
    device.seen();
    await heard();
    expect(told).not.toHaveBeenCalled();
  });

  it('that is in memory tries the disk, which answers others', async () => {
    device.next.open = 'hang';
    const b = await open();
    device.is.hanging = false;
    await commit(b.store, setting('plannedMinutes', 30));
    const told = vi.fn();
    b.store.onForeignChange(told);
    const a = await open();
    await commit(a.store, setting('theme', 'dark'), check(record(1)));
    await until(() => b.store.mode === 'disk');
    expect(told).toHaveBeenLastCalledWith([setting('theme', 'dark'), check(record(1))]);
    await heard();
    expect(await a.store.all('settings')).toEqual(await b.store.all('settings'));
    expect((await b.store.all('settings')).size).toBe(2);
  });
});

describe('a database that lost its rows under an open tab', () => {
  it('is not taken over by looking at it', async () => {
    const a = await open();
    await commit(a.store, setting('theme', 'dark'));
    const told = vi.fn();
    a.store.onForeignChange(told);
    device.is.filesRefused = true;
    device.wipe();
    const made = await openDB('session-ready', steps.length, {
      upgrade: (db, _from, _to, tx) => steps.forEach((step) => void step(db as never, tx as never)),
    });
    await made.put('meta', { epoch: 1, sequence: 99, checks: 0 }, 'head');
    made.close();
    device.seen();
    await heard();
    expect(told).not.toHaveBeenCalled();
    expect(await a.store.all('settings')).toEqual(new Map([['theme', 'dark']]));
  });
});

describe('a second copy that is old', () => {
  it('is whole soon after the start, without a commit', async () => {
    const a = await open();
    await commit(a.store, setting('theme', 'dark'), check(record(1)));
    device.killAll();
    device.files.clear();
    await open();
    await until(() => device.files.size === 4);
    expect([...device.files.keys()].sort()).toEqual(['checks-0', 'checks-1', 'rows-0', 'rows-1']);
    expect(new TextDecoder().decode(device.files.get('rows-0'))).toContain('dark');
  });

  it('is left alone where it is not', async () => {
    const a = await open();
    await commit(a.store, setting('theme', 'dark'), check(record(1)));
    device.killAll();
    const before = new Map(device.files);
    await open();
    await heard();
    expect(device.files).toEqual(before);
  });
});

describe('a newer version of the database', () => {
  it('is read as it is even where the copy is further on', async () => {
    const a = await open();
    await commit(a.store, setting('theme', 'dark'));
    device.killAll();
    const newer = await openDB('session-ready', steps.length + 1);
    await newer.put('settings', 'light', 'theme'); // the copy has the same moment with another value
    newer.close();
    const b = await open();
    expect(b.store.mode).toBe('readOnly');
    expect(await b.store.all('settings')).toEqual(new Map([['theme', 'light']]));
    const before = new Map(device.files);
    await heard();
    expect(device.files).toEqual(before);
  });
});

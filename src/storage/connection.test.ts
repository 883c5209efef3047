// One connection without a store: shared, replaced when it dies, given up when it is late, and gone when all is erased.
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { device, heard, useDevice } from './bench.fake.ts';
import { createConnection } from './connection.ts';
import { type Database, steps } from './database.ts';
import { settle } from './device.fake.ts';
import { readLimitMs } from './limit.ts';
import { openAs } from './older.fake.ts';
import { storeError } from './store.ts';

useDevice();

const make = (onWanted: (isErased: boolean) => void = () => {}, onLate?: () => void) =>
  createConnection('session-ready', onWanted, onLate);
const ask = <T>(work: Promise<T>) => settle(device, work);
/** Refused by a connection that is closed. */
const version = async (db: Database) => db.transaction('settings') && db.version;
const refused = (name: string) => Promise.reject(new DOMException('as the test wants', name));
/** Work that meets `name` so many times, then succeeds. */
const failing = (name: string, times: number) => vi.fn((db: Database) => (times-- > 0 ? refused(name) : version(db)));

describe('a connection', () => {
  it('is opened when it is first used, and shared', async () => {
    const connection = make();
    expect(device.connections()).toHaveLength(0);
    const both = [connection.use(async (db) => db), connection.use(async (db) => db)];
    const [one, two] = await ask(Promise.all(both));
    expect(one?.version).toBe(steps.length);
    expect(one).toBe(two);
    expect(device.connections()).toHaveLength(1);
    expect([connection.isNewer, connection.sawLoss]).toEqual([false, false]);
  });

  it('says that the browser threw the data away', async () => {
    const connection = make();
    device.is.lossNext = true;
    await ask(connection.use(version));
    expect(connection.sawLoss).toBe(true);
  });
});

describe('work that meets a dead connection', () => {
  it.each(['InvalidStateError', 'UnknownError', 'AbortError'])('%s is done again on a new one', async (name) => {
    const connection = make();
    const work = failing(name, 1);
    expect(await ask(connection.use(work))).toBe(steps.length);
    expect(work.mock.calls[0]?.[0]).not.toBe(work.mock.calls[1]?.[0]);
    expect(device.connections()).toHaveLength(2);
  });

  it('closes the dead one', async () => {
    const connection = make();
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    await ask(connection.use(failing('UnknownError', 1)));
    await heard();
    expect(close.mock.instances).toEqual([device.connections()[0]]);
  });

  it('is done four times, not more', async () => {
    const work = failing('UnknownError', 3);
    expect(await ask(make().use(work))).toBe(steps.length);
    expect(work).toHaveBeenCalledTimes(4);
    const never = failing('UnknownError', 9);
    await expect(ask(make().use(never))).rejects.toMatchObject({ name: 'StoreError', reason: 'lost' });
    expect(never).toHaveBeenCalledTimes(4);
  });

  it('is refused at once, on the same connection, for any other reason', async () => {
    const connection = make();
    const work = failing('QuotaExceededError', 1);
    await expect(ask(connection.use(work))).rejects.toMatchObject({ reason: 'full' });
    expect(work).toHaveBeenCalledTimes(1);
    await ask(connection.use(version));
    expect(device.connections()).toHaveLength(1);
  });

  it('leaves alone the new one that another has opened meanwhile', async () => {
    const connection = make();
    await ask(connection.use(version));
    let fail: (error: unknown) => void = () => {};
    const slow = connection.use((db) =>
      device.connections()[0] && fail.length === 0 ? new Promise<number>((_, no) => (fail = no)) : version(db),
    );
    await heard();
    await ask(connection.use(failing('UnknownError', 1)));
    const before = device.connections().length;
    fail(new DOMException('dead', 'UnknownError'));
    await ask(slow);
    expect([before, device.connections().length]).toEqual([2, 2]);
  });
});

describe('work without an answer', () => {
  it('is late after 2 s, not done again, and its connection is replaced', async () => {
    const connection = make();
    await ask(connection.use(version));
    const work = vi.fn(() => new Promise<never>(() => {}));
    let reason = 'none';
    const late = connection.use(work).catch((error) => {
      reason = error.reason;
    });
    await heard();
    await vi.advanceTimersByTimeAsync(readLimitMs - 1);
    expect(reason).toBe('none');
    await vi.advanceTimersByTimeAsync(1);
    await late;
    expect([reason, work.mock.calls.length]).toEqual(['late', 1]);
    await ask(connection.use(version));
    expect(device.connections()).toHaveLength(2);
  });

  it('may take longer where it says so', async () => {
    const connection = make();
    await ask(connection.use(version));
    let answer: (value: number) => void = () => {};
    const slow = connection.use(() => new Promise<number>((done) => (answer = done)), 60_000);
    await heard();
    await vi.advanceTimersByTimeAsync(59_999);
    answer(7);
    expect(await slow).toBe(7);
  });
});

describe('opening', () => {
  it('that is refused is tried anew by the next to ask', async () => {
    const connection = make();
    device.next.open = 'SecurityError';
    await expect(ask(connection.use(version))).rejects.toMatchObject({ reason: 'refused' });
    expect(await ask(connection.use(version))).toBe(steps.length);
    expect(connection.isNewer).toBe(false);
  });

  it('finds that a newer version wrote the data, and opens it as it is', async () => {
    (await openAs(steps.length + 2)).close();
    const connection = make();
    expect(await ask(connection.use(version))).toBe(steps.length + 2);
    expect(connection.isNewer).toBe(true);
  });

  it('that comes after the limit is kept and told, the first of them alone', async () => {
    const older = await openAs(1); // it does not listen: a page asleep
    const onLate = vi.fn();
    const connection = make(undefined, onLate);
    for (let i = 0; i < 2; i++) await expect(ask(connection.use(version))).rejects.toMatchObject({ reason: 'late' });
    expect(onLate).not.toHaveBeenCalled();
    older.close();
    await heard();
    expect(onLate).toHaveBeenCalledTimes(1);
    const [, kept, second] = device.connections();
    expect(kept?.transaction('settings')).toBeDefined();
    expect(() => second?.transaction('settings')).toThrow(DOMException);
    expect(await ask(connection.use(async (db) => db.name))).toBe('session-ready');
    expect(device.connections()).toHaveLength(3);
  });

  it('that comes after the limit and after everything was erased is closed, and nobody is told', async () => {
    const older = await openAs(1);
    const onLate = vi.fn();
    const connection = make(undefined, onLate);
    await expect(ask(connection.use(version))).rejects.toMatchObject({ reason: 'late' });
    connection.close();
    older.close();
    await heard();
    expect(() => device.connections().at(-1)?.transaction('settings')).toThrow(DOMException);
    expect(device.connections()).toHaveLength(2);
    expect(onLate).not.toHaveBeenCalled();
  });
});

describe('another tab', () => {
  it('that brings a newer version in is told of, and found by the next to ask', async () => {
    const wanted = vi.fn();
    const connection = make(wanted);
    await ask(connection.use(version));
    const newer = await openDB('session-ready', steps.length + 1);
    expect(wanted.mock.calls).toEqual([[false]]);
    expect(await ask(connection.use(version))).toBe(steps.length + 1);
    expect(connection.isNewer).toBe(true);
    newer.close();
  });

  it('that erases everything is told of, and nothing is opened from then on', async () => {
    const wanted = vi.fn();
    const connection = make(wanted);
    await ask(connection.use(version));
    device.erase();
    await heard();
    expect(wanted.mock.calls).toEqual([[true]]);
    await expect(ask(connection.use(version))).rejects.toMatchObject(storeError('refused'));
    expect([device.connections().length, await device.factory.databases()]).toEqual([1, []]);
  });
});

describe('closing', () => {
  it('closes the connection, says so, and opens no other', async () => {
    const wanted = vi.fn();
    const connection = make(wanted);
    const db = await ask(connection.use(async (now) => now));
    connection.close();
    await heard();
    expect(() => db.transaction('settings')).toThrow();
    expect(wanted.mock.calls).toEqual([[true]]);
    await expect(ask(connection.use(version))).rejects.toMatchObject({ reason: 'refused' });
    connection.close();
    expect(wanted.mock.calls).toEqual([[true], [true]]);
  });

  it('of what was never opened does nothing', async () => {
    const connection = make();
    expect(() => connection.close()).not.toThrow();
    await expect(ask(connection.use(version))).rejects.toMatchObject({ reason: 'refused' });
    expect(device.connections()).toHaveLength(0);
  });
});

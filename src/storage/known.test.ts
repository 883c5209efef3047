// What a tab knows of the database is not undone by old words, by damage, or by a database that is another one.
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { check, commit, device, heard, open, record, setting, useDevice } from './bench.fake.ts';
import { steps } from './database.ts';
import { openAs } from './older.fake.ts';
import type { Head } from './sealed.ts';
import type { Change } from './store.ts';

useDevice();

/** The head in the database, past the store. */
async function headNow(): Promise<Head> {
  const db = await openAs(steps.length);
  const head = (await db.get('meta', 'head')) as Head;
  db.close();
  return head;
}

/** Two tabs after a commit that both know of, and a way to say anything in the name of the first. */
async function two() {
  const [a, b] = [await open(), await open()];
  await commit(a.store, setting('theme', 'dark'));
  await heard();
  const told = vi.fn();
  b.store.onForeignChange(told);
  const say = async (head: Head, ...changes: Change[]) => {
    new BroadcastChannel(`session-ready#${a.id}`).postMessage({ head, changes });
    await heard();
  };
  return { a, b, told, say };
}

describe('what another tab says', () => {
  it('of another database is not taken over', async () => {
    const { b, told, say } = await two();
    const { sequence } = await headNow();
    await say({ epoch: 1, sequence: sequence + 1, checks: 0 }, setting('theme', 'other'));
    expect(told.mock.calls.flat(2)).toEqual([]);
    expect(await b.store.all('settings')).toEqual(new Map([['theme', 'dark']]));
  });

  it('too late is not taken over, and nothing is read for it', async () => {
    const { b, told, say } = await two();
    const head = await headNow();
    const read = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await say(head, setting('theme', 'old'));
    await say({ ...head, sequence: head.sequence - 1 }, setting('theme', 'old'));
    expect([told.mock.calls, read.mock.calls]).toEqual([[], []]);
    expect(await b.store.all('settings')).toEqual(new Map([['theme', 'dark']]));
  });
});

describe('looking at the database again', () => {
  it('takes nothing over where no transaction was counted: that is damage', async () => {
    const { b, told } = await two();
    const db = await openAs(steps.length);
    await db.delete('settings', 'theme');
    db.close();
    device.seen();
    await heard();
    expect(told.mock.calls.flat(2)).toEqual([]);
    expect(await b.store.all('settings')).toEqual(new Map([['theme', 'dark']]));
  });

  it('says that a newer version came in, with no change', async () => {
    const { b, told } = await two();
    const newer = await openDB('session-ready', steps.length + 1);
    await heard();
    expect([b.store.mode, told.mock.calls]).toEqual(['readOnly', [[[]]]]);
    newer.close();
  });
});

describe('a database that was emptied under two tabs', () => {
  it('gets back what one of them had not heard of', async () => {
    const { a, b } = await two();
    device.is.deaf = true;
    await commit(a.store, setting('theme', 'light'));
    device.wipe();
    await commit(b.store, setting('plannedMinutes', 30));
    device.killAll();
    const { store } = await open();
    expect(await store.all('settings')).toEqual(
      new Map<string, unknown>([
        ['theme', 'light'],
        ['plannedMinutes', 30],
      ]),
    );
  });
});

describe('the checks', () => {
  it('are compared with the copy once: later commits write, and read for the copy alone', async () => {
    const { store } = await open();
    await commit(store, check(record(1)));
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await commit(store, check(record(2)));
    expect(asked.mock.calls.map(([, mode]) => mode ?? 'readonly')).toEqual(['readwrite', 'readonly', 'readonly']);
  });
});

describe('a start', () => {
  it('writes nothing where there are no files to write a copy into', async () => {
    device.is.filesRefused = true;
    await commit((await open()).store, setting('theme', 'dark'), check(record(1)));
    device.killAll();
    const before = await headNow();
    await open();
    await heard();
    expect(await headNow()).toEqual(before);
  });
});

// The IndexedDB side: its schema, grown step by step, and every transaction on it.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { type CheckRecord, isCheckRecord } from '../core/check-record.ts';
import { type Disk, noHead, type Restore } from './boot.ts';
import { limited, readLimitMs } from './limit.ts';
import { noRows, smallTables } from './rows.ts';
import { type Head, isHead } from './sealed.ts';
import { type Change, type ChecksPage, storeError, type Tables } from './store.ts';

type SmallSchema = { [N in (typeof smallTables)[number]]: { key: string; value: Tables[N] } };
export interface Schema extends DBSchema, SmallSchema {
  checks: { key: string; value: CheckRecord; indexes: { byStartedAt: number } };
  meta: { key: 'head'; value: Head };
}
export type Database = IDBPDatabase<Schema>;

type Step = (db: Database, tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>) => void;

/**
 * Append-only: step n takes version n to n + 1, a shipped step is never edited, and none takes a table away, which an
 * older version would look for. A step that changes rows has to change those of an older second copy too (`version` in
 * its head).
 */
export const steps: readonly Step[] = [
  (db) => {
    db.createObjectStore('checks', { keyPath: 'id' }).createIndex('byStartedAt', 'startedAt');
    db.createObjectStore('settings');
  },
  (db) => {
    for (const name of ['answers', 'sessions', 'items', 'places', 'packs'] as const) db.createObjectStore(name);
    const meta = db.createObjectStore('meta');
    meta.put({ epoch: Date.now() + Math.random(), sequence: 0, checks: 0 }, 'head').catch(() => {}); // then opening is refused as well
  },
  (db) => {
    db.createObjectStore('routines');
  },
];

/**
 * `onLoss`: Chromium threw a damaged database away and made an empty one (`dataLoss`; faults.md S01, w3c/IndexedDB#30).
 * `onWanted`: another tab wants the database, to bring a newer version in or to erase it, and this connection is closed.
 * `onLate`: it could be opened after all, when the limit was over.
 */
export async function openDatabase(
  name: string,
  version: number | undefined,
  onLoss: () => void,
  onWanted: (isToErase: boolean) => void,
  onLate: (db: Database) => void,
): Promise<Database> {
  const opening = openDB<Schema>(name, version, {
    upgrade(db, from, to, tx, event) {
      tx.done.catch(() => {}); // opening is refused as well
      const { dataLoss } = event as IDBVersionChangeEvent & { dataLoss?: 'none' | 'total' };
      if (dataLoss && dataLoss !== 'none') onLoss();
      for (const step of steps.slice(from, to ?? steps.length)) step(db, tx);
    },
    // A newer version in another tab must not wait for this one.
    blocking(_current, wanted, event) {
      (event.target as IDBDatabase).close(); // what is on its way is finished first
      onWanted(wanted === null);
    },
  });
  return limited(opening, readLimitMs, onLate);
}

/** Waits for the end of the transaction too: one that is cut off is told once, here. */
async function read<N extends StoreNames<Schema>, T>(
  db: Database,
  names: readonly N[],
  work: (tx: IDBPTransaction<Schema, N[]>) => Promise<T>,
): Promise<T> {
  const tx = db.transaction([...names]);
  return (await Promise.all([work(tx), tx.done]))[0];
}

type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

const sane = (found: unknown): Head => (isHead(found) ? found : noHead);

/** All small tables and the head, as they stood at one moment. A newer version may have tables that we do not know. */
export function readDisk(db: Database): Promise<Disk> {
  const known = smallTables.filter((table) => db.objectStoreNames.contains(table));
  return read(db, [...known, 'meta' as const, 'checks' as const] as StoreNames<Schema>[], async (tx) => {
    const rows = noRows();
    const [head, checkCount] = await Promise.all([
      tx.objectStore('meta').get('head').then(sane),
      tx.objectStore('checks').count(),
      ...known.map(async (table) => {
        const store = tx.objectStore(table);
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        keys.forEach((key, i) => {
          (rows[table] as Map<unknown, unknown>).set(key, values[i]);
        });
      }),
    ]);
    return { head, rows, checkCount };
  });
}

/** Strict durability, and done only when the transaction is: a `put` that succeeded can still be rolled back. */
async function write<T>(
  db: Database,
  names: readonly StoreNames<Schema>[],
  work: (tx: Writing) => Promise<T>,
): Promise<T> {
  if (db.version > steps.length) throw storeError('readOnly');
  const tx = db.transaction([...new Set([...names, 'meta' as const])], 'readwrite', { durability: 'strict' });
  try {
    return (await Promise.all([work(tx), tx.done]))[0];
  } catch (error) {
    try {
      tx.abort(); // a value that can not be stored throws without ending the transaction
    } catch {} // it had ended
    throw tx.error ?? error; // where there was no room, what was on the way is only said to be aborted
  }
}

/** One transaction for all of them. Returns where the database stood before and after it. */
export function writeChanges(db: Database, changes: readonly Change[]): Promise<{ before: Head; after: Head }> {
  const names = changes.map(({ table }) => table);
  return write(db, names, async (tx) => {
    const before = sane(await tx.objectStore('meta').get('head'));
    const { epoch, sequence, checks } = before;
    const after = { epoch, sequence: sequence + 1, checks: checks + (names.includes('checks') ? 1 : 0) };
    await Promise.all([
      tx.objectStore('meta').put(after, 'head'),
      ...changes.map(async ({ table, key, value }) => {
        const store = tx.objectStore(table);
        if (value === null) return store.delete(key);
        return table === 'checks' ? store.put(value) : store.put(value, key);
      }),
    ]);
    return { before, after };
  });
}

/** Gives back what `restore` names; `false`, and nothing done, where the database has moved on from `seen`. */
export function writeRestore(db: Database, seen: Head, { head, rows, checks, isOver }: Restore): Promise<boolean> {
  return write(db, [...smallTables, 'checks'], async (tx) => {
    const now = sane(await tx.objectStore('meta').get('head'));
    if (now.epoch !== seen.epoch || now.sequence !== seen.sequence) return false;
    const there = new Set(isOver ? [] : await tx.objectStore('checks').getAllKeys());
    await Promise.all([
      ...smallTables.flatMap((table) => {
        const store = tx.objectStore(table);
        return [store.clear(), ...[...rows[table]].map(([key, value]) => store.put(value, key))];
      }),
      ...checks.filter(({ id }) => !there.has(id)).map((record) => tx.objectStore('checks').put(record)),
      tx.objectStore('meta').put({ ...head, epoch: head.epoch || Date.now() + Math.random() }, 'head'),
    ]);
    return true;
  });
}

/** The newest first. Jumps to the last one wanted and reads from there on: as fast with ten thousand as with ten. */
export function latestChecks(db: Database, count: number): Promise<readonly CheckRecord[]> {
  return read(db, ['checks'], async (tx) => {
    const index = tx.objectStore('checks').index('byStartedAt');
    let cursor = await index.openKeyCursor(null, 'prev');
    if (cursor && count > 1) cursor = await cursor.advance(Math.min(count, 1e9) - 1);
    const found = await index.getAll(cursor ? IDBKeyRange.lowerBound(cursor.key) : null);
    return found.filter(isCheckRecord).reverse().slice(0, count);
  });
}

/** As `Store.checksBefore`: the index is asked for the page alone, however many there are around it. */
export function checksBefore(
  db: Database,
  beforeMs: number,
  count: number,
  fromMs = Number.NEGATIVE_INFINITY,
): Promise<ChecksPage> {
  return read(db, ['checks'], async (tx) => {
    if (!(fromMs < beforeMs)) return { checks: [], next: null }; // no such range can be made
    const index = tx.objectStore('checks').index('byStartedAt');
    const between = (from: number, to: number) => IDBKeyRange.bound(from, to, false, true);
    let last = await index.openKeyCursor(between(fromMs, beforeMs), 'prev');
    if (last && count > 1) last = await last.advance(count - 1);
    const from = last ? last.key : fromMs;
    const [found, older] = await Promise.all([
      index.getAll(between(from, beforeMs)),
      fromMs < from ? index.getKey(between(fromMs, from)) : undefined,
    ]);
    return { checks: found.filter(isCheckRecord).reverse(), next: older === undefined ? null : from };
  });
}

export const firstCheckAt = (db: Database): Promise<number | null> =>
  read(db, ['checks'], async (tx) => {
    const first = await tx.objectStore('checks').index('byStartedAt').openKeyCursor();
    return first ? first.key : null;
  });

export const countChecks = (db: Database): Promise<number> =>
  read(db, ['checks'], (tx) => tx.objectStore('checks').count());

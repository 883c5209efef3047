// The IndexedDB store: its schema, grown step by step, and the queries on it.
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreKey,
  type StoreNames,
  type StoreValue,
} from 'idb';
import { type CheckRecord, isCheckRecord } from '../core/check-record.ts';
import type { Store } from './store.ts';

export interface Schema extends DBSchema {
  checks: { key: string; value: CheckRecord; indexes: { byStartedAt: number } };
  settings: { key: string; value: string | number };
}

type Step = (db: IDBPDatabase<Schema>, tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>) => void;

/** Append-only: step n takes version n to n + 1, and a shipped step is never edited. */
export const steps: readonly Step[] = [
  (db) => {
    db.createObjectStore('checks', { keyPath: 'id' }).createIndex('byStartedAt', 'startedAt');
    db.createObjectStore('settings');
  },
];

/** What neither succeeds nor fails (blocked by a dead tab, a broken disk) is given up after this long. */
const limitMs = 3_000;

async function limited<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('storage took too long', 'TimeoutError')), limitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Opens the store. Rejects where the browser refuses to keep data (private windows, blocked site data). */
export async function openStore(name = 'session-ready'): Promise<Store> {
  let db = await open(name);
  /** Safari and a killed browser process drop connections; a dead one is replaced once before an error counts. */
  const use = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    try {
      return await limited(work(db));
    } catch (error) {
      if (!(error instanceof DOMException) || !['InvalidStateError', 'UnknownError'].includes(error.name)) throw error;
      db = await open(name);
      return limited(work(db));
    }
  };
  return {
    keeps: true,
    saveCheck: (record) => use((d) => write(d, 'checks', record)),
    saveSetting: (key, value) => use((d) => write(d, 'settings', value, key)),
    latestChecks: (count) => use((d) => latest(d, count)),
    settings: () => use(readSettings),
  };
}

async function open(name: string): Promise<IDBPDatabase<Schema>> {
  const opening = openDB<Schema>(name, steps.length, {
    upgrade(db, from, to, tx) {
      for (const step of steps.slice(from, to ?? steps.length)) step(db, tx);
    },
    // A newer version in another tab must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await limited(opening);
  } catch (error) {
    opening.then(
      (late) => late.close(),
      () => {},
    );
    throw error;
  }
}

/** Strict durability, and done only when the transaction is: a `put` that succeeded can still be rolled back. */
async function write<N extends StoreNames<Schema>>(
  db: IDBPDatabase<Schema>,
  name: N,
  value: StoreValue<Schema, N>,
  key?: StoreKey<Schema, N>,
): Promise<void> {
  const tx = db.transaction(name, 'readwrite', { durability: 'strict' });
  await Promise.all([tx.store.put(value, key), tx.done]);
}

/** Walks the index backwards: as fast with ten thousand records as with ten. */
async function latest(db: IDBPDatabase<Schema>, count: number): Promise<readonly CheckRecord[]> {
  const found: CheckRecord[] = [];
  let cursor = await db.transaction('checks').store.index('byStartedAt').openCursor(null, 'prev');
  while (cursor && found.length < count) {
    if (isCheckRecord(cursor.value)) found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

async function readSettings(db: IDBPDatabase<Schema>): Promise<ReadonlyMap<string, string | number>> {
  const { store } = db.transaction('settings');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(keys.map((key, i) => [key, values[i] ?? '']));
}

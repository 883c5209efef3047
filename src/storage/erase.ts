// What the app has written to the device: whether it is there, and taking it away. Used by "Erase everything" alone.
import { limited, readLimitMs } from './limit.ts';

/** One kind of thing that the app leaves on a device. */
export interface Trace {
  /** Whether any of it is there. Rejects where the browser does not say. */
  isThere(): Promise<boolean>;
  /** Settles when it is gone. `held`: another page keeps it; it goes as soon as that page lets go. */
  remove(held: () => void): Promise<void>;
}

const storeName = 'session-ready';

/** The only place that deletes a database, and only because a person said so twice. */
export function databaseTrace(name = storeName): Trace {
  return {
    isThere: async () => {
      const all = await limited(indexedDB.databases(), readLimitMs);
      return all.some((database) => database.name === name);
    },
    remove: (held) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
        request.onblocked = held;
      }),
  };
}

/** Where the browser has no such files, or none in this window, none were ever written. */
export function filesTrace(storage: StorageManager | undefined, name = storeName): Trace {
  const isNot = (error: unknown, names: readonly string[]) => names.includes((error as Error).name);
  return {
    async isThere() {
      try {
        const root = await storage?.getDirectory?.();
        await root?.getDirectoryHandle(name);
        return root !== undefined;
      } catch (error) {
        if (isNot(error, ['NotFoundError', 'SecurityError'])) return false;
        throw error;
      }
    },
    async remove() {
      try {
        await (await storage?.getDirectory?.())?.removeEntry(name, { recursive: true });
      } catch (error) {
        if (!isNot(error, ['NotFoundError', 'SecurityError'])) throw error;
      }
    },
  };
}

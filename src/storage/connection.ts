// One connection to the database that is replaced when it dies, and that never keeps anybody waiting for ever.
import { type Database, openDatabase, steps } from './database.ts';
import { asStoreError, limited, readLimitMs } from './limit.ts';
import { storeError } from './store.ts';

export interface Connection {
  /** Runs `work` on a live connection. Work that met a dead one is done again, so it has to be the same done twice. */
  use<T>(work: (db: Database) => Promise<T>, limitMs?: number): Promise<T>;
  /** As if another tab erased everything. */
  close(): void;
  /** A newer version of the app wrote the data: it is read and left as it is. */
  readonly isNewer: boolean;
  /** The browser threw the data away while opening. */
  readonly sawLoss: boolean;
}

/** Safari loses connections by the thousand (WebKit 197050, 201483); Dexie and Onyx heal as often as this too. */
const mostReopenings = 3;

/**
 * `onWanted`: another tab brought a newer version in, which whoever uses the connection next finds out. Or everything is
 * being erased: from here on nothing is opened, which would make it anew. `onLate`: a disk that was only slow can be used now.
 */
export function createConnection(
  name: string,
  onWanted: (isErased: boolean) => void,
  onLate: () => void = () => {},
): Connection {
  let current: Promise<Database> | undefined;
  let isNewer = false;
  let sawLoss = false;
  let isErased = false;
  const onLoss = () => {
    sawLoss = true;
  };
  const give = (isToErase: boolean) => {
    isErased ||= isToErase;
    if (isErased && current) drop(current);
    onWanted(isErased);
  };
  /** Not opened once more: it might take as long again. */
  const keep = (late: Database) => {
    if (isErased || current) return late.close();
    current = Promise.resolve(late);
    onLate();
  };
  const openAs = async (version?: number) => {
    if (isErased) throw storeError('refused');
    return openDatabase(name, version, onLoss, give, keep);
  };
  const open = () =>
    openAs(steps.length)
      .catch((error: unknown) => {
        if (asStoreError(error).reason !== 'readOnly') throw error;
        isNewer = true;
        return openAs();
      })
      .catch((error: unknown) => {
        current = undefined; // the next one to ask tries anew
        throw error;
      });
  const drop = (dead: Promise<Database>) => {
    if (current === dead) current = undefined;
    dead.then(
      (db) => db.close(),
      () => {},
    );
  };
  return {
    async use(work, limitMs = readLimitMs) {
      for (let reopened = 0; ; reopened++) {
        current ??= open();
        const mine = current;
        try {
          return await limited(work(await mine), limitMs);
        } catch (cause) {
          const error = asStoreError(cause);
          const isDead = error.reason === 'lost';
          if (isDead || error.reason === 'late') drop(mine);
          if (!isDead || reopened === mostReopenings) throw error;
        }
      }
    },
    close: () => give(true),
    get isNewer() {
      return isNewer;
    },
    get sawLoss() {
      return sawLoss;
    },
  };
}

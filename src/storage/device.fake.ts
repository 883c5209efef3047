// A device whose storage breaks on command: IndexedDB, files, locks and channels for several tabs, lives and disasters.
import { createHash } from 'node:crypto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { type Browser, openStore } from './open-store.ts';
import type { Store } from './store.ts';

/** Each tab opens its store under a name with its own number, so that the device knows who asks. */
const split = (name: string) => name.split('#') as [string, string | undefined];
const never = <T>() => new Promise<T>(() => {});
const refusal = (name: string) => new DOMException('as the test wants', name);

const realPut = IDBObjectStore.prototype.put;
/** What the browser does where `abort()` is what the page does: the transaction has an error then. */
type Abortable = {
  _abort(name: string): void;
  readonly _requests: readonly { readonly request: IDBRequest }[];
};

export interface Tab {
  readonly id: string;
  readonly store: Store;
}

export type FileFault = 'QuotaExceededError' | 'NoModificationAllowedError' | 'torn' | 'hang';

/** Over all devices: a tab of a test that is over must not be taken for one of the next. */
let born = 0;

export function makeDevice() {
  let factory = new IDBFactory();
  const files = new Map<string, Uint8Array>();
  let connections: { readonly tab: string | undefined; readonly db: IDBDatabase }[] = [];
  let channels: { readonly tab: string; onmessage: ((event: { data: unknown }) => void) | null }[] = [];
  const alive = new Set<string>();
  let holder: string | undefined;
  let queue: { readonly tab: string; readonly go: () => void }[] = [];
  /** What the next of its kind meets; used up by it. */
  const next: {
    put?: string | undefined;
    /** What the transaction is rolled back with, while the rest of its puts are on the way. */
    abort?: 'AbortError' | 'QuotaExceededError' | undefined;
    /** The same, once every put has succeeded and only the commit is left. */
    commit?: 'AbortError' | 'QuotaExceededError' | undefined;
    open?: 'hang' | string | undefined;
    file?: FileFault | undefined;
  } = {};
  const is = {
    filesRefused: false,
    filesHang: false,
    locksAbsent: false,
    lossNext: false,
    hanging: false,
    /** How long the app has waited for what hangs. */
    waitedMs: 0,
    /** Messages between tabs get lost. */
    deaf: false,
    /** A value that no put accepts, and why. */
    bad: undefined as { readonly value: unknown; readonly name: string } | undefined,
  };
  let watchers: ((sign: { target: { hidden: boolean } }) => void)[] = [];
  const isAlive = (tab: string | undefined) => tab === undefined || alive.has(tab);

  function open(name: string, version?: number): IDBOpenDBRequest {
    const [real, tab] = split(name);
    const fault = isAlive(tab) ? next.open : 'hang';
    if (isAlive(tab)) next.open = undefined;
    if (fault === 'hang') {
      is.hanging ||= isAlive(tab); // nobody waits for what the dead ask
      return new IDBOpenDBRequest();
    }
    if (fault) throw refusal(fault);
    const request = factory.open(real, version);
    request.addEventListener('upgradeneeded', (event) => {
      if (is.lossNext) Object.assign(event, { dataLoss: 'total' });
      is.lossNext = false;
    });
    request.addEventListener('blocked', () => {
      is.hanging = true;
    });
    request.addEventListener('success', () => {
      if (isAlive(tab)) connections.push({ tab, db: request.result });
      else request.result.close();
    });
    return request;
  }

  function filesFor(tab: string) {
    const guard = async <T>(work: () => T): Promise<T> => {
      await Promise.resolve();
      return isAlive(tab) ? work() : never<T>();
    };
    const handle = (name: string) => ({
      getFile: () => guard(() => ({ text: async () => new TextDecoder().decode(files.get(name)) })),
      createWritable: () =>
        guard(() => {
          let bytes = new Uint8Array();
          return {
            write: (text: string) =>
              guard(() => {
                bytes = new TextEncoder().encode(text);
              }),
            close: () =>
              guard(() => {
                const fault = next.file;
                next.file = undefined;
                if (fault === 'hang') {
                  is.hanging = true;
                  return never<void>();
                }
                if (fault === 'torn') files.set(name, bytes.slice(0, bytes.length / 2));
                if (fault) throw refusal(fault === 'torn' ? 'UnknownError' : fault);
                files.set(name, bytes);
                return undefined;
              }),
          };
        }),
    });
    return {
      getFileHandle: (name: string, options?: { create?: boolean }) =>
        guard(() => {
          if (!files.has(name) && !options?.create) throw refusal('NotFoundError');
          if (!files.has(name)) files.set(name, new Uint8Array());
          return handle(name);
        }),
      removeEntry: (name: string) => guard(() => files.delete(name)),
    };
  }

  const storage = {
    getDirectory: async () => {
      if (is.filesRefused) throw refusal('SecurityError');
      if (is.filesHang) is.hanging = true;
      if (is.filesHang) return never<never>();
      return { getDirectoryHandle: async (name: string) => filesFor(split(name)[1] ?? '') };
    },
  } as unknown as StorageManager;

  function nextHolder(): void {
    holder = undefined;
    queue = queue.filter(({ tab }) => alive.has(tab));
    queue.shift()?.go();
  }
  const locks = {
    request: (name: string, options: { signal: AbortSignal }, work: () => Promise<unknown>) =>
      new Promise((resolve, reject) => {
        const tab = split(name)[1] ?? '';
        const go = () => {
          holder = tab;
          void Promise.resolve()
            .then(work)
            .then(resolve, reject)
            .finally(() => holder === tab && nextHolder());
        };
        options.signal.addEventListener('abort', () => {
          queue = queue.filter((waiting) => waiting.go !== go);
          reject(refusal('AbortError'));
        });
        if (!alive.has(tab)) return;
        if (holder === undefined) go();
        else queue.push({ tab, go });
      }),
  } as unknown as LockManager;

  class Channel {
    readonly tab: string;
    onmessage: ((event: { data: unknown }) => void) | null = null;
    constructor(name: string) {
      this.tab = split(name)[1] ?? '';
      channels.push(this);
    }
    postMessage(data: unknown): void {
      if (is.deaf) return;
      const copy = structuredClone(data);
      for (const other of channels)
        if (other !== this && alive.has(this.tab))
          setImmediate(() => alive.has(other.tab) && other.onmessage?.({ data: copy }));
    }
  }

  vi.stubGlobal('addEventListener', (_: string, tell: (typeof watchers)[number]) => watchers.push(tell));
  vi.stubGlobal('indexedDB', { open });
  vi.stubGlobal('BroadcastChannel', Channel);
  vi.stubGlobal(
    'FileSystemFileHandle',
    class {
      createWritable() {}
    },
  );
  // The real one answers from another thread, at a time of its own.
  vi.stubGlobal('crypto', {
    subtle: { digest: async (_: string, bytes: Uint8Array) => createHash('sha256').update(bytes).digest() },
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...about) {
    const fault = this.name === 'meta' ? undefined : next.put;
    if (fault) {
      next.put = undefined;
      throw refusal(fault);
    }
    if (is.bad && is.bad.value === about[0]) throw refusal(is.bad.name);
    const request = realPut.apply(this, about);
    if (next.commit) {
      const tx = this.transaction as unknown as Abortable;
      request.addEventListener('success', () => {
        if (!next.commit || tx._requests.some(({ request: one }) => one.readyState !== 'done')) return;
        const why = next.commit;
        next.commit = undefined;
        tx._abort(why);
      });
    }
    if (next.abort) {
      const why = next.abort;
      next.abort = undefined;
      request.addEventListener('success', () => (this.transaction as unknown as Abortable)._abort(why));
    }
    return request;
  });

  const device = {
    files,
    next,
    is,
    get factory() {
      return factory;
    },
    connections: () => connections.map(({ db }) => db),
    browser: (): Browser => (is.locksAbsent ? { storage } : { storage, locks }),
    async openTab(): Promise<Tab> {
      const id = String(++born);
      alive.add(id);
      return { id, store: await openStore(device.browser(), `session-ready#${id}`) };
    },
    closeTab(id: string): void {
      alive.delete(id);
      for (const { tab, db } of connections) if (tab === id) kill(db);
      connections = connections.filter(({ tab }) => tab !== id);
      channels = channels.filter(({ tab }) => tab !== id);
      if (holder === id) nextHolder();
    },
    /** As SIGKILL of the browser: whatever has not completed has not happened, and nobody is told. */
    killAll(): void {
      for (const id of [...alive]) device.closeTab(id);
      Object.assign(next, { put: undefined, abort: undefined, commit: undefined, open: undefined, file: undefined });
      watchers = [];
      is.hanging = false;
    },
    /** The person goes away from the pages that are open. */
    left(): void {
      for (const tell of watchers) tell({ target: { hidden: true } });
    },
    /** The person comes back to them. */
    seen(): void {
      for (const tell of watchers) tell({ target: { hidden: false } });
    },
    /** "Erase everything" in another tab: a person wants it gone. */
    erase(): void {
      factory.deleteDatabase('session-ready');
      files.clear();
    },
    /** The connection is gone; the browser may or may not say so. */
    forceClose(id: string): void {
      for (const { tab, db } of connections) if (tab === id) forceCloseDatabase(db as never);
    },
    /** Chromium's own repair of a damaged database: an empty one. */
    wipe(): void {
      for (const { db } of connections) forceCloseDatabase(db as never);
      factory = new IDBFactory();
      is.lossNext = true;
    },
    /** Changes one bit, or cuts the end off. */
    damage(name: string, at: number, how: 'flip' | 'cut'): void {
      const bytes = files.get(name);
      if (!bytes || bytes.length === 0) return;
      const place = at % bytes.length;
      if (how === 'cut') files.set(name, bytes.slice(0, place));
      else
        files.set(
          name,
          bytes.map((byte, i) => (i === place ? byte ^ (1 << (at % 8)) : byte)),
        );
    },
  };
  return device;
}
export type Device = ReturnType<typeof makeDevice>;

function kill(db: IDBDatabase): void {
  const { transactions } = (
    db as unknown as { _rawDatabase: { transactions: { db: IDBDatabase; _state: string; abort(): void }[] } }
  )._rawDatabase;
  for (const tx of transactions) {
    try {
      if (tx.db === db && tx._state !== 'finished') tx.abort();
    } catch {} // it was being committed: it will be
  }
  db.close();
}

/** Waits for `work`; where something hangs as the test wants, time is moved on until the app gives up. Needs fake timers. */
export async function settle<T>(device: Device, work: Promise<T>): Promise<T> {
  let isDone = false;
  work.then(
    () => {
      isDone = true;
    },
    () => {
      isDone = true;
    },
  );
  for (let i = 0; !isDone; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    if (i % 50 === 49 && device.is.hanging) {
      await vi.advanceTimersByTimeAsync(500);
      device.is.waitedMs += 500;
    }
    if (i > 20_000) throw new Error('never settles');
  }
  return work;
}

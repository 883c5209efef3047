// What the app has left in the browser beside its data, whether it is there, and taking it away; and the word to other tabs.

/** As `Trace` of storage/erase.ts. */
interface Trace {
  isThere(): Promise<boolean>;
  remove(): Promise<void>;
}

/** WebKitGTK has none. */
export const ownStorage = (navigator as Partial<Navigator>).storage;

const folder = () => new URL('./', location.href).href;
const ownKey = /^session-ready\./;
/** Workbox puts the scope at the end of its names; other apps of the same host keep theirs. */
const isOwnCache = (name: string) => name === 'face-model' || name.endsWith(folder());

async function ownCaches(): Promise<readonly string[]> {
  const { caches } = globalThis as { caches?: CacheStorage };
  return ((await caches?.keys()) ?? []).filter(isOwnCache);
}
async function ownWorker(): Promise<ServiceWorkerRegistration | undefined> {
  const all = await (navigator as Partial<Navigator>).serviceWorker?.getRegistrations();
  return all?.find(({ scope }) => scope === folder());
}
/** Both are refused together with all other site data; then nothing was written either. */
function ownNotes(): readonly (readonly [store: Storage, key: string])[] {
  try {
    return [localStorage, sessionStorage].flatMap((store) =>
      Object.keys(store)
        .filter((key) => ownKey.test(key))
        .map((key) => [store, key] as const),
    );
  } catch {
    return [];
  }
}
export function forgetNotes(): void {
  for (const [store, key] of ownNotes()) store.removeItem(key);
}

/** In the order in which they go: a worker that still ran could fill its caches again. */
export const browserTraces: Readonly<Record<'worker' | 'caches' | 'notes', Trace>> = {
  worker: {
    isThere: async () => (await ownWorker()) !== undefined,
    remove: async () => void (await (await ownWorker())?.unregister()),
  },
  caches: {
    isThere: async () => (await ownCaches()).length > 0,
    remove: async () => void (await Promise.all((await ownCaches()).map((name) => caches.delete(name)))),
  },
  notes: {
    isThere: async () => ownNotes().length > 0,
    remove: async () => forgetNotes(),
  },
};

/** The app sets none, but an installed one could have got one from an older version. */
export async function clearBadge(): Promise<void> {
  await (navigator as Partial<Pick<Navigator, 'clearAppBadge'>>).clearAppBadge?.();
}

export interface ErasingTabs {
  /** Tells the other tabs that everything goes now. */
  tell(): void;
}

/** `hear`: another tab erases everything. Safari before 15.4 has no such channel; there the store's connection hears it. */
export function openErasingTabs(hear: () => void): ErasingTabs {
  try {
    const channel = new BroadcastChannel('session-ready.erase');
    channel.onmessage = hear;
    return { tell: () => channel.postMessage('all') };
  } catch {
    return { tell() {} };
  }
}

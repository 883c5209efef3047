// Keeps the app's own files on the device, and lets a new version in when the person says so.
import type { Workbox } from 'workbox-window';

export interface UpdateOptions {
  /** Whether a check is running or an answer is not yet stored: nothing reloads then. */
  readonly isBusy: () => boolean;
}

export interface Updates {
  /** Told when all files are on the device, once ever on this device. */
  onOfflineReady(tell: () => void): void;
  /**
   * Told when there is a new version to offer, while nothing is running. `waiting`: it is on the device.
   * `stale`: another tab let it in and this one has reloaded by itself once already, so now the person decides.
   */
  onWaiting(tell: (state: 'waiting' | 'stale') => void): void;
  /** Lets the new version in and reloads. Does nothing while busy. */
  apply(): void;
}

const hourMs = 3_600_000;
const idlePollMs = 2_000;
const saidKey = 'session-ready.offline-said';
/** The build that has reloaded by itself already: once is enough, twice would be a loop (faults.md U16). */
const reloadedKey = 'session-ready.reloaded-from';

/** Registers the worker once the page has loaded. Never throws: without a worker the app runs all the same. */
export function createUpdates({ isBusy }: UpdateOptions): Updates {
  const offlineReady = createNews<'ready'>();
  const waiting = createNews<'waiting' | 'stale'>();
  const container = import.meta.env.DEV ? undefined : (navigator as Partial<Navigator>).serviceWorker;
  if (!container) return { onOfflineReady: offlineReady.listen, onWaiting: waiting.listen, apply() {} };

  let controlled = container.controller !== null;
  let accepted = false;
  let stale = false;
  const registering = whenLoaded().then(async () => {
    const { Workbox } = await import('workbox-window'); // not before the first picture: it is for later visits
    // `none`: a host that caches sw.js must not hide a new version (faults.md U19).
    const workbox = new Workbox('./sw.js', { scope: './', updateViaCache: 'none' });
    workbox.addEventListener('waiting', () => waiting.tell('waiting'));
    await workbox.register();
    return workbox;
  });
  const withWorkbox = (act: (workbox: Workbox) => unknown) => void registering.then(act).catch(() => {}); // refused by the browser or offline: the page works without

  container.addEventListener('controllerchange', () => {
    const isUpdate = controlled; // the first worker to take over a new page brings the same files
    controlled = true;
    // It takes its time to come, and the person may have begun to type elsewhere meanwhile.
    if (accepted && !isBusy()) return location.reload();
    if (!isUpdate) {
      // One that takes no page over, as the kill switch does not, has nothing to say of being offline.
      if (firstTime(() => localStorage, saidKey, 'yes')) offlineReady.tell('ready');
      return;
    }
    stale = true; // another tab let the new version in (faults.md U02)
    reloadOnceIdle(isBusy, () => waiting.tell('stale'));
  });

  withWorkbox(() => {});
  lookForUpdates(() => {
    if (!isBusy()) withWorkbox((workbox) => workbox.update());
  });

  return {
    onOfflineReady: offlineReady.listen,
    onWaiting: waiting.listen,
    apply() {
      if (isBusy()) return;
      if (stale) return location.reload();
      accepted = true;
      withWorkbox((workbox) => workbox.messageSkipWaiting());
    },
  };
}

const whenLoaded = () =>
  new Promise<unknown>((resolve) => {
    if (document.readyState === 'complete') resolve(undefined);
    else addEventListener('load', resolve, { once: true });
  });

/** An iPhone shows the old page again after a resume, without a load (faults.md U09). */
function lookForUpdates(look: () => void): void {
  addEventListener('pageshow', ({ persisted }) => persisted && look());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
  setInterval(look, hourMs);
}

/** Reloads a tab whose files have been replaced, once nothing is running; at most once for a build, else `refused`. */
function reloadOnceIdle(isBusy: () => boolean, refused: () => void): void {
  const timer = setInterval(() => {
    if (isBusy()) return;
    clearInterval(timer);
    if (firstTime(() => sessionStorage, reloadedKey, __BUILD_ID__)) location.reload();
    else refused();
  }, idlePollMs);
}

/** Whether `value` was not in the store yet; it is now. `false` where nothing can be remembered. */
function firstTime(open: () => Storage, key: string, value: string): boolean {
  try {
    const store = open();
    if (store.getItem(key) === value) return false;
    store.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** News for whoever listens, late or early. */
function createNews<News>() {
  const listeners: ((news: News) => void)[] = [];
  let last: News | undefined;
  return {
    listen(tell: (news: News) => void) {
      listeners.push(tell);
      if (last !== undefined) tell(last);
    },
    tell(news: News) {
      last = news;
      for (const listener of listeners) listener(news);
    },
  };
}

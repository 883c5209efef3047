// Browser calls that never settle, put before the app, and how soon a person can use the page all the same.
import { en } from '../../src/content/locales/en/index.ts';
import type { EnginePage } from '../engines/engine.ts';
import type { Site } from '../engines/site.ts';
import { type Injection, scriptOf } from './inject.ts';

declare global {
  interface Window {
    /** When the button of the first screen was there, since the page was asked for. */
    usableMs: number | null;
    /** How long after a tap the screen said something else. */
    answeredMs: number | null;
    /** The words of the button that the last click hit; empty: none. */
    tappedButton: string | null;
  }
}

/** By interface and member. `IDBFactory.open` gives a request that no event comes to. */
export const hanging = [
  'MediaDevices.getUserMedia',
  'MediaDevices.enumerateDevices',
  'Permissions.query',
  'Navigator.getBattery',
  'WakeLock.request',
  'StorageManager.persist',
  'StorageManager.persisted',
  'StorageManager.getDirectory',
  'IDBFactory.open',
  'LockManager.request',
  'AudioContext.resume',
  'Worklet.addModule',
  'ServiceWorkerContainer.register',
  'CacheStorage.open',
] as const;

const hang = (names: readonly string[]): Injection => [
  (all: string[]) => {
    /** A real request that tells nobody anything. */
    const silenced = (request: IDBOpenDBRequest) => {
      request.addEventListener = () => {};
      for (const name of ['onsuccess', 'onerror', 'onblocked', 'onupgradeneeded'])
        Object.defineProperty(request, name, { set() {} });
      return request;
    };
    for (const name of all) {
      const [owner = '', member = ''] = name.split('.');
      const from = (globalThis as unknown as Record<string, { prototype: object } | undefined>)[owner]?.prototype;
      if (!from || !(member in from)) continue; // this browser has no such thing: it cannot hang
      const real = (from as IDBFactory).open;
      const value =
        owner === 'IDBFactory' ? () => silenced(real.call(indexedDB, 'never')) : () => new Promise(() => {});
      Object.defineProperty(from, member, { value, configurable: true, writable: true });
    }
    const Real = window.AudioContext;
    if (!all.includes('AudioContext.resume') || !Real) return;
    window.AudioContext = class extends Real {
      constructor(options?: AudioContextOptions) {
        super(options);
        void super.suspend();
      }
      override resume(): Promise<void> {
        return new Promise(() => {});
      }
    };
  },
  names,
];

/** Both times as the page itself has them: what a driver takes to ask is not the app's. */
const watchUse: Injection = [
  () => {
    window.usableMs = null;
    window.answeredMs = null;
    window.tappedButton = null;
    let tappedMs: number | undefined;
    let before = '';
    const text = () => document.querySelector('h1')?.textContent ?? '';
    addEventListener(
      'click',
      ({ target }) => {
        [tappedMs, before] = [performance.now(), text()];
        window.answeredMs = null;
        window.tappedButton = (target as Element).closest('button')?.textContent?.trim() ?? '';
      },
      { capture: true },
    );
    new MutationObserver(() => {
      if (window.usableMs === null && document.querySelector('[data-bench=start]')) window.usableMs = performance.now();
      if (tappedMs !== undefined && window.answeredMs === null && text() !== before)
        window.answeredMs = performance.now() - tappedMs;
    }).observe(document, { childList: true, subtree: true, characterData: true });
  },
];

export interface HangResult {
  readonly usableMs: number;
  /** Of the slowest tap. */
  readonly answeredMs: number;
  readonly uncaught: readonly string[];
}

/** Opens the app, and taps from the first screen through every step to the summary. */
export async function useWhileHanging(page: EnginePage, site: Site, names: readonly string[]): Promise<HangResult> {
  site.runFirst(scriptOf([hang(names), watchUse]));
  await page.goto(`${site.url}?${names.length}-${names[0]}`);
  const usableMs = await waitFor(page, () => window.usableMs);
  let answeredMs = 0;
  const tap = async (name: string) => {
    // The screen may move under the driver's mouse, as the page comes up part by part: then it was another place.
    for (let tries = 0; tries < 3; tries++) {
      await page.tap('button', name);
      if ((await page.run(() => window.tappedButton)) === name) break;
    }
    answeredMs = Math.max(answeredMs, await waitFor(page, () => window.answeredMs));
  };
  await tap(await page.run(() => document.querySelector('[data-bench=start]')?.textContent?.trim() ?? ''));
  for (const step of ['camera', 'microphone', 'speaker', 'power', 'connection'] as const) {
    await page.shows(en.steps[step].title);
    await tap(en.app.check.skip);
  }
  return { usableMs, answeredMs, uncaught: await page.run(() => window.uncaught) };
}

async function waitFor(page: EnginePage, ask: () => number | null, limitMs = 15_000): Promise<number> {
  const end = Date.now() + limitMs;
  for (;;) {
    const ms = await page.run(ask);
    if (typeof ms === 'number') return ms;
    if (Date.now() > end) throw new Error('the page cannot be used');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

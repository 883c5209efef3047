// Chromium over its own protocol and Firefox over WebDriver BiDi, both by puppeteer-core.
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { startAudioLoop } from '../fixtures/audio-loop.ts';
import type { Engine, EngineOptions, EnginePage, FakeDevices, Prefs } from './engine.ts';
import { callOf, countAsByKey, findToTap, readAll, until } from './find.ts';

type Name = 'chromium' | 'firefox';
const limitMs = 30_000; // of patience with a busy machine

const chromiumArgs: Readonly<Record<FakeDevices, readonly string[]>> = {
  two: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  none: ['--use-fake-ui-for-media-stream'], // and no sound server (testing.md 3)
  asks: ['--use-fake-device-for-media-stream'],
};

/** A device that is no device's name hides every real one, as the monitors of a sound server are. */
const noSuchDevice = { 'media.audio_loopback_dev': 'none of them', 'media.video_loopback_dev': 'none of them' };
const firefoxPrefs: Readonly<Record<FakeDevices, Record<string, unknown>>> = {
  two: { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true },
  none: { ...noSuchDevice, 'media.navigator.permission.disabled': true },
  asks: { 'media.navigator.streams.fake': true },
};

function flagsOf(name: Name, { fakeDevices, prefs }: EngineOptions) {
  if (name === 'firefox') return { extraPrefsFirefox: { ...firefoxPrefs[fakeDevices], ...prefs } };
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return { args: ['--no-sandbox', '--disable-quic', ...quiet, ...chromiumArgs[fakeDevices]] };
}

function pageOf(engine: Name, page: Page, problems: string[]): EnginePage {
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  const run = <T>(work: ((...args: never[]) => T | Promise<T>) | string, ...args: unknown[]) =>
    page.evaluate(callOf(work, args)) as Promise<T>;
  return {
    engine,
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    run,
    async tap(kind, name, ms = limitMs) {
      await until(
        async () => {
          const found = await page.evaluateHandle(callOf(findToTap, [kind, name]));
          const element = found.asElement() as ElementHandle<Element> | null;
          if (!element) return null;
          await page.evaluate(callOf(countAsByKey, []));
          await element.click();
          return true;
        },
        ms,
        () => `${engine}: no ${kind} “${name}”`,
      );
    },
    async shows(text, ms = limitMs) {
      let last = '';
      await until(
        async () => {
          last = await run(readAll);
          return last.includes(text.replace(/\s+/g, ' '));
        },
        ms,
        () => `${engine}: “${text}” is not shown, but: ${last}`,
      );
    },
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    problems: async () => [...problems],
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
  };
}

export async function startPuppeteer(name: Name, binary: string, options: EngineOptions): Promise<Engine> {
  const silent = name === 'chromium' && options.fakeDevices === 'none';
  const sound = silent ? null : await startAudioLoop();
  const stop = () => sound?.stop();
  process.on('exit', stop); // a test that ran out of time does not come to its end; puppeteer ends its browser itself
  let problems: string[] = [];
  const launch = (prefs: Prefs) =>
    puppeteer.launch({
      browser: name === 'firefox' ? 'firefox' : 'chrome',
      executablePath: binary,
      headless: true,
      userDataDir: options.profile,
      env: { ...process.env, ...sound?.env },
      ...flagsOf(name, { ...options, prefs: { ...options.prefs, ...prefs } }),
    });
  let browser: Browser = await launch({});
  const first = async () => pageOf(name, (await browser.pages())[0] ?? (await browser.newPage()), problems);
  let page = await first();
  return {
    name,
    get pid() {
      return browser.process()?.pid ?? 0;
    },
    async open(url) {
      await page.goto(url);
      return page;
    },
    async restart(prefs = {}) {
      await browser.close().catch(() => {}); // it may have been killed
      browser = await launch(prefs);
      problems = [];
      page = await first();
      return page;
    },
    sound,
    async newTab(url) {
      const tab = pageOf(name, await browser.newPage(), problems);
      await tab.goto(url);
      return tab;
    },
    async close() {
      await browser.close().catch(() => {});
      stop();
      process.off('exit', stop);
    },
  };
}
